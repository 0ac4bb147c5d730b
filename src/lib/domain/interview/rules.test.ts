import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAfter, readMonth, type BranchLife, type MonthReading } from '../statistics/months';
import { settle } from './cooling';
import { dryRun } from './dryRun.server';
import { judgeFacts, type Facts } from './factRules.server';
import { judgeRates, type BranchMonths } from './rateRules.server';
import { shippedRules, versionOn, type Firing, type RuleCode } from './rules';

const about = { on: '2026-11-01', indicator: 'complaint_rate' };
const last = '2026-10';
const always: BranchLife = { openedOn: null, closedOn: null, mergedInto: null };

/** A branch's last twelve months; `counts` are the latest ones, the earlier months had one each. */
function branch(
	branchId: string,
	counts: (number | null)[] = [],
	{ exposure = 10_000 as number | null, life = always } = {}
): BranchMonths {
	const readings = Array.from({ length: 12 }, (_, i): MonthReading => {
		const count = i < 12 - counts.length ? 1 : counts[i - 12 + counts.length]!;
		return readMonth(monthAfter(last, i - 11), { count, exposure }, life);
	});
	return { branchId, readings };
}
const peers = Array.from({ length: 40 }, (_, i) => branch(`p${i}`));
const fired = (firings: readonly Firing[], branchId: string) =>
	firings.filter((one) => one.branchId === branchId).map(({ rule }) => rule);

describe('T1 to T3', () => {
	test('ordinary branches are left alone', () => {
		expect(judgeRates(peers, about, shippedRules).firings).toEqual([]);
	});

	test('a lasting excess fires T1 with what was compared', () => {
		const { firings } = judgeRates(
			[...peers, branch('bad', [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3])],
			about,
			shippedRules
		);
		const found = firings.find(({ rule, branchId }) => rule === 'T1' && branchId === 'bad')!;
		expect(found).toMatchObject({ cause: 'rate:complaint_rate', version: 1, leadsTo: 'interview' });
		expect(found.numbers).toMatchObject({ count: 36, exposure: 120_000, months: 12 });
		expect(found.numbers.expected).toBeCloseTo((516 / 492) * 12, 8);
		expect(found.numbers.limit).toBeLessThanOrEqual(36);
	});

	test('two bad months in a row fire T3, one does not, nor two apart', () => {
		const judge = (counts: number[]) =>
			fired(judgeRates([...peers, branch('x', counts)], about, shippedRules).firings, 'x');
		expect(judge([5, 5])).toContain('T3');
		expect(judge([1, 5])).not.toContain('T3');
		expect(judge([5, 1, 5])).not.toContain('T3');
	});

	test('T2 fires where branches truly differ, and needs three complaints', () => {
		const mixed = Array.from({ length: 40 }, (_, i) =>
			branch(
				`m${i}`,
				Array.from({ length: 12 }, () => i % 4)
			)
		);
		const { firings, model } = judgeRates(mixed, about, shippedRules);
		expect(model!.between).toBeGreaterThan(0);
		const found = firings.find(({ rule }) => rule === 'T2')!;
		expect(found.numbers.probability).toBeGreaterThanOrEqual(0.9);
		expect(firings.every(({ numbers }) => Number(numbers.count ?? 3) >= 3)).toBe(true);
	});

	test('two complaints never fire T1, however few were expected', () => {
		const tiny = branch('tiny', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], { exposure: 10 });
		expect(fired(judgeRates([...peers, tiny], about, shippedRules).firings, 'tiny')).toEqual([]);
	});

	test('a branch without exposure is not judged, and says why', () => {
		const blind = branch('blind', [9, 9, 9], { exposure: null });
		const { firings, notJudged } = judgeRates([...peers, blind], about, shippedRules);
		expect(fired(firings, 'blind')).toEqual([]);
		expect(notJudged).toEqual([
			{ branchId: 'blind', rule: 'T1', reason: 'no_known_month' },
			{ branchId: 'blind', rule: 'T2', reason: 'no_known_month' },
			{ branchId: 'blind', rule: 'T3', reason: 'month_missing' }
		]);
	});

	test('complaints of a month without transactions are not set against other months', () => {
		const gap = branch('gap');
		const readings = gap.readings.with(-1, readMonth(last, { count: 30, exposure: 0 }, always));
		const { firings } = judgeRates([...peers, { branchId: 'gap', readings }], about, shippedRules);
		expect(fired(firings, 'gap')).toEqual([]);
	});

	test('a branch merged in the month is not judged, one opened two months ago only by T3', () => {
		const life = { openedOn: null, closedOn: '2026-10-12', mergedInto: 'p1' };
		const merged = branch('merged', [9, 9, 9, 9, 9, 9], { life });
		const opened = branch('new', [9, 9], { life: { ...always, openedOn: '2026-09-15' } });
		const { firings, notJudged } = judgeRates([...peers, merged, opened], about, shippedRules);
		expect(fired(firings, 'merged')).toEqual([]);
		expect(fired(firings, 'new')).toEqual(['T3']);
		expect(notJudged.filter(({ branchId }) => branchId === 'merged')).toHaveLength(3);
		expect(notJudged).toContainEqual({ branchId: 'new', rule: 'T1', reason: 'too_few_months' });
	});

	test('a month in which nobody has figures judges nobody and breaks nothing', () => {
		const blind = peers.map(({ branchId }) => branch(branchId, [], { exposure: null }));
		const { firings, model } = judgeRates(blind, about, shippedRules);
		expect(firings).toEqual([]);
		expect(model).toBeNull();
		expect(judgeRates([], about, shippedRules).firings).toEqual([]);
	});

	test('more complaints never silence T1', () => {
		const judge = (count: number) =>
			fired(
				judgeRates([...peers, branch('x', [count])], about, shippedRules).firings,
				'x'
			).includes('T1');
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), (one, other) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)];
				expect(!judge(less) || judge(more)).toBe(true);
			}),
			{ numRuns: 40 }
		);
	});
});

