// Recalculates 100,000 running cases on native Postgres after a calendar gained a holiday:
//   node tests/bench/recalculate.ts [cases]
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.mjs';
import { layFoundation } from '../../supabase/embedded/foundation.ts';
import { migrate } from '../../supabase/embedded/migrate.ts';
import { postgresSession } from '../../supabase/embedded/session.ts';
import { processorSeconds } from './processor.ts';

/** Cases received over three weeks; a tenth extended, three tenths paused; four fifths
 * acknowledged, two fifths investigated, one fifth decided. */
const seed = `
	with head as (
		insert into public.units (code, kind, name_zh, name_en) values ('head', 'head_office', '总行', 'Head office') returning id
	), numbered as (
		select gen_random_uuid() as id, n, timestamptz '2026-09-04 08:00+08' + (n % 480) * interval '1 hour' as received
		from generate_series(1, $1::int) n
	), cases as (
		insert into public.complaints (id, number, kind, channel, severity, status, subject, unit_id, unit_path, received_at, policy_version_id)
		select c.id, 'B' || c.n, 'complaint', 'counter', 'general', 'investigating', '排队', h.id, 'head', c.received, v.id
		from numbered c cross join head h
		cross join (select v.id from public.policy_versions v join public.policies p on p.id = v.policy_id and p.code = 'china_2020') v
		returning id, policy_version_id
	), clocks as (
		insert into public.complaint_clocks (complaint_id, code, kind, track)
		select c.id, p.code, p.kind, p.track from cases c
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.track = 'main'
		returning 1
	)
	insert into public.clock_events (complaint_id, seq, kind, clocks, at, reason, step)
	select c.id, e.seq, e.kind, e.clocks, c.received + e.after, e.reason, e.step
	from numbered c
	cross join (values
		(1, 'started', '{acknowledge,investigate,handle,feed_back,decide_and_tell}'::text[], interval '0', null, null::int, 1),
		(2, 'stopped', '{acknowledge}', '20 hours', 'acknowledged', null, -1),
		(6, 'stopped', '{investigate}', '100 hours', 'findings', null, -3),
		(7, 'stopped', '{handle}', '120 hours', 'decided', null, -4),
		(3, 'paused', '{investigate,handle,feed_back,decide_and_tell}', '30 hours', 'mediation', null, 3),
		(4, 'resumed', '{investigate,handle,feed_back,decide_and_tell}', '80 hours', null, null, 3),
		(5, 'extended', '{decide_and_tell}', '90 hours', null, 1, 10)) e (seq, kind, clocks, after, reason, step, every)
	where case when e.every < 0 then c.n % 5 >= -e.every when e.every = 3 then c.n % 10 < 3 else c.n % e.every = 0 end`;
const plain = `
	with asked as (
		select app.calendar_in_force(c.id) as version, timestamptz '2026-06-01 00:00+08' + n * interval '97 seconds' as start, n
		from public.calendars c, generate_series(1, 100000) n where c.code = 'china'
	), listed as (
		select array_agg(version order by n) as v, array_agg(start order by n) as s, array_agg(1 + n % 60 order by n) as a,
			array_agg((array['working_minutes', 'working_days', 'business_days', 'natural_days'])[1 + n % 4] order by n) as u,
			array_agg(case when n % 5 = 0 then tstzmultirange(tstzrange(start + interval '1 day', start + interval '4 days')) else '{}' end order by n) as p,
			array_agg(false order by n) as r
		from asked
	)
	select count(d.due_at) as set from listed l, app.deadlines(l.v, l.s, l.a, l.u, l.p, l.r) d`;

const cases = Number(process.argv[2] ?? 100_000);
const server = await startPostgres();
const database = `mingcha_recalculate_${process.pid}`;
const url = new URL(server.url);
url.pathname = `/${database}`;

const owner = new pg.Client({ connectionString: server.url });
await owner.connect();
await owner.query(`create database ${database}`);
try {
	const session = await postgresSession(url.href);
	await layFoundation(session);
	await migrate(session);
	await session.close();
	const client = new pg.Client({ connectionString: url.href });
	await client.connect();
	await measure(client).finally(() => client.end());
} finally {
	await owner.query(`drop database ${database} with (force)`);
	await owner.end();
	await server.stop();
}

async function measure(client: pg.Client) {
	const { pid } = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!;
	const run = async (what: string, sql: string, params: unknown[] = []) => {
		const begun = performance.now();
		const busy = await processorSeconds(pid);
		const { rows } = await client.query(sql, params);
		const used = (await processorSeconds(pid)) - busy;
		const seconds = (performance.now() - begun) / 1000;
		console.log(
			`${what.padEnd(58)} ${seconds.toFixed(2).padStart(7)} s ${used.toFixed(2).padStart(7)} s processor`
		);
		return rows[0] as Record<string, unknown>;
	};
	await client.query(`select app.set_now('2026-09-25 10:00+08')`);
	await client.query(seed, [cases]);
	await client.query('vacuum analyze');
	const clocks = 'array(select distinct complaint_id from public.complaint_clocks)';
	await run(
		`${cases} cases, five clocks each: first calculation`,
		`select app.rebuild_deadlines(${clocks})`
	);
	await client.query('vacuum analyze');
	await run('the same again, nothing moved', `select app.rebuild_deadlines(${clocks})`);
	await client.query(
		`select app.add_calendar_version(id, '{"dates": [{"date": "2026-09-28", "kind": "holiday"}]}') from public.calendars where code = 'china'`
	);
	const { effect } = await run(
		'preview of a holiday: what moves',
		`select app.deadline_effect(${clocks}) - 'moves' as effect`
	);
	console.log(JSON.stringify(effect));
	await run(
		'recalculation after the holiday, written',
		`select app.rebuild_deadlines(${clocks}, true)`
	);
	await client.query('vacuum analyze');
	const { set } = await run('100,000 plain deadlines as one set', plain);
	console.log(`${String(set)} deadlines`);
}
