import { describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();

interface Meeting {
	id: string;
	version: number;
	month: string;
	resolutions: { words: string; task?: { id: string } }[];
	figures: Record<string, unknown>;
}
const entry = (more: Record<string, unknown> = {}) => ({
	unit_id: bank.units.riverside,
	held_on: '2026-03-02',
	participants: [bank.people.chen.id, bank.people.deng.id],
	special_service: '老年客户优先窗口。',
	inspection_methods: '每日巡检两次。',
	rectification: '雨伞架已补齐。',
	assessment: '按月通报，纳入考核。',
	resolutions: [{ words: '高峰时段增开一个窗口', due_on: '2026-03-20' }, { words: '' }],
	...more
});
const save = (who: Who, more = {}, rest = {}) =>
	bank.call<Meeting>(who, 'save_meeting', { entry: entry(more), ...rest });
const refused = (who: Who, more = {}, rest = {}) =>
	bank
		.refused(who, 'save_meeting', { entry: entry(more), ...rest })
		.then(({ code, details }) => [code, details?.field]);
const held = async (month: string) =>
	bank.db.sql.query<{ name: string; value: number }>(
		`select u.name_zh as name, c.value::int as value from app.computed_indicators($1::date, $2) c
			join public.units u on u.id = c.branch_id where c.indicator = 'service_meeting_held' order by 1`,
		[month, bank.units.head]
	);

describe('the register of service meetings', () => {
	test('is kept by who heads the unit, with all four topics and somebody present', async () => {
		for (const who of ['chen', 'he', 'ma', 'yan', 'xiao', 'fang', 'li'] as const)
			expect(await refused(who)).toEqual(['MC302', 'unit_id']);
		for (const topic of ['special_service', 'inspection_methods', 'rectification', 'assessment'])
			expect(await refused('bai', { [topic]: ' ' })).toEqual(['MC007', topic]);
		expect(await refused('bai', { participants: [] })).toEqual(['MC007', 'participants']);
		expect(await refused('bai', { participants: [bank.people.tao.id] })).toEqual([
			'MC010',
			'participants'
		]);
		expect(await refused('bai', { held_on: '2026-03-03' })).toEqual(['MC009', 'held_on']);
		expect(await refused('bai', { held_on: '2026-01-30' })).toEqual(['MC765', 'held_on']);
		expect(await bank.db.sql.query('select 1 from public.service_meetings')).toEqual([]);
		const made = await save('bai');
		expect(made.resolutions.map(({ words }) => words)).toEqual(['高峰时段增开一个窗口']);
		expect(made.figures).toMatchObject({ tasks_open: 0, complaints: 0 });
		expect(await refused('bai')).toEqual(['MC766', 'held_on']);
		await save('ma', { unit_id: bank.units.north, participants: [bank.people.bai.id] });
		await save('du', { unit_id: bank.units.cards, participants: [bank.people.du.id] });
	});

	test('is read by the unit and those above, and corrected until the tenth of the next month', async () => {
		const made = await save('bai');
		const seen = (who: Who) => bank.see(who, 'select id from public.service_meetings');
		for (const who of ['he', 'luo', 'qin', 'fang', 'du'] as const)
			expect(await seen(who)).toEqual([]);
		for (const who of ['bai', 'chen', 'ma', 'yan', 'xiao', 'zheng'] as const)
			expect(await seen(who)).toHaveLength(1);
		const change = { meeting_id: made.id, expected_version: 1 };
		expect(await refused('he', {}, change)).toEqual(['MC003', undefined]);
		const second = await save('bai', { assessment: '更正。' }, change);
		expect(second.version).toBe(2);
		expect(await refused('bai', {}, change)).toEqual(['MC004', undefined]);
		await bank.later('40 days');
		expect(await refused('bai', {}, { meeting_id: made.id })).toEqual(['MC765', 'held_on']);
	});

	test('a resolution becomes a task once, by a service manager over the unit', async () => {
		const made = await save('bai');
		const open = { meeting_id: made.id, n: 0, entry: { severity: 'minor' } };
		for (const who of ['bai', 'chen', 'xiao'] as const)
			expect((await bank.refused(who, 'open_task_from_meeting', open)).code).toBe('MC002');
		expect((await bank.refused('qin', 'open_task_from_meeting', open)).code).toBe('MC003');
		expect((await bank.refused('ma', 'open_task_from_meeting', { ...open, n: 7 })).code).toBe(
			'MC010'
		);
		expect(
			(
				await bank.refused('ma', 'open_task_from_meeting', {
					...open,
					entry: { unit_id: bank.units.hillside }
				})
			).code
		).toBe('MC302');
		expect(await bank.db.sql.query('select 1 from public.rectification_tasks')).toEqual([]);
		const task = await bank.call<{ id: string }>('ma', 'open_task_from_meeting', open);
		expect((await bank.call<{ id: string }>('ma', 'open_task_from_meeting', open)).id).toBe(
			task.id
		);
		const [row] = await bank.db.sql.query<{ source_kind: string; unit_id: string }>(
			'select source_kind, unit_id from public.rectification_tasks'
		);
		expect(row).toEqual({ source_kind: 'meeting', unit_id: bank.units.riverside });
		expect(await refused('bai', { resolutions: [] }, { meeting_id: made.id })).toEqual([
			'MC767',
			'resolutions'
		]);
		const kept = await save('bai', { resolutions: [{ words: '改写' }] }, { meeting_id: made.id });
		expect(kept.resolutions[0]).toMatchObject({ words: '改写', task: { id: task.id } });
	});

	test('feeds the indicator: one, and nothing, never zero, before the register is in use or the month over', async () => {
		await bank.later('1 hour');
		expect(await held('2026-02-01')).toEqual([]);
		expect(await held('2026-03-01')).toEqual([]);
		await save('bai');
		expect(await held('2026-03-01')).toEqual([{ name: '河滨支行', value: 1 }]);
		expect(await held('2026-02-01')).toEqual([]);
		await bank.later('35 days');
		expect(await held('2026-03-01')).toEqual([
			{ name: '山麓支行', value: 0 },
			{ name: '河滨支行', value: 1 }
		]);
	});

	test('absence shows, unit by unit and month by month, within one’s scope', async () => {
		const made = await save('bai');
		const covered = (who: Who) =>
			bank
				.call<{ name_zh: string; months: Record<string, string> }[]>(who, 'meeting_coverage', {
					first: '2026-02',
					last: '2026-03'
				})
				.then((rows) => [rows].flat().map(({ name_zh, months }) => [name_zh, months]));
		expect(await covered('bai')).toEqual([['河滨支行', { '2026-02': '', '2026-03': made.id }]]);
		expect((await covered('ma')).map(([name]) => name)).toEqual([
			'北城分行',
			'山麓支行',
			'河滨支行'
		]);
		expect(await covered('chen')).toEqual([]);
		expect(
			(await bank.refused('ma', 'meeting_coverage', { first: '2026-03', last: '2026-02' })).code
		).toBe('MC009');
	});

	test('prefills with the unit’s own figures, for who registers there', async () => {
		await bank.logComplaint();
		const args = { unit_id: bank.units.riverside, month: '2026-03' };
		for (const who of ['he', 'chen', 'ma'] as const)
			expect((await bank.refused(who, 'prefill_meeting', args)).code).toBe('MC302');
		expect(await bank.call('bai', 'prefill_meeting', args)).toMatchObject({
			complaints: 1,
			tasks_open: 0
		});
	});
});