const none: Facts = { upheld: [], visits: [], tasks: [], breaches: [], duties: [], employees: [] };
const day = '2026-11-22';
const facts = (some: Partial<Facts>) => judgeFacts({ ...none, ...some }, day, shippedRules);
const rules = (firings: Firing[]): RuleCode[] => firings.map(({ rule }) => rule);

describe('T4 to T9', () => {
	const b = { branchId: 'b' };

	test('T4: an upheld critical item or serious complaint, once it is upheld', () => {
		const item = { ...b, kind: 'critical_item' as const, visitId: 'v', item: 'C1' };
		const complaint = { ...b, kind: 'serious_complaint' as const, complaintId: 'c' };
		expect(
			rules(
				facts({
					upheld: [
						{ ...item, upheldOn: day },
						{ ...complaint, upheldOn: day }
					]
				})
			)
		).toEqual(['T4', 'T4']);
		expect(facts({ upheld: [{ ...item, upheldOn: '2026-11-23' }] })).toEqual([]);
	});

	test('T5: twice under 60 in six months, by two inspectors', () => {
		const visit = (
			visitId: string,
			visitedOn: string,
			score: number | null,
			inspector: string
		) => ({
			...b,
			visitId,
			visitedOn,
			score,
			inspector
		});
		const first = visit('v1', '2026-07-01', 55, 'i1');
		expect(rules(facts({ visits: [first, visit('v2', '2026-11-01', 59, 'i2')] }))).toEqual(['T5']);
		for (const second of [
			visit('v2', '2026-11-01', 59, 'i1'),
			visit('v2', '2026-11-01', 60, 'i2'),
			visit('v2', '2026-11-01', null, 'i2'),
			visit('v2', '2026-05-22', 40, 'i2')
		])
			expect(facts({ visits: [first, second] })).toEqual([]);
	});

	test('T5 tells nobody who the inspectors were', () => {
		const visits = ['i1', 'i2'].map((inspector, i) => ({
			...b,
			visitId: `v${i}`,
			visitedOn: '2026-11-01',
			score: 10,
			inspector
		}));
		expect(JSON.stringify(facts({ visits }))).not.toMatch(/"i[12]"/);
	});

	test('T6: sixteen days overdue, not fifteen; a failed re-inspection at once', () => {
		const task = { ...b, taskId: 't', doneOn: null, failedOn: null };
		expect(rules(facts({ tasks: [{ ...task, dueOn: '2026-11-06' }] }))).toEqual(['T6']);
		expect(facts({ tasks: [{ ...task, dueOn: '2026-11-07' }] })).toEqual([]);
		expect(facts({ tasks: [{ ...task, dueOn: '2026-10-01', doneOn: '2026-11-21' }] })).toEqual([]);
		const failed = { ...task, dueOn: '2026-12-01', doneOn: '2026-11-10', failedOn: '2026-11-20' };
		expect(facts({ tasks: [failed] })[0]!.numbers).toMatchObject({ kind: 'failed_reinspection' });
	});

	test('T7: a breach of procedure', () => {
		const breach = { ...b, complaintId: 'c', kind: 'complainant_not_told' as const };
		expect(rules(facts({ breaches: [{ ...breach, on: day }] }))).toEqual(['T7']);
		expect(facts({ breaches: [{ ...breach, on: '2026-12-01' }] })).toEqual([]);
	});

	test('T8: a month without meeting or confirmation; not known or not due is no breach', () => {
		const duty = { ...b, month: '2026-10', meetingHeld: true, noticeConfirmed: true };
		expect(facts({ duties: [duty] })).toEqual([]);
		expect(facts({ duties: [{ ...duty, meetingHeld: null, noticeConfirmed: null }] })).toEqual([]);
		expect(facts({ duties: [{ ...duty, month: '2026-11', meetingHeld: false }] })).toEqual([]);
		expect(
			facts({ duties: [{ ...duty, meetingHeld: false, noticeConfirmed: false }] }).map(
				({ cause }) => cause
			)
		).toEqual(['meeting', 'notice_confirmation']);
	});

	test('T9: to human review, and only beyond what the number of customers explains', () => {
		const employees = [
			...Array.from({ length: 50 }, (_, i) => ({ ...b, employeeId: `e${i}`, bad: 1, of: 100 })),
			{ ...b, employeeId: 'busy', bad: 10, of: 1000 },
			{ ...b, employeeId: 'often', bad: 6, of: 100 },
			{ ...b, employeeId: 'new', bad: 2, of: 3 }
		];
		const found = facts({ employees });
		expect(found.map(({ cause }) => cause)).toEqual(['employee:often']);
		expect(found[0]!.leadsTo).toBe('review');
	});

	test('a rule that is switched off does not fire', () => {
		const off = { ...shippedRules, active: shippedRules.active.filter((rule) => rule !== 'T7') };
		const breaches = [{ ...b, complaintId: 'c', kind: 'complainant_not_told' as const, on: day }];
		expect(judgeFacts({ ...none, breaches }, day, off)).toEqual([]);
	});
});

