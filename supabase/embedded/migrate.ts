import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { layFoundation } from './foundation.ts';
import { postgresSession, type Session } from './session.ts';

export interface Migration {
	/** The fourteen digits the file begins with. */
	version: string;
	name: string;
	file: string;
	sql: string;
}

export const migrationsFolder = fileURLToPath(new URL('../migrations/', import.meta.url));

/** All migrations in the order they apply. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
	return Promise.all(
		files.map(async (file) => {
			const [, version, name] = /^(\d{14})_(\w+)\.sql$/.exec(file) ?? [];
			if (!version || !name) throw new Error(`${file}: a migration is named 14 digits, _, words`);
			return { version, name, file, sql: await readFile(`${folder}/${file}`, 'utf8') };
		})
	);
}

// The table of the Supabase CLI, so that `supabase db push` and this file know of each other.
const history = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (
	version text not null primary key,
	statements text[],
	name text
);
`;

const lock = 4_207_961_135;

/**
 * Applies the migrations that are not recorded yet, each in a transaction of its own, and records
 * them. Several servers may call it at once on one database.
 * @returns the files applied now
 * @throws when a migration fails (with file and line), or one already applied has since been edited
 */
export async function migrate(session: Session, migrations?: Migration[]): Promise<string[]> {
	migrations ??= await readMigrations();
	await session.query('select pg_advisory_lock($1)', [lock]);
	try {
		await session.script(history);
		const recorded = new Map(
			(
				await session.query<{ version: string; statements: string[] | null }>(
					'select version, statements from supabase_migrations.schema_migrations'
				)
			).map((row) => [row.version, row.statements])
		);
		for (const migration of migrations) refuseEdited(migration, recorded.get(migration.version));
		const pending = migrations.filter((migration) => !recorded.has(migration.version));
		for (const migration of pending) await apply(session, migration);
		return pending.map((migration) => migration.file);
	} finally {
		await session.query('select pg_advisory_unlock($1)', [lock]);
	}
}

// The CLI records a file statement by statement; only whole files, recorded here, can be compared.
function refuseEdited(migration: Migration, statements: string[] | null | undefined) {
	const [whole, ...more] = statements ?? [];
	if (!whole?.endsWith('\n') || more.length > 0) return;
	if (whole !== migration.sql)
		throw new Error(
			`${migration.file} was edited after it had been applied to this database. ` +
				'Add a new migration instead; demo data can be thrown away with "npm run reset".'
		);
}

async function apply(session: Session, { version, name, file, sql }: Migration) {
	await session.script('begin');
	try {
		await session.script(sql);
		await session.query(
			'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
			[version, name, [sql]]
		);
		await session.script('commit');
	} catch (error) {
		await session.script('rollback');
		throw located(error, file, sql);
	}
}

function located(error: unknown, file: string, sql: string) {
	const { position, message, detail } = error as Error & { position?: string; detail?: string };
	const line = position ? `:${sql.slice(0, Number(position)).split('\n').length}` : '';
	return new Error(`${file}${line}: ${message}${detail ? ` (${detail})` : ''}`, { cause: error });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	if (existsSync('.env')) process.loadEnvFile();
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error('DATABASE_URL says which database to migrate');
	const session = await postgresSession(url);
	await layFoundation(session);
	console.log((await migrate(session)).join('\n') || 'Nothing to apply.');
	await session.close();
}
