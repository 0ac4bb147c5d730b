// npm run invite -- --email li@bank.example --role administrator --unit HO [--name 李明]
//     [--staff-number 0001] [--unit-name 总行]
// Invites a person on a server's behalf: the first administrator, above all. An installation
// without any unit gets its head office. Works on DATABASE_URL, else on the embedded database.
import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lockData } from '../../scripts/lock.mjs';
import { extensions, layFoundation } from './foundation.ts';
import { migrate } from './migrate.ts';
import { pgliteSession, postgresSession, type Session } from './session.ts';

if (existsSync('.env')) process.loadEnvFile();

const { values } = parseArgs({
	options: {
		email: { type: 'string' },
		role: { type: 'string', default: 'administrator' },
		unit: { type: 'string', default: 'HO' },
		name: { type: 'string' },
		'staff-number': { type: 'string' },
		'unit-name': { type: 'string', default: '总行' }
	}
});

async function openSession(): Promise<Session> {
	if (process.env.DATABASE_URL) return postgresSession(process.env.DATABASE_URL);
	const data = process.env.MINGCHA_DATA ?? fileURLToPath(new URL('../../.data', import.meta.url));
	const unlock = lockData(data);
	const pglite = await PGlite.create(`${data}/embedded`, { extensions });
	return { ...pgliteSession(pglite), close: () => pglite.close().finally(unlock) };
}

async function findUnit(session: Session): Promise<string> {
	const [unit] = await session.query<{ id: string }>(
		'select id from public.units where code = $1',
		[values.unit]
	);
	if (unit) return unit.id;
	const [made] = await session.query<{ id: string }>(
		`insert into public.units (code, kind, name_zh, name_en)
			select $1, 'head_office', $2, 'Head Office' where not exists (select from public.units)
			returning id`,
		[values.unit, values['unit-name']]
	);
	if (!made) throw new Error(`There is no unit ${values.unit}`);
	return made.id;
}

async function findPerson(session: Session, email: string, unit: string): Promise<string> {
	const [known] = await session.query<{ id: string }>(
		'select person_id as id from app.person_emails where email = $1',
		[email]
	);
	if (known) return known.id;
	const name = values.name ?? email.split('@')[0];
	const [made] = await session.query<{ id: string }>(
		'insert into public.people (staff_number, name, unit_id) values ($1, $2, $3) returning id',
		[values['staff-number'] ?? email, name, unit]
	);
	return made!.id;
}

if (!values.email) throw new Error('--email says who is invited');
const email = values.email.trim().toLowerCase();
const session = await openSession();
try {
	if (!process.env.DATABASE_URL) await layFoundation(session);
	await migrate(session);
	await session.script('begin');
	const unit = await findUnit(session);
	const person = await findPerson(session, email, unit);
	const [{ code } = { code: '' }] = await session.query<{ code: string }>(
		'select app.issue_invitation($1, $2, $3) as code',
		[person, email, JSON.stringify([{ role: values.role, unit_id: unit }])]
	);
	await session.script('commit');
	const origin = process.env.ORIGIN ?? 'http://localhost:3000';
	console.log(`Invited ${email} as ${values.role} of ${values.unit}.`);
	console.log(`One-time code: ${code}\nIt is redeemed at ${origin}/sign-up`);
} finally {
	await session.close();
}
