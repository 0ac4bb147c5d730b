import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Content } from '$lib/domain/checklist/content';
import type { Assignment, Conflict, Missing, Operation, VisitState } from './visit';

/** A visit as this phone has it. */
export type LocalVisit = Assignment &
	Omit<VisitState, 'answers' | 'photos' | 'conflicts' | 'digest'> & {
		conflicts: Conflict[];
		/** Asked to be submitted as soon as everything has arrived: the digest of what was seen then. */
		intent: { digest: string; at: string } | null;
		/** Why the last submission did not go through. */
		missing: Missing[] | null;
		/** The server no longer gives it to this person; kept while anything is unsent. */
		gone: boolean;
		/** A refusal of the whole visit, by code. */
		problem: string | null;
	};

export type LocalAnswer = {
	visit: string;
	item: string;
	value: VisitState['answers'][string]['value'];
	note: string | null;
	valueOp: string | null;
	noteOp: string | null;
};

/** Something entered that the server has not confirmed. `n` is the order it was entered in. */
export type WaitingOperation = {
	n?: number;
	id: string;
	visit: string;
	op: Operation;
	refused: string | null;
};

export type LocalPhoto = {
	id: string;
	visit: string;
	item: string;
	sha256: string;
	bytes: number;
	chunks: number;
	mediaType: string;
	/** A small picture to look at, made on this phone. */
	thumb: ArrayBuffer | null;
	stored: boolean;
	/** Parts the server has not got; null before it knows of the photo. */
	missing: number[] | null;
	refused: string | null;
};

/** What a phone keeps of one person's visits until the server has confirmed it. */
export class VisitDatabase extends Dexie {
	visits!: EntityTable<LocalVisit, 'id'>;
	checklists!: EntityTable<{ id: string; content: Content }, 'id'>;
	answers!: Table<LocalAnswer, [string, string]>;
	operations!: EntityTable<WaitingOperation, 'n'>;
	photos!: EntityTable<LocalPhoto, 'id'>;
	/** The pictures themselves, apart, as they are read one at a time. */
	bytes!: EntityTable<{ id: string; body: ArrayBuffer }, 'id'>;
	facts!: EntityTable<{ key: string; value: unknown }, 'key'>;

	constructor(person: string) {
		super(`notes-${person}`);
		this.version(1).stores({
			visits: 'id',
			checklists: 'id',
			answers: '[visit+item], visit',
			operations: '++n, &id, visit',
			photos: 'id, visit',
			bytes: 'id',
			facts: 'key'
		});
	}
}

/** What a phone must know before anybody is known: who was here last, in which language. */
class PhoneDatabase extends Dexie {
	facts!: EntityTable<{ key: string; value: string }, 'key'>;
	constructor() {
		super('notes');
		this.version(1).stores({ facts: 'key' });
	}
}

let phone: PhoneDatabase | undefined;
const facts = () => (phone ??= new PhoneDatabase()).facts;

/** `person`: who was here last; `lang`: in which language; `scribble`: what is on the harmless screen. */
type Fact = 'person' | 'lang' | 'scribble';
export const phoneFact = async (key: Fact): Promise<string | null> =>
	(await facts().get(key))?.value ?? null;
export const keepPhoneFact = (key: Fact, value: string) => facts().put({ key, value });
export const lastPerson = () => phoneFact('person');
