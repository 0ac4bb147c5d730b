import { hidden } from '../covert-acts.ts';
import { crawlDatabase, type Crawl } from '../crawl/database.ts';
import { footprint, type Footprint } from '../footprint.ts';
import { play, type Answers } from '../story.ts';
import { openClone, prepareBase, undone, type Base, type Clone } from './worlds.ts';

/** The two worlds after the same week, one of them with everything covert in between. */
export interface Stage {
	base: Base;
	plain: Clone;
	covert: Clone;
	answers: Record<'plain' | 'covert', Answers>;
	/** What lay outside the hidden schema, and what branch-side people found, before anything was undone. */
	footprints: Record<'plain' | 'covert', Footprint>;
	crawls: Record<'plain' | 'covert', Crawl>;
}

const shared = globalThis as typeof globalThis & { mingchaStage?: Promise<Stage> };

/** Set up once for all files of a worker. Whoever changes something on it undoes it. */
export function stage(): Promise<Stage> {
	shared.mingchaStage ??= setUp();
	return shared.mingchaStage;
}

async function setUp(): Promise<Stage> {
	const base = await prepareBase();
	const plain = await openClone(base);
	const covert = await openClone(base);
	const answers = { plain: await play(plain, false), covert: await play(covert, true) };
	const footprints = { plain: await footprint(plain), covert: await footprint(covert) };
	const extent = { ids: [hidden.visit, hidden.plan, hidden.photo], physically: true };
	const look = (clone: Clone) => undone(clone, () => crawlDatabase(clone, extent));
	const crawls = { plain: await look(plain), covert: await look(covert) };
	return { base, plain, covert, answers, footprints, crawls };
}
