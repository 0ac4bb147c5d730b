import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensions } from '../../../supabase/embedded/foundation.ts';
import { pgliteSession } from '../../../supabase/embedded/session.ts';
import { Database } from './database.ts';

/**
 * A copy of the demo bank that `npm test` made for the journeys in the folder of E2E_DATA; undefined
 * where there is none, or where the tests run on native Postgres: then the bank must be seeded.
 */
export async function copyOfDemo() {
	const made = join(process.env.E2E_DATA ?? '', 'embedded');
	if (process.env.TEST_DATABASE_URL || !process.env.E2E_DATA || !existsSync(made)) return;
	const folder = await mkdtemp(join(tmpdir(), 'mingcha-demo-'));
	await cp(made, folder, { recursive: true });
	const pglite = await PGlite.create({ dataDir: folder, extensions });
	return {
		open: async () => new Database(pgliteSession(pglite)),
		async close() {
			await pglite.close();
			await rm(folder, { recursive: true });
		}
	};
}
