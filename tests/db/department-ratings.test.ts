import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();
const rate = (who: Who, score: unknown, more = {}) =>
	bank.call(who, 'rate_department', { department_id: bank.units.cards, score, ...more });
const refused = (who: Who, score: unknown, more = {}) =>
	bank.refused(who, 'rate_department', { department_id: bank.units.cards, score, ...more });
const tallies = () =>
	bank.db.sql.query<{ score: number; given: number }>(
		'select score, given from app.department_tallies order by score'
	);
interface Page {
	rows: {
		department_id: string;
		ratings: number | null;
		mean: number | null;
		before: number | null;
	}[];
	trend: { month: string; mean: number }[];
	remarks: { words: string }[];
	to_rate: { id: string; rated: boolean }[];
}
const page = (who: Who, args = {}) => bank.call<Page>(who, 'department_ratings_page', args);
const cards = async (who: Who, args = {}) =>
	(await page(who, args)).rows.find((row) => row.department_id === bank.units.cards);

/** Ratings of the front line of a region's branches, as they would have been given. */
const given = (group: 'north' | 'south', scores: number[], month = '2026-03-01') =>
	bank.db.sql.query(
		`insert into app.department_tallies (month, department_id, group_id, score, given)
			select $1::date, $2, $3, s, count(*) from unnest($4::int[]) s group by s`,
		[month, bank.units.cards, bank.units[group], scores]
	);
const april = () => bank.db.setNow('2026-04-01T09:00:00+08:00');

