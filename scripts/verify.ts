// npm run verify: recomputes every hash chain of events and every daily seal, of the open history and of the
// hidden one, on DATABASE_URL or else on the embedded database. Prints what is broken; ends with 1 when anything is.
import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extensions } from '../supabase/embedded/foundation.ts';
import { pgliteSession, postgresSession, type Session } from '../supabase/embedded/session.ts';
import { verifyHistories } from '../supabase/embedded/verify-history.ts';
import { lockData } from './lock.mjs';

if (existsSync('.env')) process.loadEnvFile();
const session = await openSession();
let found = 0;
try {
	for (const { history, chains, broken, seals } of await verifyHistories(session)) {
		console.log(
			`${history} history: ${chains} chains, ${broken.length} broken; ${seals.days} daily seals${seals.intact ? '' : `, broken on ${seals.day}: ${seals.reason}`}.`
		);
		for (const { subject_kind, subject_id, verdict } of broken)
			console.error(
				`${subject_kind} ${subject_id}: ${verdict.reason} at event ${verdict.broken_at}${verdict.day ? ` (sealed ${verdict.day})` : ''}`
			);
		found += broken.length + (seals.intact ? 0 : 1);
	}
	if (found === 0) console.log('Nothing was changed, cut or removed.');
} finally {
	await session.close();
}
// The embedded database sets an exit code of its own as it closes.
process.exit(found > 0 ? 1 : 0);

async function openSession(): Promise<Session> {
	if (process.env.DATABASE_URL) return postgresSession(process.env.DATABASE_URL);
	const data = process.env.MINGCHA_DATA ?? fileURLToPath(new URL('../.data', import.meta.url));
	if (!existsSync(`${data}/embedded`)) throw new Error(`There is no database in ${data}`);
	const unlock = lockData(data);
	const pglite = await PGlite.create(`${data}/embedded`, { extensions });
	return { ...pgliteSession(pglite), close: () => pglite.close().finally(unlock) };
}
