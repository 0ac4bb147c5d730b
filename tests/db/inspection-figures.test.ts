import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type PersonKey, type UnitKey } from './support/bank.ts';
import { refusal } from './support/database.ts';

const bank = useBank();
const checklist = '88888888-8888-4888-8888-888888888888';
const year = { first: '2025-04-01', last: '2026-03-01' };

/** A released report of a day with items, each with its points or null where it did not apply. */
async function report(place: UnitKey, day: string, items: Record<string, number | null>) {
	const failed = Object.values(items).filter((points) => points === 0).length;
	const { id } = await bank.db.sql.one<{ id: string }>(
		`insert into public.visit_reports (number, branch_id, unit_path, region_id, kind, round, visited_from, visited_to, month,
				inspector_alias, checklist_version_id, total, raw_total, grade, completeness, section_scores, failed_count, critical_count, released_at, appeal_until)
			select 'V-' || gen_random_uuid(), u.id, u.path, u.region_id, 'covert', 'r', $2::date, $2::date, date_trunc('month', $2::date)::date,
				'101', $3, 80, 80, 'good', 100, '[]', $4, 0, app.now(), app.now() + interval '10 days'
			from public.units u where u.id = $1 returning id`,
		[bank.units[place], day, checklist, failed]
	);
	for (const [n, [item, points]] of Object.entries(items).entries())
		await bank.db.sql.query(
			`insert into public.report_items (report_id, item_id, section_id, position, branch_id, month, points, is_failed, is_critical, is_not_applicable)
				values ($1, $2, 's', $3, $4, date_trunc('month', $5::date)::date, $6, $7, false, $8)`,
			[id, item, n, bank.units[place], day, points, points === 0, points === null]
		);
}

beforeEach(async () => {
	await bank.db.sql.query(
		`with list as (insert into public.checklist_templates (kind, name_zh, name_en) values ('covert', '数字测试表', 'Figures') returning id)
		insert into public.checklist_versions (id, template_id, kind, number, content, content_hash, published_at)
			select $1, l.id, 'covert', 1, '{"sections": []}', repeat('0', 64), app.now() from list l`,
		[checklist]
	);
	await report('riverside', '2026-03-02', { sign: 0, clean: 5, smile: null });
	await report('riverside', '2026-01-05', { sign: 0, clean: 0 });
	await report('hillside', '2026-02-03', { sign: 0, clean: 5 });
	await report('seaside', '2026-02-03', { sign: 0, clean: 0 });
	// Before the year asked for.
	await report('seaside', '2025-03-31', { sign: 0, clean: 0 });
});

interface Row {
	branch_id: string;
	failed: number;
	cells: Record<string, [failed: number, seen: number]>;
}
const map = async (who: PersonKey, unit: UnitKey, more: Record<string, unknown> = {}) =>
	bank.db.as(bank.people[who], async (sql) => {
		const rows = (await sql.rpc('failure_map', {
			unit_id: bank.units[unit],
			...year,
			items: ['sign', 'clean', 'smile'],
			...more
		})) as Row[];
		const nameOf = (id: string) => Object.entries(bank.units).find(([, unit]) => unit === id)![0];
		return rows.map(({ branch_id, failed, cells }) => [nameOf(branch_id), failed, cells]);
	});

describe('branches by items', () => {
	test('a unit beyond one’s own is not there', async () => {
		expect(await refusal(map('qin', 'north'))).toMatchObject({ code: 'MC003' });
		expect(await refusal(map('qin', 'riverside'))).toMatchObject({ code: 'MC003' });
	});

	test('the head office sees all, most failures first; what did not apply was not seen', async () => {
		expect(await map('zheng', 'head')).toEqual([
			['riverside', 3, { sign: [2, 2], clean: [1, 2] }],
			['seaside', 2, { sign: [1, 1], clean: [1, 1] }],
			['hillside', 1, { sign: [1, 1], clean: [0, 1] }]
		]);
	});

	test('a region sees its own, a branch itself', async () => {
		expect(await map('ma', 'north')).toEqual([
			['riverside', 3, { sign: [2, 2], clean: [1, 2] }],
			['hillside', 1, { sign: [1, 1], clean: [0, 1] }]
		]);
		expect(await map('ma', 'hillside')).toEqual([['hillside', 1, { sign: [1, 1], clean: [0, 1] }]]);
	});

	test('as many branches, and the items, that are asked for', async () => {
		expect(await map('zheng', 'head', { most: 1, items: ['clean'] })).toEqual([
			['riverside', 3, { clean: [1, 2] }]
		]);
		expect(await map('zheng', 'head', { most: 0 })).toEqual([]);
	});
});

describe('failures of the whole bank', () => {
	const months = [
		'2024-12',
		'2025-03',
		'2025-04',
		'2025-12',
		'2026-01',
		'2026-02',
		'2026-03',
		'2026-05'
	];
	const days = months.flatMap((month) => [`${month}-01`, `${month}-20`]);
	const order = 'failed desc, branch_id limit 60';

	/** What the running sums say of every period, and what the reports themselves add up to. */
	async function bothWays() {
		const asked = `select a.first::text, b.last::text, x.branch_id, x.failed::int from unnest($1::date[]) a (first) cross join unnest($1::date[]) b (last)`;
		const told = await bank.db.sql.query(
			`${asked} cross join lateral app.branches_failing_most((select u from public.units u where u.kind = 'head_office'), a.first, b.last, 60) x`,
			[days]
		);
		const added = await bank.db.sql.query(
			`${asked} cross join lateral (select r.branch_id, sum(r.failed_count) as failed from public.visit_reports r
				where r.month between a.first and b.last group by 1 order by ${order}) x`,
			[days]
		);
		return [told, added] as const;
	}

	test('are those of its reports in any period', async () => {
		const [told, added] = await bothWays();
		expect(told).toEqual(added);
		expect(told.length).toBeGreaterThan(100);
	});

	test.each([
		['a corrected score', `update public.visit_reports set failed_count = failed_count + 3`],
		[
			'a report of an earlier month',
			`update public.visit_reports set month = '2024-11-01' where month = '2026-02-01'`
		],
		[
			'a report taken over by another branch',
			`update public.visit_reports set branch_id = (select branch_id from public.visit_reports order by month desc limit 1) where month = '2026-02-01'`
		],
		[
			'a branch without any report left',
			`with gone as (delete from public.report_items where branch_id in (select branch_id from public.visit_reports where month = '2025-03-01'))
				delete from public.visit_reports where branch_id in (select branch_id from public.visit_reports where month = '2025-03-01')`
		]
	])('follow %s', async (_, change) => {
		const [before] = await bothWays();
		await bank.db.sql.query(change);
		const [told, added] = await bothWays();
		expect(told).toEqual(added);
		expect(told).not.toEqual(before);
	});
});
