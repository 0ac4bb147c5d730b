import { expect, test } from 'vitest';
import { useBank } from '../support/bank.ts';
import { Clocks, logCase } from './case.ts';

const bank = useBank();

/** Runs the ladder at an instant and says who was told what about the case. */
async function run(clocks: Clocks, instant: string) {
	await bank.db.setNow(instant);
	await bank.db.sql`delete from public.notifications`;
	await bank.db.sql`select app.run_due_escalations(100)`;
	const rows = await bank.db.sql<{ name: string; kind: string; clock: string }>`
		select p.name, n.kind, n.params ->> 'clock' as clock from public.notifications n join public.people p on p.id = n.person_id
		where n.subject_id = ${clocks.id} order by clock, n.kind, p.name`;
	return rows.map(({ name, kind, clock }) => `${clock} ${kind} ${name}`);
}

async function handled() {
	const clocks = await logCase(bank);
	await bank.call('ma', 'assign_complaint', {
		complaint_id: clocks.id,
		person_id: bank.people.li.id
	});
	return clocks;
}
const escalations = (clocks: Clocks) =>
	bank.db
		.sql`select payload from public.events where subject_id = ${clocks.id} and action = 'escalate'`;

test('the ladder climbs from the handler to the manager and on up the tree', async () => {
	const clocks = await handled();
	expect(await run(clocks, '2026-03-02T18:00:00+08:00')).toEqual([]);
	expect(await run(clocks, '2026-03-03T08:30:00+08:00')).toEqual([
		'acknowledge deadline_near 李芸'
	]);
	expect(await run(clocks, '2026-03-03T17:30:00+08:00')).toEqual([
		'acknowledge deadline_due 李芸',
		'acknowledge deadline_due 马骏'
	]);
	expect(await run(clocks, '2026-03-04T17:30:00+08:00')).toEqual([
		'acknowledge deadline_passed 李芸',
		'acknowledge deadline_passed 马骏'
	]);
	await clocks.at('2026-03-05T08:00:00+08:00', 'stop_clock', 'findings', 'now');
	const late = await handled();
	await run(late, '2026-03-06T17:29:00+08:00');
	expect(
		(await run(late, '2026-03-06T17:30:00+08:00')).filter((each) => each.includes('郑平'))
	).toEqual([]);
});

test('three working days late, the manager above hears too', async () => {
	const clocks = await handled();
	await run(clocks, '2026-03-04T18:00:00+08:00');
	expect(await run(clocks, '2026-03-06T17:29:00+08:00')).not.toContain(
		'acknowledge deadline_passed 郑平'
	);
	expect(await run(clocks, '2026-03-06T17:30:00+08:00')).toContain(
		'acknowledge deadline_passed 郑平'
	);
});

test('each rung fires once, however often the work runs', async () => {
	const clocks = await handled();
	await run(clocks, '2026-03-04T18:00:00+08:00');
	const before = await escalations(clocks);
	expect(before.length).toBeGreaterThan(0);
	expect(await run(clocks, '2026-03-04T18:00:00+08:00')).toEqual([]);
	await bank.db.sql`select app.rebuild_deadlines(array[${clocks.id}]::uuid[])`;
	expect(await run(clocks, '2026-03-04T18:00:00+08:00')).toEqual([]);
	expect(await escalations(clocks)).toEqual(before);
});

test('a small batch does part of the work and the next run the rest', async () => {
	const clocks = await handled();
	await bank.db.setNow('2026-03-04T18:00:00+08:00');
	const batch = () =>
		bank.db.sql.one<{ done: number }>('select app.run_due_escalations(1) as done');
	let runs = 0;
	while ((await batch()).done === 1) runs++;
	expect(runs).toBeGreaterThan(2);
	expect(await run(clocks, '2026-03-04T18:00:00+08:00')).toEqual([]);
});

test('a paused or stopped clock never fires; once it runs again it does', async () => {
	const clocks = await handled();
	await clocks.at('2026-03-02T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
	expect(await run(clocks, '2026-04-01T18:00:00+08:00')).toEqual([]);
	await clocks.at('2026-04-02T10:00:00+08:00', 'resume_clocks', 'now');
	expect(await run(clocks, '2026-04-03T17:30:00+08:00')).toContain('acknowledge deadline_due 李芸');
	await clocks.call('stop_all_clocks', '2026-04-03T17:30:00+08:00');
	expect(await run(clocks, '2026-05-01T18:00:00+08:00')).toEqual([]);
});

test('an extension begins a new term: its deadline has its own warnings', async () => {
	const clocks = await handled();
	await run(clocks, '2026-03-17T09:00:00+08:00');
	await clocks.call('extend_clock', 1, 'x', null, null);
	expect(await run(clocks, '2026-03-18T00:00:00+08:00')).not.toContain(
		'decide_and_tell deadline_due 李芸'
	);
	expect(await run(clocks, '2026-04-02T00:00:00+08:00')).toContain(
		'decide_and_tell deadline_due 李芸'
	);
});

test('a limit that ends in a holiday is warned of before the holiday', async () => {
	await bank.db.setNow('2026-09-21T10:00:00+08:00');
	const clocks = await handled();
	const when = async () =>
		(
			await bank.db.sql.one<{ next_rung_at: string }>(
				`select next_rung_at from public.complaint_clocks where complaint_id = $1 and code = 'decide_and_tell'`,
				[clocks.id]
			)
		).next_rung_at;
	expect(await when()).toBe('2026-09-28T00:30:00.000Z');
	await run(clocks, '2026-09-28T08:30:00+08:00');
	expect(await when()).toBe('2026-09-30T00:30:00.000Z');
});

test('an unassigned case goes to the nearest officers', async () => {
	const { id } = await logCase(bank);
	expect(await run(new Clocks(bank, id), '2026-03-03T08:30:00+08:00')).toEqual([
		'acknowledge deadline_near 李芸',
		'acknowledge deadline_near 林可'
	]);
});

test('who has an interest in the case hears nothing; the next above hears instead', async () => {
	// The manager of the region is complained about, and everyone in that office is of one team.
	const { id } = await logCase(bank, { people: [{ person_id: bank.people.ma.id }] });
	const clocks = new Clocks(bank, id);
	expect(await run(clocks, '2026-03-03T08:30:00+08:00')).toEqual([
		'acknowledge deadline_near 魏岚'
	]);
	expect(await run(clocks, '2026-03-03T17:30:00+08:00')).toEqual([
		'acknowledge deadline_due 郑平',
		'acknowledge deadline_due 魏岚'
	]);
});
