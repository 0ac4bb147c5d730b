import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/lib/domain/checklist/answers.ts';
import { itemsOf, type Content } from '../../src/lib/domain/checklist/content.ts';
import { shippedTemplates } from '../../src/lib/domain/checklist/shipped.ts';
import { useBank, type UnitKey, type Who } from './support/bank.ts';

const bank = useBank();
type Check = {
	id: string;
	version: number;
	answers: Answers;
	total: number;
	failed: number;
	finished_at: string | null;
};
type Day = {
	day: string;
	due: boolean;
	id: string | null;
	finished_at: string | null;
	failed: number | null;
};

const { content } = shippedTemplates().find(({ code }) => code === 'lobby_self_check')!;
const items = itemsOf(content);
const all = (changed: Answers = {}): Answers => ({
	...Object.fromEntries(items.map(({ id }) => [id, { value: 'pass' }])),
	...changed
});
const today = '2026-03-02';
const tick = (answers: Answers, who: Who = 'guo', unit: UnitKey = 'hillside', day = today) =>
	({ unit_id: bank.units[unit], day, answers, who }) as const;
const save = ({ who, ...args }: ReturnType<typeof tick>) =>
	bank.call<Check>(who, 'save_self_check', args);
const refusedSave = ({ who, ...args }: ReturnType<typeof tick>) =>
	bank.refused(who, 'save_self_check', args);
const summary = (expected_version: number, more: object = {}) => ({
	unit_id: bank.units.hillside,
	day: today,
	visitors: 180,
	transactions: 95,
	complaints: 0,
	suggestions: 1,
	to_raise: '叫号机老化，申请更换',
	expected_version,
	...more
});
const seen = async (who: Who) => (await bank.see(who, 'select 1 from public.self_checks')).length;

describe('ticking the day', () => {
	test('adds to what is there, whoever ticks', async () => {
		const [first, second] = items;
		await save(tick({ [first!.id]: { value: 'pass' } }));
		const both = await save(tick({ [second!.id]: { value: 'fail', note: '复点机坏' } }, 'he'));
		expect(both.answers).toEqual({
			[first!.id]: { value: 'pass' },
			[second!.id]: { value: 'fail', note: '复点机坏' }
		});
	});

	test('is for people of the branch, on the day itself', async () => {
		for (const who of ['chen', 'ma', 'li', 'fang', 'xiao'] as const)
			expect(await refusedSave(tick(all(), who))).toMatchObject({ code: 'MC302' });
		expect(await refusedSave(tick(all(), 'guo', 'north'))).toMatchObject({ code: 'MC302' });
		expect(await refusedSave(tick(all(), 'guo', 'hillside', '2026-03-01'))).toMatchObject({
			code: 'MC632'
		});
		expect(await refusedSave(tick(all(), 'guo', 'hillside', 'today'))).toMatchObject({
			code: 'MC009'
		});
		expect(await bank.db.sql.query('select from public.self_checks')).toEqual([]);
	});

	test.each<[string, Record<string, unknown>]>([
		['an item the list does not have', { nothing: { value: 'pass' } }],
		['an answer that does not fit', { [items[0]!.id]: { value: 7 } }],
		['an answer that is no answer', { [items[0]!.id]: 'pass' }],
		['more than an answer', { [items[0]!.id]: { value: 'pass', who: 'x' } }]
	])('refuses %s', async (_, answers) => {
		expect(await refusedSave(tick(answers as Answers))).toMatchObject({ code: 'MC635' });
	});

	test('goes on with the list it began with, and takes the region’s own before the bank’s', async () => {
		await save(tick({ [items[0]!.id]: { value: 'pass' } }));
		const own = await bank.call<{ id: string }>('ma', 'create_checklist', {
			kind: 'self_check',
			name_zh: '北城自查',
			name_en: 'North',
			unit_id: bank.units.north
		});
		const short: Content = { ...content, sections: content.sections.slice(0, 1) };
		await bank.call('ma', 'save_checklist_draft', {
			template_id: own.id,
			content: short,
			expected_version: 1
		});
		await bank.call('ma', 'publish_checklist', { template_id: own.id, expected_version: 2 });
		const lists = async (who: Who, unit: UnitKey) =>
			(
				await bank.call<{ content: Content }>(who, 'self_check_today', {
					unit_id: bank.units[unit]
				})
			).content.sections.length;
		expect(await lists('guo', 'hillside')).toBe(3);
		expect(await lists('chen', 'riverside')).toBe(1);
		expect(await lists('tao', 'seaside')).toBe(3);
	});
});

