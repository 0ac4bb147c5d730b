import { describe, expect, test } from 'vitest';
import { dryRun } from './dryRun.server.ts';
import { comparedGroups, factsOn, pastMonths, type InterviewInputs } from './inputs.ts';
import { shippedRules } from './rules.ts';

const branch = (id: string, group: string | null = null) => ({
	id,
	openedOn: '2015-01-01',
	closedOn: null,
	class: group
});
const nothing: InterviewInputs = {
	today: '2026-03-02',
	versions: [shippedRules],
	branches: [],
	months: [],
	upheld: [],
	visits: [],
	tasks: [],
	breaches: [],
	duties: [],
	ratings: []
};

describe('groups that are compared', () => {
	test('are classes with enough branches; the rest are compared with each other', () => {
		const branches = [
			...Array.from({ length: 10 }, (_, i) => branch(`a${i}`, 'A')),
			branch('b0', 'B'),
			branch('none')
		];
		const groups = comparedGroups({ branches, months: [] }, '2026-02');
		expect(groups.map((group) => group.branches.map(({ branchId }) => branchId))).toEqual([
			Array.from({ length: 10 }, (_, i) => `a${i}`),
			['b0', 'none']
		]);
	});

	test('know twelve months, and a month without transactions as missing, not as zero', () => {
		const [{ branches } = { branches: [] }] = comparedGroups(
			{
				branches: [branch('x')],
				months: [
					['x', '2026-02', 3, null],
					['x', '2026-01', 0, 900]
				]
			},
			'2026-02'
		);
		const { readings } = branches[0]!;
		expect(readings).toHaveLength(12);
		expect(readings.at(-1)).toMatchObject({ known: false, reason: 'exposure_missing', count: 3 });
		expect(readings.at(-2)).toMatchObject({ known: true, count: 0, exposure: 900 });
		expect(readings[0]).toMatchObject({ month: '2025-03', known: false, reason: 'count_missing' });
	});
});

describe('facts of a day', () => {
	const breach = (on: string) => ({
		branchId: 'x',
		complaintId: on,
		kind: 'statutory_limit_missed' as const,
		on
	});

	test('are fresh: neither to come nor of long ago', () => {
		const inputs = {
			...nothing,
			breaches: ['2025-12-20', '2026-01-20', '2026-03-03'].map(breach)
		};
		const known = factsOn(inputs, '2026-03-02', shippedRules).breaches.map(({ on }) => on);
		expect(known).toEqual(['2026-01-20']);
	});

	test('leave out visits that were not released by then', () => {
		const visit = (releasedOn: string) => ({
			branchId: 'x',
			visitId: releasedOn,
			visitedOn: '2026-02-01',
			releasedOn,
			score: 40,
			inspector: '1'
		});
		const inputs = { ...nothing, visits: [visit('2026-02-20'), visit('2026-03-20')] };
		const known = factsOn(inputs, '2026-03-02', shippedRules).visits;
		expect(known.map(({ visitId }) => visitId)).toEqual(['2026-02-20']);
	});

	test('count an employee’s ratings within the rule’s days', () => {
		const inputs: InterviewInputs = {
			...nothing,
			ratings: [
				['x', 'e', '2026-02-20', 1],
				['x', 'e', '2026-02-21', 5],
				['x', 'e', '2025-10-01', 1]
			]
		};
		expect(factsOn(inputs, '2026-03-02', shippedRules).employees).toEqual([
			{ branchId: 'x', employeeId: 'e', bad: 1, of: 2 }
		]);
	});
});

test('a dry run over past months calls in the branch whose rate stands out', () => {
	const branches = Array.from({ length: 60 }, (_, i) => branch(`b${i}`));
	const list = Array.from({ length: 14 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`).map(
		(m) =>
			Number(m.slice(5)) > 12 ? `2026-${String(Number(m.slice(5)) - 12).padStart(2, '0')}` : m
	);
	const months = branches.flatMap(({ id }) =>
		list.map((m): [string, string, number, number] => [id, m, id === 'b7' ? 6 : 1, 10_000])
	);
	const inputs = { ...nothing, branches, months };
	const run = dryRun(pastMonths(inputs, ['2026-01', '2026-02'], shippedRules), shippedRules);
	expect(run.map(({ month, proposals }) => [month, proposals.map((f) => f.branchId)])).toEqual([
		['2026-01', ['b7']],
		['2026-02', []]
	]);
});