describe('a rating', () => {
	test.each(['li', 'du', 'ma', 'hua', 'xiao', 'fang', 'song'] as const)(
		'is not given by %s',
		async (who) => {
			expect(await refused(who, 4)).toMatchObject({ code: 'MC002' });
			expect(await tallies()).toEqual([]);
		}
	);

	test('is not given by staff of head office, who are not the front line', async () => {
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at)
			values ($1, 'staff', $2, '2020-01-01', app.now())`,
			[bank.people.song.id, bank.units.head]
		);
		expect(await refused('song', 4)).toMatchObject({ code: 'MC770' });
		expect((await page('song')).to_rate).toEqual([]);
	});

	test('is not given to a branch, nor to a department of another region', async () => {
		const { id } = await bank.db.sql.one<{ id: string }>(
			`insert into public.units (code, kind, name_zh, name_en, parent_id) values ('SOPS', 'department', '南城运营', 'South', $1) returning id`,
			[bank.units.south]
		);
		for (const department_id of [bank.units.hillside, id])
			expect(await refused('chen', 4, { department_id })).toMatchObject({ code: 'MC003' });
		expect((await page('tao')).to_rate).toHaveLength(2);
		expect((await page('chen')).to_rate).toEqual([
			expect.objectContaining({ id: bank.units.cards, rated: false })
		]);
	});

	test.each([0, 6, -1, null])('of %j is refused at its field', async (score) => {
		expect(await refused('chen', score)).toMatchObject({
			code: 'MC731',
			details: { field: 'score' }
		});
		expect(await tallies()).toEqual([]);
	});

	test('is given once a month, by staff and by heads', async () => {
		await rate('chen', 4);
		expect(await refused('chen', 1)).toMatchObject({ code: 'MC771' });
		await rate('bai', 4);
		expect(await tallies()).toEqual([{ score: 4, given: 2 }]);
		expect((await page('chen')).to_rate).toEqual([
			expect.objectContaining({ id: bank.units.cards, rated: true })
		]);
		await april();
		await rate('chen', 2);
		expect(await tallies()).toHaveLength(2);
	});

	test('leaves no trace that leads from the person to the score', async () => {
		await rate('chen', 1, { remark: '回复慢' });
		expect(
			await bank.db.sql.query(`select column_name from information_schema.columns
				where table_schema = 'app' and table_name in ('department_tallies', 'department_remarks')
					and (column_name like '%person%' or column_name like '%_by' or data_type like 'timestamp%')`)
		).toEqual([]);
		expect(
			await bank.db.sql`select from public.events where actor_id = ${bank.people.chen.id}
				and subject_kind like '%rating%'`
		).toEqual([]);
		expect(
			await bank.db.sql.query(`select column_name from information_schema.columns
				where table_schema = 'app' and table_name = 'rating_receipts' order by 1`)
		).toEqual(['department_id', 'month', 'person_id'].map((column_name) => ({ column_name })));
	});
});

describe('results', () => {
	test('of the running month are shown to nobody', async () => {
		await given('north', [5, 5, 5, 5, 5, 5]);
		for (const who of ['du', 'ma', 'xiao', 'hua'] as const)
			expect(await cards(who, { month: '2026-03' })).toMatchObject({ ratings: null, mean: null });
	});

	test('of fewer than five are shown to nobody, at five to everybody', async () => {
		await given('north', [1, 2, 3, 4]);
		await april();
		expect(await cards('du')).toMatchObject({ ratings: null, mean: null });
		await given('north', [5]);
		expect(await cards('chen')).toMatchObject({ ratings: 5, mean: 3 });
		expect(await cards('chen', { unit_id: bank.units.north })).toMatchObject({
			ratings: 5,
			mean: 3
		});
	});

	test('of a region are held back where the difference from the whole would leave fewer than five', async () => {
		await given('north', [5, 5, 5, 5, 5, 5]);
		await given('south', [1]);
		await april();
		expect(await cards('xiao')).toMatchObject({ ratings: 7 });
		for (const unit of ['north', 'south'] as const)
			expect(await cards('xiao', { unit_id: bank.units[unit] })).toMatchObject({
				ratings: null,
				mean: null
			});
	});

	test('of two small regions may be worked out together once they are a group', async () => {
		const { id: west } = await bank.db.sql.one<{ id: string }>(
			`insert into public.units (code, kind, name_zh, name_en, parent_id) values ('west', 'region', '西城', 'West', $1) returning id`,
			[bank.units.head]
		);
		await given('north', [5, 5, 5, 5, 5, 5]);
		await given('south', [1, 2, 3]);
		await bank.db.sql.query(
			`insert into app.department_tallies (month, department_id, group_id, score, given) values ('2026-03-01', $1, $2, 4, 2)`,
			[bank.units.cards, west]
		);
		await april();
		expect(await cards('xiao', { unit_id: bank.units.north })).toMatchObject({ ratings: 6 });
		expect(await cards('xiao', { unit_id: west })).toMatchObject({ ratings: null });
	});

	test('whatever the groups, what is not shown of a month is nothing or at least five', async () => {
		const regions = [bank.units.north, bank.units.south];
		for (const code of ['east', 'west'])
			regions.push(
				(
					await bank.db.sql.one<{ id: string }>(
						`insert into public.units (code, kind, name_zh, name_en, parent_id) values ($1, 'region', $1, $1, $2) returning id`,
						[code, bank.units.head]
					)
				).id
			);
		let seed = 7;
		const next = (most: number) => (seed = (seed * 16807) % 2147483647) % most;
		const months = Array.from(
			{ length: 60 },
			(_, i) => `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`
		);
		for (const month of months)
			for (const region of regions) {
				const n = next(9);
				if (n > 0)
					await bank.db.sql.query(
						'insert into app.department_tallies (month, department_id, group_id, score, given) values ($1, $2, $3, 3, $4)',
						[month, bank.units.cards, region, n]
					);
			}
		const sums = await bank.db.sql.query<{ hidden: number; total: number; shown: number }>(
			`select sum(ratings) filter (where not is_shown)::int as hidden, sum(ratings)::int as total,
				min(ratings) filter (where is_shown)::int as shown
			from app.department_groups('2015-01-01', '2019-12-01') group by month`
		);
		expect(sums.length).toBeGreaterThan(50);
		expect(sums.filter(({ hidden, total }) => hidden > 0 && hidden < 5 && total >= 5)).toEqual([]);
		expect(sums.filter(({ shown }) => shown !== null && shown < 5)).toEqual([]);
		expect(sums.some(({ hidden }) => hidden >= 5)).toBe(true);
	});

	test('stand beside the month before and twelve months back', async () => {
		await given('north', [3, 3, 3, 3, 3], '2026-02-01');
		await given('north', [5, 5, 5, 5, 5]);
		await april();
		expect(await cards('hua')).toMatchObject({ mean: 5, before: 3 });
		expect((await page('hua')).trend.map(({ month, mean }) => [month, Number(mean)])).toEqual([
			['2026-02', 3],
			['2026-03', 5]
		]);
	});

	test('are given for a notice by month and scope', async () => {
		await given('north', [5, 5, 5, 5, 4]);
		await april();
		const of = (unit: 'head' | 'north' | 'riverside') =>
			bank.db.sql.query<{ mean: number }>(
				`select department_id, ratings, mean::float as mean from app.department_ratings('2026-03-01', $1)`,
				[bank.units[unit]]
			);
		expect(await of('head')).toEqual([{ department_id: bank.units.cards, ratings: 5, mean: 4.8 }]);
		expect(await of('north')).toHaveLength(1);
		expect(await of('riverside')).toEqual([]);
	});
});

describe('remarks', () => {
	beforeEach(async () => {
		await rate('chen', 2, { remark: '电话难打通' });
	});

	test('are not shown while fewer than five rated', async () => {
		await april();
		expect((await page('du')).remarks).toEqual([]);
	});

	test('are read by the department’s head, managers above it and auditors alone', async () => {
		await given('north', [3, 3, 3, 3]);
		await april();
		for (const who of ['du', 'zheng', 'xiao'] as const)
			expect((await page(who)).remarks).toEqual([
				{ department_id: bank.units.cards, words: '电话难打通' }
			]);
		for (const who of ['chen', 'bai', 'ma', 'li', 'hua', 'fang', 'song'] as const)
			expect((await page(who)).remarks, who).toEqual([]);
	});
});