describe('finishing the day', () => {
	test('waits for every item', async () => {
		const { version } = await save(tick({ [items[0]!.id]: { value: 'pass' } }));
		const refused = await bank.refused('guo', 'finish_self_check', summary(version));
		expect(refused).toMatchObject({ code: 'MC633' });
		expect((refused.details as unknown as { items: string[] }).items).toHaveLength(
			items.length - 1
		);
	});

	test('keeps the summary, a nil one included, and scores the day', async () => {
		const { version } = await save(tick(all({ [items[0]!.id]: { value: 'fail' } })));
		const done = await bank.call<Check>('guo', 'finish_self_check', summary(version));
		expect(done).toMatchObject({
			complaints: 0,
			visitors: 180,
			failed: 1,
			finished_by: bank.people.guo.id
		});
		expect(done.total).toBeLessThan(100);
		expect(await refusedSave(tick(all()))).toMatchObject({ code: 'MC631' });
		const corrected = summary(done.version, { complaints: 2 });
		expect(await bank.call<Check>('he', 'finish_self_check', corrected)).toMatchObject({
			complaints: 2
		});
		expect(await bank.refused('guo', 'finish_self_check', corrected)).toMatchObject({
			code: 'MC004',
			details: { by: '何主任' }
		});
	});

	test.each([
		['a count below zero', { visitors: -1 }, 'MC012', 'visitors'],
		['no count of complaints', { complaints: null }, 'MC012', 'complaints'],
		['yesterday', { day: '2026-03-01' }, 'MC632', 'day'],
		['another’s branch', { unit_id: 'riverside' }, 'MC302', 'unit_id']
	])('refuses %s', async (_, wrong, code, field) => {
		const { version } = await save(tick(all()));
		const args = { ...summary(version), ...wrong };
		if (args.unit_id === 'riverside') args.unit_id = bank.units.riverside;
		expect(await bank.refused('guo', 'finish_self_check', args)).toMatchObject({
			code,
			details: { field }
		});
	});
});

describe('who reads it', () => {
	test('the branch, and those above it', async () => {
		await save(tick(all()));
		for (const who of ['guo', 'he', 'ma', 'zheng', 'yan', 'xiao'] as const)
			expect(await seen(who)).toBe(1);
		for (const who of ['chen', 'bai', 'qin', 'li', 'fang', 'du', 'stranger'] as const)
			expect(await seen(who)).toBe(0);
	});

	test('missing days show as due, days off do not', async () => {
		await bank.later('1 day');
		const { version } = await save(tick(all(), 'guo', 'hillside', '2026-03-03'));
		await bank.call('guo', 'finish_self_check', summary(version, { day: '2026-03-03' }));
		const days = await bank.call<Day[]>('he', 'self_check_days', {
			unit_id: bank.units.hillside,
			days: 7
		});
		const due = days.filter(({ due, day }) => due && day >= '2026-03-02');
		expect(due.map(({ day, id, failed }) => [day, !!id, failed])).toEqual([
			['2026-03-03', true, 0],
			['2026-03-02', false, null]
		]);
		expect(days.some(({ day }) => day === '2026-03-01')).toBe(false);
		expect(
			await bank.refused('qin', 'self_check_days', { unit_id: bank.units.hillside })
		).toMatchObject({ code: 'MC302' });
		const coverage = await bank.call<{
			branches: number;
			finished: number;
			missing: { name_zh: string }[];
		}>('ma', 'self_check_coverage', { day: '2026-03-03' });
		expect(coverage).toMatchObject({ branches: 2, finished: 1 });
		expect(coverage.missing.map(({ name_zh }) => name_zh)).toEqual(['河滨支行']);
		expect(await bank.refused('guo', 'self_check_coverage', { day: today })).toMatchObject({
			code: 'MC002'
		});
	});

	test('without a day coverage is that of the last working day, today included', async () => {
		const dayOf = async (verb: 'self_check_coverage' | 'return_coverage', who: Who = 'ma') =>
			(await bank.call<{ day: string; branches: number }>(who, verb, {})).day;
		await bank.later('6 days'); // Sunday 8 March
		for (const verb of ['self_check_coverage', 'return_coverage'] as const) {
			expect(await dayOf(verb)).toBe('2026-03-06');
			expect(
				await bank.call('ma', verb, { day: '2026-03-08' }),
				'and the Sunday itself is shown to who asks for it'
			).toMatchObject({ day: '2026-03-08', branches: 0 });
		}
		await bank.later('1 day');
		expect(await dayOf('self_check_coverage')).toBe('2026-03-09');
		expect(await dayOf('return_coverage')).toBe('2026-03-09');
		expect(await bank.refused('guo', 'self_check_coverage', {})).toMatchObject({ code: 'MC002' });
	});

	test('a visit that found failed what the branch called fine shows the difference', async () => {
		await save(tick(all({ [items[1]!.id]: { value: 'fail' } })));
		const lines = items.slice(0, 3).map(({ id }, n) => ({ item: id, failed: n < 2 }));
		const { found } = await bank.db.sql.one<{ found: string[] }>(
			'select app.self_check_differences($1, $2, $3::jsonb) as found',
			[bank.units.hillside, today, JSON.stringify(lines)]
		);
		expect(found).toEqual([items[0]!.id]);
	});
});
