import { describe, expect, test } from 'vitest';
import { useBank, type PersonKey } from './support/bank.ts';

const bank = useBank();

describe('sorting branches', () => {
	const sort = (units: string[], more: Record<string, unknown> = {}) => ({
		unit_ids: units,
		class: 'A',
		month: '2026-02',
		...more
	});
	const page = (listed: string | null = null, who: PersonKey = 'ma') =>
		bank.call<{
			classes: { code: string; branches: number; version: number }[];
			unsorted: number;
			listed: number;
			branches: { id: string; from_day: string | null; by: string | null }[];
		}>(who, 'branch_class_page', { class: listed });
	const classes = () =>
		bank.db.sql.query(
			'select unit_id, from_day::text, class from public.unit_classes order by 1, 2'
		);

	test('is for administrators, into a class that is there, from a month that has begun', async () => {
		const { riverside, hillside, north } = bank.units;
		await bank.db.sql`update public.units set class = null`;
		await bank.db.sql`delete from public.unit_classes`;
		await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲', name_en: 'A' });
		for (const who of ['ma', 'bai', 'xiao', 'yan'] as const)
			expect(await bank.refused(who, 'set_branch_classes', sort([riverside]))).toMatchObject({
				code: 'MC002'
			});
		const refused = async (units: string[], more = {}) => {
			const { code, details } = await bank.refused('fang', 'set_branch_classes', sort(units, more));
			return [code, (details as { field: string }).field];
		};
		expect(await refused([])).toEqual(['MC007', 'unit_ids']);
		expect(await refused([riverside], { class: 'Z' })).toEqual(['MC010', 'class']);
		expect(await refused([riverside], { month: '2026-04' })).toEqual(['MC009', 'month']);
		expect(await refused([riverside], { month: '2026-2' })).toEqual(['MC009', 'month']);
		expect(await refused([riverside, north])).toEqual(['MC010', 'unit_ids']);
		expect(await refused([riverside], { was: 'A' })).toEqual(['MC004', 'unit_ids']);
		expect(await classes()).toEqual([]);
		await bank.call('fang', 'set_branch_classes', sort([riverside], { was: '' }));
		// Ticked in a list of those without a class, one of which has one by now: none is sorted.
		expect(await refused([riverside, hillside], { was: '' })).toEqual(['MC004', 'unit_ids']);
		expect(await classes()).toHaveLength(1);
	});

	test('holds from the first of the month, or from the opening of a younger branch', async () => {
		const { riverside, hillside } = bank.units;
		await bank.db.sql`update public.units set class = null`;
		await bank.db.sql`delete from public.unit_classes`;
		await bank.db.sql`update public.units set opened_on = '2026-02-10' where id = ${hillside}`;
		await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲', name_en: 'A' });
		const { unsorted } = await page();
		expect(
			await bank.call('fang', 'set_branch_classes', sort([riverside, hillside], { was: '' }))
		).toMatchObject({ moved: 2 });
		expect((await classes()).map(({ from_day }) => from_day).sort()).toEqual([
			'2026-02-01',
			'2026-02-10'
		]);
		const after = await page('A', 'chen');
		expect(after).toMatchObject({ unsorted: unsorted - 2, listed: 2 });
		expect(after.classes).toEqual([expect.objectContaining({ code: 'A', branches: 2 })]);
		expect(after.branches.map(({ from_day, by }) => [from_day, by]).sort()).toEqual([
			['2026-02-01', bank.people.fang.name],
			['2026-02-10', bank.people.fang.name]
		]);
		expect((await page('')).branches).toHaveLength(unsorted - 2);
		expect((await page()).branches).toEqual([]);
	});

	test('an entry made in error is taken back from the same month on', async () => {
		const { riverside } = bank.units;
		await bank.db.sql`update public.units set class = null`;
		await bank.db.sql`delete from public.unit_classes`;
		await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲', name_en: 'A' });
		await bank.call('fang', 'set_branch_classes', sort([riverside], { was: '' }));
		expect(await page('A')).toMatchObject({ listed: 1 });
		expect(
			await bank.call('fang', 'set_branch_classes', sort([riverside], { class: '', was: 'A' }))
		).toMatchObject({ moved: 1 });
		expect(await classes()).toEqual([{ unit_id: riverside, from_day: '2026-02-01', class: null }]);
		expect((await page('')).branches.map(({ id }) => id)).toContain(riverside);
	});

	test('a class nothing has ever used is removed, another is not', async () => {
		const { riverside } = bank.units;
		for (const code of ['A', 'B'])
			await bank.call('fang', 'save_branch_class', { code, name_zh: code, name_en: code });
		await bank.call('fang', 'set_branch_classes', sort([riverside]));
		const remove = (code: string, expected_version = 1) => ({ code, expected_version });
		for (const who of ['ma', 'bai', 'xiao'] as const)
			expect(await bank.refused(who, 'remove_branch_class', remove('B'))).toMatchObject({
				code: 'MC002'
			});
		for (const [args, code] of [
			[remove('A'), 'MC793'],
			[remove('B', 2), 'MC004'],
			[remove('C'), 'MC003']
		] as const)
			expect((await bank.refused('fang', 'remove_branch_class', args)).code).toBe(code);
		// Out of use today, but a month of the past was judged by it.
		await bank.call('fang', 'set_branch_class', {
			unit_id: riverside,
			class: 'B',
			from_day: '2026-03-01'
		});
		expect((await bank.refused('fang', 'remove_branch_class', remove('A'))).code).toBe('MC793');
		await bank.call('fang', 'save_branch_class', { code: 'C', name_zh: 'C', name_en: 'C' });
		await bank.call('fang', 'remove_branch_class', remove('C'));
		expect((await page()).classes.map(({ code }) => code)).not.toContain('C');
	});

	test('a class is added once, and changed by who saw it last', async () => {
		const spec = { code: 'A', name_zh: '甲', name_en: 'A' };
		await bank.call('fang', 'save_branch_class', spec);
		expect(await bank.refused('fang', 'save_branch_class', spec)).toMatchObject({
			code: 'MC792',
			details: { field: 'code' }
		});
		await bank.call('fang', 'save_branch_class', { ...spec, size: 'large', expected_version: 1 });
		expect(
			await bank.refused('fang', 'save_branch_class', { ...spec, expected_version: 1 })
		).toMatchObject({ code: 'MC004', details: { version: 2, by: bank.people.fang.name } });
		expect(
			await bank.refused('fang', 'save_branch_class', {
				...spec,
				size: 'huge',
				expected_version: 2
			})
		).toMatchObject({ code: 'MC010', details: { field: 'size' } });
	});
});
