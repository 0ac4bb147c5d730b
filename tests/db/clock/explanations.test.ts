import { expect, test } from 'vitest';
import { useBank } from '../support/bank.ts';
import { refusal } from '../support/database.ts';
import { local, logCase, type Deadline, type Step } from './case.ts';

const bank = useBank();
const sum = (steps: Step[], kind: string, what: 'days' | 'minutes') =>
	steps.filter((step) => step.kind === kind).reduce((total, step) => total + (step[what] ?? 0), 0);

/** The walked steps add up to the budget and end at the deadline the index look-ups found. */
function expectToAddUp({ steps, amount, unit, uncut_due_at, budget, spent, remaining }: Deadline) {
	const walked = steps.filter(({ kind }) => kind !== 'cut');
	if (unit === 'working_minutes') {
		expect(sum(walked, 'worked', 'minutes')).toBeCloseTo(amount, 4);
		expect(walked.findLast(({ kind }) => kind === 'worked')!.to).toSatisfy(
			(to: string) => Date.parse(to) === Date.parse(uncut_due_at)
		);
	} else {
		expect(sum(walked, 'counted', 'days')).toBe(amount);
		expect(walked.findLast(({ kind }) => kind === 'counted')!.to).toBe(
			local(new Date(Date.parse(uncut_due_at) - 1).toISOString()).slice(0, 10)
		);
	}
	expect(spent + remaining).toBeCloseTo(budget, 6);
}

async function tryDate(start: string, amount: number, unit: string) {
	const { id } = await bank.db.sql.one<{ id: string }>(
		`select id from public.calendars where code = 'china'`
	);
	return bank.call<{ due_at: string; steps: Step[]; provisional: boolean }>('fang', 'try_date', {
		calendar_id: id,
		start,
		amount,
		unit
	});
}

test('the steps of every deadline add up to it, through pauses, extension and cut', async () => {
	const clocks = await logCase(bank, {
		received_at: '2026-02-26T15:00:00+08:00',
		occurred_at: '2026-02-26T14:00:00+08:00'
	});
	await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'waiting_customer', 'now');
	await clocks.at('2026-03-06T10:00:00+08:00', 'resume_clocks', 'now');
	await clocks.at('2026-03-06T11:00:00+08:00', 'extend_clock', 1, 'x', null, null);
	await clocks.at('2026-03-09T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
	await clocks.at('2026-03-12T18:00:00+08:00', 'resume_clocks', 'now');
	const all = Object.values(await clocks.all());
	expect(all).toHaveLength(5);
	for (const deadline of all) expectToAddUp(deadline);
});

