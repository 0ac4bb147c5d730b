import { expect, test } from 'vitest';
import { useBank, type Who } from '../support/bank.ts';
import { refusal } from '../support/database.ts';
import { logCase } from './case.ts';

const bank = useBank();
const rules = [
	'calendars',
	'calendar_versions',
	'calendar_intervals',
	'policies',
	'policy_versions',
	'policy_clocks',
	'policy_pause_reasons',
	'policy_extensions',
	'policy_rungs',
	'policy_rules'
];
const count = async (who: Who, table: string) =>
	(await bank.see(who, `select from public.${table}`)).length;

test('everyone signed in reads calendars and policies; nobody else does', async () => {
	for (const table of rules) {
		expect(await count('deng', table), table).toBeGreaterThan(0);
		for (const who of ['stranger', 'jin'] as const) expect(await count(who, table), table).toBe(0);
		expect((await refusal(bank.see('anon', `select from public.${table}`))).code).toBe('42501');
	}
});

test('clocks and their events are seen by those who see the case', async () => {
	await logCase(bank);
	for (const [table, rows] of [
		['complaint_clocks', 5],
		['clock_events', 1]
	] as const) {
		for (const who of ['li', 'ma', 'wei', 'xiao'] as const)
			expect(await count(who, table), `${who} ${table}`).toBe(rows);
		for (const who of ['su', 'qin', 'bai', 'deng', 'fang', 'jin', 'stranger'] as const)
			expect(await count(who, table), `${who} ${table}`).toBe(0);
	}
});

test('nobody writes to a clock, its events, a calendar or a policy past the functions', async () => {
	await logCase(bank);
	for (const table of [...rules, 'complaint_clocks', 'clock_events'])
		for (const who of ['li', 'fang'] as const)
			expect(
				(await refusal(bank.see(who, `delete from public.${table}`))).code,
				`${who} ${table}`
			).toBe('42501');
	expect(
		(await refusal(bank.see('li', `update public.complaint_clocks set due_at = 'infinity'`))).code
	).toBe('42501');
	expect(
		(
			await refusal(
				bank.see(
					'li',
					`insert into public.clock_events (complaint_id, seq, kind, clocks, at) select complaint_id, 9, 'paused', '{handle}', now() from public.complaint_clocks limit 1`
				)
			)
		).code
	).toBe('42501');
	expect(
		(
			await refusal(
				bank.see(
					'li',
					`select app.stop_all_clocks(complaint_id, now()) from public.complaint_clocks`
				)
			)
		).code
	).toBe('42501');
});

test('the events of a clock cannot be changed or taken away, not even by the owner', async () => {
	const { id } = await logCase(bank);
	for (const sql of [
		`update public.clock_events set at = at - interval '1 day'`,
		'delete from public.clock_events',
		'truncate public.clock_events'
	])
		expect((await refusal(bank.db.sql.query(sql))).message).toContain('append-only');
	expect(
		await bank.db.sql`select from public.clock_events where complaint_id = ${id}`
	).toHaveLength(1);
});
