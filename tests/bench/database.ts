import { createHash } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/postgres.mjs';
import { migrate } from '../../supabase/embedded/migrate.ts';
import { postgresSession } from '../../supabase/embedded/session.ts';
import { fill, scales } from './seed.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

// Postgres refuses to run as root, and another user may not be able to reach the project's folder.
const kept = () =>
	process.env.MINGCHA_BENCH ??
	(process.getuid?.() === 0 ? `${tmpdir()}/mingcha-bench` : `${here}../../.data/bench`);

/** What fills the database: a change makes the data anew. Migrations are applied to what is kept. */
async function fingerprint() {
	const hash = createHash('sha256');
	for (const file of (await readdir(here)).filter((name) => /\.sql$|^seed\.ts$/.test(name)).sort())
		hash.update(await readFile(here + file));
	return hash.digest('hex').slice(0, 16);
}

/**
 * The database of a scale on native Postgres, filled unless an earlier run left it as it must be.
 * @param options.stale takes what an earlier run left as it is, though the project has changed since
 */
export async function openBench(
	scale: string,
	options: { fresh: boolean; stale: boolean },
	say: (what: string) => void
) {
	const folder = kept();
	if (options.fresh && !process.env.TEST_DATABASE_URL && existsSync(folder))
		rmSync(folder, { recursive: true });
	const postgres = await startPostgres({
		keep: folder,
		settings: {
			shared_buffers: '1GB',
			effective_cache_size: '4GB',
			random_page_cost: 1.1,
			max_wal_size: '8GB',
			autovacuum: 'off'
		}
	});
	const name = `mingcha_bench_${scale.toLowerCase()}`;
	const server = await postgresSession(postgres.url);
	const url = new URL(postgres.url);
	url.pathname = `/${name}`;
	const mark = await fingerprint();
	const [found] = await server.query<{ mark: string | null }>(
		`select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
		[name]
	);
	const keeps =
		!options.fresh &&
		!!found?.mark &&
		(options.stale || (found.mark === mark && (await catchesUp(url.href, say))));
	if (!keeps) {
		const free = statfsSync(here);
		if (scale === 'L' && free.bavail * free.bsize < 25e9)
			throw new Error('Scale L wants 25 GB of free disk');
		say(`filling scale ${scale}: ${JSON.stringify(scales[scale])}`);
		await server.script(`drop database if exists ${name} with (force)`);
		await server.script(`create database ${name}`);
		await fill(url.href, scales[scale]!, say);
		await server.script(`comment on database ${name} is '${mark}'`);
	}
	const [version] = await server.query<{ version: string }>('show server_version');
	await server.close();
	return { url: url.href, version: Object.values(version!)[0], stop: postgres.stop };
}

/** Brings kept data to the migrations of today; false where one was edited after it had been applied. */
async function catchesUp(url: string, say: (what: string) => void) {
	const session = await postgresSession(url);
	try {
		const applied = await migrate(session);
		if (applied.length > 0) await session.script('vacuum analyze');
		return true;
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		return false;
	} finally {
		await session.close();
	}
}