test('an explanation names weekends, holidays and why the clock was paused', async () => {
	await bank.db.setNow('2026-04-03T09:00:00+08:00');
	const clocks = await logCase(bank, {
		received_at: '2026-04-02T10:00:00+08:00',
		occurred_at: '2026-04-02T09:00:00+08:00'
	});
	await clocks.at('2026-04-07T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
	await clocks.at('2026-04-08T10:00:00+08:00', 'resume_clocks', 'now');
	const { investigate } = await clocks.all();
	expect(investigate!.steps).toEqual([
		{ kind: 'received', from: '2026-04-02', to: '2026-04-02' },
		{ kind: 'counted', from: '2026-04-03', to: '2026-04-03', days: 1 },
		{
			kind: 'closed',
			from: '2026-04-04',
			to: '2026-04-06',
			days: 3,
			reason: 'holiday',
			name_zh: '清明',
			name_en: 'Tomb-sweeping Day'
		},
		{
			kind: 'paused',
			from: '2026-04-07',
			to: '2026-04-07',
			days: 1,
			reason: 'mediation',
			name_zh: '调解',
			name_en: 'Mediation'
		},
		{ kind: 'counted', from: '2026-04-08', to: '2026-04-09', days: 2 }
	]);
});

test('what was spent and what remains follow the time, and what is overdue remains below nothing', async () => {
	const clocks = await logCase(bank);
	const at = async (instant: string) => {
		await bank.db.setNow(instant);
		const { investigate, decide_and_tell } = await clocks.all();
		return [
			investigate!.spent,
			investigate!.remaining,
			decide_and_tell!.spent,
			decide_and_tell!.remaining
		];
	};
	expect(await at('2026-03-02T20:00:00+08:00')).toEqual([0, 3, 0, 15]);
	expect(await at('2026-03-03T17:29:00+08:00')).toEqual([0, 3, 0, 15]);
	expect(await at('2026-03-03T17:30:00+08:00')).toEqual([1, 2, 0, 15]);
	expect(await at('2026-03-05T17:30:00+08:00')).toEqual([3, 0, 2, 13]);
	expect(await at('2026-03-09T18:00:00+08:00')).toEqual([5, -2, 6, 9]);
});

test('trying a date explains working minutes span by span', async () => {
	const tried = await tryDate('2026-04-03T16:30:00+08:00', 300, 'working_minutes');
	expect(local(tried.due_at)).toBe('2026-04-07 14:00');
	expect(tried.steps.map(({ kind, minutes, days }) => [kind, minutes ?? days])).toEqual([
		['worked', 60],
		['closed', 3],
		['worked', 210],
		['worked', 30]
	]);
	expect(sum(tried.steps, 'worked', 'minutes')).toBe(300);
});

test('a deadline after the last published list is provisional', async () => {
	expect((await tryDate('2026-12-30T10:00:00+08:00', 1, 'working_days')).provisional).toBe(false);
	expect((await tryDate('2026-12-30T10:00:00+08:00', 5, 'working_days')).provisional).toBe(true);
});

test('a bad date to try is refused with its reason', async () => {
	expect((await refusal(tryDate('2026-12-30T10:00:00+08:00', 0, 'working_days'))).code).toBe(
		'MC406'
	);
	expect((await refusal(tryDate('2090-12-30T10:00:00+08:00', 5, 'working_days'))).code).toBe(
		'MC405'
	);
	expect(
		(
			await bank.refused('stranger', 'try_date', {
				calendar_id: bank.units.head,
				start: '2026-03-02',
				amount: 1,
				unit: 'working_days'
			})
		).code
	).toBe('MC001');
});

test('explanations and the ledger of a case are for those who see it', async () => {
	const { id } = await logCase(bank);
	const ask = { complaint_id: id };
	await bank.later('1 hour');
	expect(await bank.call<Deadline[]>('li', 'explain_deadlines', ask)).toHaveLength(5);
	expect(await bank.call<unknown[]>('li', 'stage_ledger', ask)).toHaveLength(1);
	for (const who of ['su', 'fang', 'deng', 'jin'] as const) {
		expect(await bank.call(who, 'explain_deadlines', ask)).toBeNull();
		expect(await bank.call(who, 'stage_ledger', ask)).toEqual([]);
	}
	expect((await bank.refused('anon', 'explain_deadlines', ask)).code).toBe('42501');
});

test('the ledger says who held the case for how long, and how much of it was pause', async () => {
	const clocks = await logCase(bank);
	const { li, lin, ma } = bank.people;
	await bank.db
		.sql`insert into public.complaint_assignments (complaint_id, person_id, assigned_by, from_at, to_at) values
		(${clocks.id}, ${li.id}, ${ma.id}, '2026-03-02 10:30+08', '2026-03-03 10:30+08'), (${clocks.id}, ${lin.id}, ${ma.id}, '2026-03-03 10:30+08', null)`;
	await clocks.at('2026-03-03T09:30:00+08:00', 'pause_clocks', 'mediation', 'now');
	await clocks.at('2026-03-03T13:30:00+08:00', 'resume_clocks', 'now');
	await bank.db.setNow('2026-03-03T17:30:00+08:00');
	const rows = await bank.db.sql<
		Record<string, unknown>
	>`select person_id, minutes, working_minutes, paused_minutes, paused_working_minutes
		from app.stage_ledger(${clocks.id})`;
	expect(rows).toEqual([
		{
			person_id: null,
			minutes: 60,
			working_minutes: 60,
			paused_minutes: 0,
			paused_working_minutes: 0
		},
		{
			person_id: li.id,
			minutes: 1440,
			working_minutes: 450,
			paused_minutes: 60,
			paused_working_minutes: 60
		},
		{
			person_id: lin.id,
			minutes: 420,
			working_minutes: 330,
			paused_minutes: 180,
			paused_working_minutes: 90
		}
	]);
});