describe('cooling', () => {
	const firing = (on: string, some: Partial<Firing> = {}): Firing => ({
		rule: 'T1',
		branchId: 'b',
		cause: 'rate:complaint_rate',
		fact: null,
		on,
		version: 1,
		numbers: {},
		links: [],
		leadsTo: 'interview',
		...some
	});
	const settled = (firings: Firing[], days = 60) => {
		const { proposals, cooled } = settle(firings, [], days);
		return [proposals.map(({ on }) => on), cooled.map(({ firing: { on } }) => on)];
	};

	test('the same cause proposes again on the sixtieth day, not before', () => {
		expect(settled([firing('2026-01-01'), firing('2026-03-01'), firing('2026-03-02')])).toEqual([
			['2026-01-01', '2026-03-02'],
			['2026-03-01']
		]);
	});

	test('rules with one cause make one proposal; other causes and branches their own', () => {
		const on = '2026-01-01';
		const { proposals, cooled } = settle(
			[
				firing(on, { rule: 'T3' }),
				firing(on),
				firing(on, { cause: 'task:1' }),
				firing(on, { branchId: 'c' })
			],
			[],
			60
		);
		expect(proposals.map(({ rule, branchId, cause }) => [rule, branchId, cause])).toEqual([
			['T1', 'b', 'rate:complaint_rate'],
			['T1', 'b', 'task:1'],
			['T1', 'c', 'rate:complaint_rate']
		]);
		expect(cooled.map(({ firing: { rule } }) => rule)).toEqual(['T3']);
	});

	test('a fact is told once, however long ago', () => {
		const fact = { cause: 'complaint:1', fact: 'complaint:1:serious' };
		expect(settled([firing('2026-01-01', fact), firing('2026-09-01', fact)])).toEqual([
			['2026-01-01'],
			['2026-09-01']
		]);
	});

	test('settling again proposes nothing', () => {
		const cause = fc.constantFrom('rate:x', 'task:1', 'task:2');
		const on = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
		const any = fc.record({ cause, on, rule: fc.constantFrom<RuleCode>('T1', 'T3', 'T6') });
		fc.assert(
			fc.property(fc.array(any), fc.nat(30), (list, days) => {
				const firings = list.map((some) => firing(some.on, some));
				const first = settle(firings, [], days + 1);
				const earlier = [
					...first.proposals.map((one) => ({ ...one, proposed: true })),
					...first.cooled.map(({ firing: one }) => ({ ...one, proposed: false }))
				];
				// A later run sees what still holds, on the last day.
				const again = firings.filter((one) => one.on === '2026-02-28');
				expect(settle(again, earlier, days + 1).proposals).toEqual([]);
				expect(first.proposals.length + first.cooled.length).toBe(firings.length);
			})
		);
	});
});

test('a dry run calls a lasting excess in once in the cooling period, and follows parameters', () => {
	const history = [0, 1, 2, 3].map((i) => ({
		month: monthAfter('2026-07', i),
		groups: [
			{
				indicator: 'complaint_rate',
				branches: [...peers, branch('bad', [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3])]
			}
		],
		facts: none
	}));
	const months = dryRun(history.toReversed(), shippedRules, ['T1']);
	expect(months.map(({ month, proposals }) => [month, proposals.length])).toEqual([
		['2026-07', 1],
		['2026-08', 0],
		['2026-09', 1],
		['2026-10', 0]
	]);
	const strict = structuredClone(shippedRules);
	strict.parameters.T1.minimumCount = 37;
	expect(dryRun(history, strict, ['T1']).flatMap(({ proposals }) => proposals)).toEqual([]);
});

test('the version in force is the latest that has begun', () => {
	const next = { ...shippedRules, number: 2, effectiveFrom: '2026-12-01' };
	expect(versionOn([next, shippedRules], '2026-11-30')!.number).toBe(1);
	expect(versionOn([next, shippedRules], '2026-12-01')!.number).toBe(2);
	expect(versionOn([next], '2026-11-30')).toBeNull();
});
