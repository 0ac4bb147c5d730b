import { hidden, planning } from '../covert-acts.ts';
import { crawlDatabase, type Crawl, type Extent } from '../crawl/database.ts';
import { footprint, type Footprint } from '../footprint.ts';
import { play, type Answers } from '../story.ts';
import { isWhole } from './extent.ts';
import { branchSidePeople } from './people.ts';
import { openClone, prepareBase, undone, type Base, type Clone } from './worlds.ts';

/** The two worlds after the same story, one of them with everything covert in between. */
export interface Stage {
	plain: Clone;
	covert: Clone;
	/** Data directories at the end of the story, to be served; of the third world see `lookAsPlanner`. */
	dumps: Record<'plain' | 'covert' | 'planned', Blob>;
	/** The instant at which the story ends. */
	now: string;
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
	const answers = { plain: await play(plain), covert: await play(covert, () => true) };
	const footprints = { plain: await footprint(plain), covert: await footprint(covert) };
	const dumps = { plain: await dump(plain), covert: await dump(covert) };
	const crawls = { plain: await look(plain), covert: await look(covert) };
	const planned = await lookAsPlanner(base, crawls.plain);
	const now = await undone(plain, () => plain.bank.now());
	return { plain, covert, dumps: { ...dumps, planned }, now, answers, footprints, crawls };
}

const dump = ({ pglite }: Clone) => pglite.dumpDataDir('none');

const extent: Extent = {
	ids: [hidden.visit, hidden.plan, hidden.photo],
	trying: isWhole ? undefined : ['branch_head', 'administrator', 'manager_with_post'],
	physically: true
};
const look = (clone: Clone) => undone(clone, () => crawlDatabase(clone, extent));

/**
 * The manager with a post at a visited branch may know of the region's plans: to them the other world
 * must look as one in which everything was planned and nobody visited their branches.
 */
async function lookAsPlanner(base: Base, plain: Crawl) {
	const planned = await openClone(base);
	await play(planned, (title) => planning.includes(title));
	const kept = await dump(planned);
	const people = branchSidePeople.filter(([role]) => role === 'manager_with_post');
	const seen = await undone(planned, () => crawlDatabase(planned, { ...extent, people }));
	for (const [subject, answer] of seen) plain.set(subject, answer);
	await planned.pglite.close();
	return kept;
}
