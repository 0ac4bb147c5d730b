import { PGlite } from '@electric-sql/pglite';
import { extensions } from '../../../supabase/embedded/foundation.ts';
import { pgliteSession, type Session } from '../../../supabase/embedded/session.ts';
import { furnishWorld, type World } from '../../db/matrix/world.ts';
import { Bank, buildBank } from '../../db/support/bank.ts';
import { Database } from '../../db/support/database.ts';
import { openPrepared } from '../../db/support/prepared.ts';
import { fated } from './chance.ts';
import { hirePlanner, publishChecklist } from './people.ts';

/** One of the worlds that begin as copies of one furnished bank. */
export interface Clone {
	world: World;
	bank: Bank;
	session: Session;
	pglite: PGlite;
}

export interface Base {
	/** The furnished bank's data directory. */
	dump: Blob;
	world: World;
}

/** A bank in which every table of the API has rows, before anything the worlds differ in. */
export async function prepareBase(): Promise<Base> {
	const pglite = await openPrepared();
	const session = pgliteSession(pglite);
	const db = new Database(session);
	const world = await fated('base', async () => {
		await db.begin();
		const bank = await buildBank(db);
		const furnished = await furnishWorld(bank);
		await hirePlanner(bank);
		await publishChecklist(bank);
		await session.script('commit');
		return furnished;
	});
	// Statistics as they stand: what the planner reckons must not depend on when somebody looked.
	await session.script('vacuum analyze');
	const dump = await pglite.dumpDataDir('none');
	await pglite.close();
	return { dump, world };
}

/** A copy of the base: in memory, or in a folder that a gateway opens later. */
export async function openClone({ dump, world }: Base, dataDir?: string): Promise<Clone> {
	// A random device that was ever filled by real chance would keep some for the first acts.
	const pglite = await fated('open', () =>
		PGlite.create({ dataDir, extensions, loadDataDir: dump })
	);
	const session = pgliteSession(pglite);
	const bank = new Bank(new Database(session), world.bank.units, world.bank.people);
	return { world: { ...world, bank }, bank, session, pglite };
}

/** Does something that is kept, as one request, and gives what was answered. */
export async function happen<Answer>(
	{ bank, session }: Clone,
	name: string,
	act: () => Promise<Answer>
): Promise<Answer> {
	return fated(name, async () => {
		await bank.db.begin();
		try {
			const answer = await act();
			await session.script('commit');
			return answer;
		} catch (error) {
			await bank.db.undo();
			throw error;
		}
	});
}

/** Does something, looks at what came of it, and undoes it. */
export async function undone<Answer>({ bank }: Clone, act: () => Promise<Answer>): Promise<Answer> {
	await fated('begin', () => bank.db.begin());
	try {
		return await act();
	} finally {
		await bank.db.undo();
	}
}
