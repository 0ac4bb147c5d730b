import { PGlite } from '@electric-sql/pglite';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extensions, layFoundation } from '../../../supabase/embedded/foundation.ts';
import { migrate, readMigrations } from '../../../supabase/embedded/migrate.ts';
import {
	pgliteSession,
	postgresSession,
	type Session
} from '../../../supabase/embedded/session.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}.data/test-databases`;

/** What the prepared database depends on: a change of any makes a new one. */
async function fingerprint(): Promise<string> {
	const hash = createHash('sha256');
	for (const { file, sql } of await readMigrations()) hash.update(`${file}\0${sql}\0`);
	for (const file of ['supabase/embedded/foundation.ts', 'package-lock.json'])
		hash.update(await readFile(root + file));
	return hash.digest('hex').slice(0, 16);
}

/** A migrated embedded database in memory, opened from a prepared copy when there is one. */
export async function openEmbedded(): Promise<Session> {
	const pglite = await openPrepared();
	return { ...pgliteSession(pglite), close: () => pglite.close() };
}

/** The same for who needs the database itself, to copy it. */
export async function openPrepared(): Promise<PGlite> {
	const file = `${folder}/${await fingerprint()}.tar`;
	const prepared = await readFile(file).catch(() => undefined);
	const pglite = await PGlite.create({
		extensions,
		loadDataDir: prepared && new Blob([new Uint8Array(prepared)])
	});
	if (!prepared) {
		const session = pgliteSession(pglite);
		await layFoundation(session);
		await migrate(session);
		await keep(pglite, file);
	}
	return pglite;
}

async function keep(pglite: PGlite, file: string) {
	await mkdir(folder, { recursive: true });
	for (const old of await readdir(folder))
		if (old.endsWith('.tar')) await rm(`${folder}/${old}`, { force: true });
	const dump = await pglite.dumpDataDir('none');
	const draft = `${file}.${process.pid}`;
	await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
	await rename(draft, file);
}

/** A database of its own for this worker on native Postgres, cloned from a migrated template. */
export async function openNative(url: string): Promise<Session> {
	const template = `mingcha_template_${await fingerprint()}`;
	const name = `mingcha_test_${process.env.VITEST_POOL_ID ?? process.pid}`;
	const server = await postgresSession(url);
	await server.query('select pg_advisory_lock(51423)');
	const [made] = await server.query('select from pg_database where datname = $1', [template]);
	if (!made) {
		await server.script(`create database ${template}_draft`);
		const session = await postgresSession(databaseUrl(url, `${template}_draft`));
		try {
			await layFoundation(session);
			await migrate(session);
		} catch (error) {
			await session.close();
			await server.script(`drop database ${template}_draft`);
			throw error;
		}
		await session.close();
		await server.script(`alter database ${template}_draft rename to ${template}`);
	}
	await server.script(`drop database if exists ${name} with (force)`);
	await server.script(`create database ${name} template ${template}`);
	await server.close();
	return postgresSession(databaseUrl(url, name));
}

function databaseUrl(url: string, database: string) {
	const changed = new URL(url);
	changed.pathname = `/${database}`;
	return changed.href;
}
