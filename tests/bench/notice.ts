import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { startPostgres } from '../../scripts/postgres.mjs';
import { computeNotice } from '../../src/lib/domain/notice/compute.server.ts';
import type { NoticeInputs } from '../../src/lib/domain/notice/inputs.ts';
import { monthAfter } from '../../src/lib/domain/statistics/months.ts';
import { layFoundation } from '../../supabase/embedded/foundation.ts';
import { migrate } from '../../supabase/embedded/migrate.ts';
import { postgresSession, type Session } from '../../supabase/embedded/session.ts';

const page = new URL('../../docs/statistics.md', import.meta.url);
const [begins, ends] = ['<!-- notice -->', '<!-- /notice -->'];
/** Seconds. */
const draftBar = 20;
const pageBar = 1;

/**
 * Drafts the last month's notice of a bank of so many branches, and reads a page of it, on a native
 * Postgres of its own or that of `BENCH_URL`, an empty database. Answers whether both bars are kept.
 */
export async function benchNotice(branches: number, write: boolean): Promise<boolean> {
	const postgres = process.env.BENCH_URL
		? { url: process.env.BENCH_URL, stop: async () => {} }
		: await startPostgres();
	const session = await postgresSession(postgres.url);
	try {
		await fillFigures(session, branches);
		const measured = await measure(session);
		const draft = measured.gather + measured.compute + measured.store;
		const lines = [
			`${branches.toLocaleString('en')} branches; ${cpus().length} × ${cpus()[0]!.model.trim()}, load ${loadavg()[0]!.toFixed(1)}.`,
			'',
			'| | seconds | bar |',
			'|---|--:|--:|',
			`| gathering the inputs | ${measured.gather.toFixed(1)} | |`,
			`| computing (processor ${measured.processor.toFixed(1)}) | ${measured.compute.toFixed(1)} | |`,
			`| checking and storing | ${measured.store.toFixed(1)} | |`,
			`| draft altogether | ${draft.toFixed(1)} | ${draftBar} |`,
			`| a page: the notice and 100 rows | ${measured.page.toFixed(2)} | ${pageBar} |`
		];
		console.log(lines.join('\n'));
		if (write) {
			const [before, rest] = (await readFile(page, 'utf8')).split(begins) as [string, string];
			await writeFile(
				page,
				`${before}${begins}\n\n${lines.join('\n')}\n\n${ends}${rest.split(ends)[1]}`
			);
		}
		return draft <= draftBar && measured.page <= pageBar;
	} finally {
		await session.close();
		await postgres.stop();
	}
}

async function fillFigures(session: Session, branches: number) {
	await layFoundation(session);
	await migrate(session);
	await session.script('set session_replication_role = replica; set synchronous_commit = off');
	for (const file of ['organisation', 'figures']) {
		const text = await readFile(new URL(`${file}.sql`, import.meta.url), 'utf8');
		await session.script(
			text.replaceAll(':branches', String(branches)).replaceAll(':password', `''`)
		);
	}
	await session.script('set session_replication_role = origin; analyze');
}

/** Seconds of each step, by head office's first service manager in one transaction. */
async function measure(session: Session) {
	await session.script('begin');
	await session.query(
		`select set_config('request.jwt.claims', jsonb_build_object('sub', md5('user manager-HO-1')::uuid, 'role', 'authenticated')::text, true),
			set_config('request.jwt.claim.sub', md5('user manager-HO-1')::uuid::text, true)`
	);
	await session.script('set local role authenticated');
	let begun = performance.now();
	const lap = () => {
		const seconds = (performance.now() - begun) / 1000;
		begun = performance.now();
		return seconds;
	};
	const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
	const month = monthAfter(today, -1);
	const [gathered] = await session.query<{ inputs: NoticeInputs }>(
		`select public.gather_notice(md5('HO')::uuid, $1) as inputs`,
		[month]
	);
	const gather = lap();
	const used = process.cpuUsage();
	const { snapshot, rows } = computeNotice(gathered!.inputs);
	const processor = process.cpuUsage(used).user / 1e6;
	const compute = lap();
	const [{ id }] = (await session.query('select (public.draft_notice($1, $2, $3)).id', [
		gathered!.inputs.gathering_id,
		JSON.stringify(snapshot),
		JSON.stringify(rows)
	])) as [{ id: string }];
	const store = lap();
	await session.query('select id, snapshot, sections from public.notices where id = $1', [id]);
	await session.query('select * from public.available_notice_moves($1)', [id]);
	await session.query(
		`select branch_id, class, position, content from public.notice_rows
			where notice_id = $1 and class = 'A' and position > 0 order by class, position limit 100`,
		[id]
	);
	const read = lap();
	await session.script('rollback');
	return { gather, compute, processor, store, page: read };
}
