import bcrypt from 'bcryptjs';
import { readFile } from 'node:fs/promises';
import { layFoundation } from '../../supabase/embedded/foundation.ts';
import { migrate } from '../../supabase/embedded/migrate.ts';
import { postgresSession, type Session } from '../../supabase/embedded/session.ts';
import { counterSituations } from '../../supabase/seed/data/situations-counter.ts';
import { digitalSituations } from '../../supabase/seed/data/situations-digital.ts';
import { wealthSituations } from '../../supabase/seed/data/situations-wealth.ts';
import { chineseName } from '../../supabase/seed/data/names.ts';
import { Random } from '../../supabase/seed/demo-random.ts';
import { Words } from '../../supabase/seed/demo-words.ts';

export interface Scale {
	branches: number;
	complaints: number;
}

/** The scales a bench can be run at; L is the one the product promises to bear. */
export const scales: Record<string, Scale> = {
	S: { branches: 250, complaints: 20_000 },
	M: { branches: 2_000, complaints: 150_000 },
	L: { branches: 10_000, complaints: 1_000_000 }
};

/** Words that one text in fifty thousand holds, and one in three. */
export const rareWord = '龘靐';
export const commonWord = '窗口';
export const password = 'bench-password';

/** Migrates an empty database and fills it, set by set; says on the way what it is at. */
export async function fill(url: string, scale: Scale, say: (what: string) => void) {
	const session = await postgresSession(url);
	try {
		await layFoundation(session);
		await migrate(session);
		// Rows are made as the product's functions would leave them; checking each anew takes an hour.
		await session.script(
			`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'`
		);
		const fill = { ...scale, password: literal(bcrypt.hashSync(password, 4)), ...names() };
		say('units and people');
		await run(session, 'organisation', fill);
		await texts(session);
		say('complaints');
		await run(session, 'complaints', fill);
		say('what happened to them');
		await run(session, 'history', fill);
		say('events, chained');
		await run(session, 'events', fill);
		for (let seq = 1; seq <= 6; seq++) {
			await session.script('analyze public.events');
			await run(session, 'link', { ...fill, seq });
		}
		await run(session, 'seal', fill);
		say('statistics');
		await session.script('set session_replication_role = origin');
		await session.script('vacuum analyze');
		say('deadlines of the open cases');
		await session.query(
			`select app.rebuild_deadlines(array(select id from public.complaints where is_open and kind in ('complaint', 'report')))`
		);
		await session.script('vacuum analyze public.complaints, public.complaint_clocks');
		await proveGenuine(session);
	} finally {
		await session.close();
	}
}

async function run(session: Session, file: string, values: Record<string, unknown>) {
	const text = await readFile(new URL(`${file}.sql`, import.meta.url), 'utf8');
	await session.script(
		text.replace(/(?<!:):([a-z]+)\b/g, (whole, name: string) => String(values[name] ?? whole))
	);
}

/** The texts all complaints are drawn from, with what the search index holds of each. */
async function texts(session: Session) {
	const random = new Random(11);
	const situations = [...counterSituations, ...digitalSituations, ...wealthSituations];
	const made = Array.from({ length: 4000 }, (_, id) => {
		const situation = random.pick(situations);
		const words = new Words(random, situation, { zh: '本市支行', en: 'the branch' }, 0);
		const narrative = id === 0 ? `客户姓名生僻，系统无法录入${rareWord}二字。` : words.narrative();
		return { id, subject: words.subject(), narrative, wish: words.fill(situation.wish) };
	});
	await session.query(
		`create table bench.texts as
			select t.*, array_to_tsvector(app.search_tokens(t.subject || ' ' || t.narrative)) as doc
			from jsonb_to_recordset($1::jsonb) t (id int, subject text, narrative text, wish text)`.replace(
			'$1',
			literal(JSON.stringify(made))
		)
	);
}

function names() {
	const random = new Random(5);
	const drawn = Array.from({ length: 60 }, () => [...chineseName(random).name]);
	const list = (at: number) => `array[${drawn.map((name) => literal(name[at]!)).join(', ')}]`;
	return { surnames: list(0), given: list(1) };
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What was made in sets must be what the product's own functions make. */
async function proveGenuine(session: Session) {
	const [wrong] = await session.query(
		`select c.number from (select * from public.complaints order by id limit 200) c
		join public.complaint_texts t on t.complaint_id = c.id
		join app.complainants a on a.complaint_id = c.id
		join app.complaint_search s on s.complaint_id = c.id
		where app.complaint_doc(c, t, a) <> s.doc or app.verify_chain(c.id) -> 'intact' <> 'true' limit 1`
	);
	if (wrong)
		throw new Error(`Case ${String(wrong.number)} is not as the product would have made it`);
}
