// npm run verify: recomputes every hash chain of events and every daily seal, on DATABASE_URL or
// else on the embedded database. Prints what is broken; ends with 1 when anything is.
import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extensions } from '../supabase/embedded/foundation.ts';
import { pgliteSession, postgresSession, type Session } from '../supabase/embedded/session.ts';
import { lockData } from './lock.mjs';

interface Broken {
	subject_id: string;
	subject_kind: string;
	verdict: { broken_at: number; reason: string; day?: string };
}

const batch = 500;
if (existsSync('.env')) process.loadEnvFile();
const session = await openSession();
let found: number;
try {
	const broken = await verifyChains(session);
	const seals = await verifySeals(session);
	for (const { subject_kind, subject_id, verdict } of broken)
		console.error(
			`${subject_kind} ${subject_id}: ${verdict.reason} at event ${verdict.broken_at}${verdict.day ? ` (sealed ${verdict.day})` : ''}`
		);
	for (const day of seals.broken) console.error(`The seal of ${day} does not fit its heads.`);
	found = broken.length + seals.broken.length;
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

/** Subjects known from anywhere, so that one whose head or events were removed is still looked at. */
async function verifyChains(session: Session): Promise<Broken[]> {
	const broken: Broken[] = [];
	let after = '00000000-0000-0000-0000-000000000000';
	let checked = 0;
	for (;;) {
		const rows = await session.query<Broken & { intact: boolean }>(
			`with subjects as (
				select subject_id, subject_kind from app.chain_heads where subject_id > $1
				union select subject_id, subject_kind from public.events where subject_id > $1
				union select a.subject_id, 'removed' from app.anchored_heads a
					where a.subject_id > $1 and not exists (select from app.chain_heads h where h.subject_id = a.subject_id)
						and not exists (select from public.events e where e.subject_id = a.subject_id)
				order by 1 limit $2
			)
			select s.subject_id, s.subject_kind, v.verdict, (v.verdict ->> 'intact')::boolean as intact
			from subjects s cross join lateral (select app.verify_chain(s.subject_id) as verdict) v
			order by 1`,
			[after, batch]
		);
		checked += rows.length;
		broken.push(...rows.filter((row) => !row.intact));
		if (rows.length < batch) break;
		after = rows.at(-1)!.subject_id;
	}
	console.log(`${checked} chains verified, ${broken.length} broken.`);
	return broken;
}

/** Each seal covers the heads of its day and the seal before it. */
async function verifySeals(session: Session) {
	const rows = await session.query<{ day: string; intact: boolean }>(
		`select a.day, a.digest = app.anchor_digest(a.day, lag(a.digest) over (order by a.day))
				and a.heads = (select count(*) from app.anchored_heads h where h.day = a.day) as intact
			from app.chain_anchors a order by a.day`
	);
	const broken = rows.filter((row) => !row.intact).map((row) => row.day);
	console.log(`${rows.length} daily seals verified, ${broken.length} broken.`);
	return { broken };
}
