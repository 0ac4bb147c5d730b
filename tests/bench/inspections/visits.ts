import { readFile } from 'node:fs/promises';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { layFoundation } from '../../../supabase/embedded/foundation.ts';
import { migrate } from '../../../supabase/embedded/migrate.ts';
import { postgresSession, type Session } from '../../../supabase/embedded/session.ts';
import { startAsking, type Ask } from '../asking.ts';

export interface VisitScale {
	branches: number;
	visits: number;
}
/** Two years of monthly visits to every branch at the largest scale. */
export const visitScales: Record<string, VisitScale> = {
	S: { branches: 250, visits: 6_000 },
	M: { branches: 2_000, visits: 48_000 },
	L: { branches: 10_000, visits: 240_000 }
};

const bar = 50;
const idOf = (name: string) => `(select md5('${name}')::uuid)`;

/** Years of months back from this one, as the pages ask. */
const period = (unit: string) => {
	const now = new Date();
	const month = (back: number) =>
		new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
			.toISOString()
			.slice(0, 10);
	return { unit_id: unit, first: month(11), last: month(0) };
};
const told = async <T extends { error: unknown }>(asked: PromiseLike<T>) => {
	const answer = await asked;
	if (answer.error) throw new Error(JSON.stringify(answer.error));
	return answer;
};

const asked: Record<string, (unit: string, branch: string) => Ask> = {
	'score trend': (unit) => (db) => told(db.rpc('score_trend', period(unit))),
	'items failed most': (unit) => (db) => told(db.rpc('item_figures', period(unit))),
	'branch × item': (unit) => (db) =>
		told(
			db.rpc('failure_map', {
				...period(unit),
				items: Array.from({ length: 15 }, (_, n) => `item_${n + 1}`),
				most: 30
			})
		),
	coverage: (unit) => (db) =>
		told(db.rpc('visit_coverage', { unit_id: unit, first: period(unit).first })),
	'list of reports': (unit, branch) => (db) => {
		const list = db
			.from('visit_reports')
			.select('id,number,total,failed_count,branch:units!visit_reports_branch_id_fkey(name_zh)');
		return told(
			(unit === branch ? list.in('branch_id', [branch]) : list)
				.order('released_at', { ascending: false })
				.order('id', { ascending: false })
				.limit(51)
		);
	},
	'reports of a branch': (_, branch) => (db) =>
		told(
			db
				.from('visit_reports')
				.select('id,number,total,failed_count')
				.eq('branch_id', branch)
				.order('released_at', { ascending: false })
				.limit(51)
		),
	'one report with its items': (_, branch) => async (db) => {
		const { data } = await told(
			db.from('visit_reports').select('id').eq('branch_id', branch).order('month').limit(1)
		);
		return told(
			db
				.from('visit_reports')
				.select(
					'*,items:report_items(*),photos:report_photos(*),revisions:report_revisions(*),appeals(*)'
				)
				.eq('id', (data as { id: string }[])[0]!.id)
		);
	}
};

/**
 * Seeds released visits on native Postgres and asks what the pages ask of them, as a branch
 * head, a regional and a head-office manager. Gives how many answers were beyond the bar.
 */
export async function benchVisits(
	{ scale = 'L', runs = '30' }: { scale?: string; runs?: string },
	put: (line: string) => void
): Promise<number> {
	const size = visitScales[scale.toUpperCase()];
	if (!size) throw new Error('--scale is S, M or L');
	const postgres = await startPostgres({
		settings: {
			shared_buffers: '1GB',
			random_page_cost: 1.1,
			max_wal_size: '8GB',
			autovacuum: 'off'
		}
	});
	try {
		const server = await postgresSession(postgres.url);
		await server.script('drop database if exists mingcha_bench_visits with (force)');
		await server.script('create database mingcha_bench_visits');
		await server.close();
		const url = new URL(postgres.url);
		url.pathname = '/mingcha_bench_visits';
		const session = await postgresSession(url.href);
		const seconds = await fill(session, size);
		put(
			`${size.visits.toLocaleString('en')} visits with 60 answers each to ${size.branches.toLocaleString('en')} branches: seeded in ${seconds} s`
		);
		await proveScores(session);
		const missed = await measure(session, url.href, Number(runs), put);
		await session.close();
		return missed;
	} finally {
		await postgres.stop();
	}
}

async function fill(session: Session, { branches, visits }: VisitScale): Promise<number> {
	await layFoundation(session);
	await migrate(session);
	await session.script(
		`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '512MB'; set maintenance_work_mem = '512MB'`
	);
	const run = async (file: URL, values: Record<string, unknown>) => {
		const text = await readFile(file, 'utf8');
		await session.script(
			text.replace(/(?<!:):([a-z]+)\b/g, (whole, name: string) => String(values[name] ?? whole))
		);
	};
	await run(new URL('../organisation.sql', import.meta.url), { branches, password: `'none'` });
	const begun = Date.now();
	await run(new URL('visits.sql', import.meta.url), { visits });
	await session.script('set session_replication_role = origin');
	await session.script('vacuum analyze');
	return Math.round((Date.now() - begun) / 1000);
}

/** What was scored in sets must be what the product's own function scores. */
async function proveScores(session: Session) {
	const wrong = await session.query(
		`select r.number from (select * from public.visit_reports order by id limit 100) r
		join public.checklist_versions v on v.id = r.checklist_version_id
		cross join lateral (select app.score_visit(v.content,
			(select jsonb_object_agg(i.item_id, i.value) from public.report_items i where i.report_id = r.id)) as score) s
		where (s.score ->> 'total')::numeric <> r.total or s.score ->> 'grade' <> r.grade`
	);
	if (wrong.length > 0) throw new Error('Visits are not scored as the product scores them');
}

async function measure(session: Session, url: string, runs: number, put: (line: string) => void) {
	const [ids] = await session.query<Record<string, string>>(
		`select ${idOf('HO')} as ho, ${idOf('R001')} as region, ${idOf('B00007')} as branch,
			(select user_id from public.people where staff_number = 'manager-HO-1') as head_office,
			(select user_id from public.people where staff_number = 'manager-R001-1') as manager,
			(select user_id from public.people where staff_number = 'head-B00007-1') as head`
	);
	const asking = await startAsking(url);
	const who = [
		['branch head', ids!.head!, ids!.branch!],
		['regional manager', ids!.manager!, ids!.region!],
		['head-office manager', ids!.head_office!, ids!.ho!]
	] as const;
	let missed = 0;
	put('| Question | Who | p50 ms | p95 ms | over HTTP p95 | bar | |');
	put('|---|---|--:|--:|--:|--:|---|');
	for (const [name, ask] of Object.entries(asked))
		for (const [role, user, unit] of who) {
			const costs: { database: number; http: number }[] = [];
			for (let run = -3; run < runs; run++) {
				const cost = await asking.as(user, ask(unit, ids!.branch!));
				if (run >= 0) costs.push(cost);
			}
			const of = (kind: 'database' | 'http', share: number) =>
				costs.map((cost) => cost[kind]).sort((a, b) => a - b)[Math.floor(costs.length * share)]!;
			const p95 = of('database', 0.95);
			if (p95 > bar) missed++;
			put(
				`| ${name} | ${role} | ${of('database', 0.5).toFixed(1)} | ${p95.toFixed(1)} | ${of('http', 0.95).toFixed(1)} | ${bar} | ${p95 > bar ? '✗' : '✓'} |`
			);
		}
	await asking.stop();
	return missed;
}
