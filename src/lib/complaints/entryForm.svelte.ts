import type { ComboboxOption } from '$lib/ui/Combobox.svelte';
import { dropDraft, keepDraft, readDraft } from './draft';
import { roster, type FoundPerson } from './pickers';
import type { Kind } from './words';

/** Where an entry of each kind usually comes from, until somebody says otherwise. */
const usualChannel: Record<Kind, string> = {
	complaint: '',
	internal: 'internal',
	report: 'report_book',
	suggestion: 'suggestion_book',
	praise: 'counter'
};

type Text = Record<
	| 'received_at'
	| 'occurred_at'
	| 'complainant_name'
	| 'complainant_phone'
	| 'complainant_email'
	| 'complainant_address'
	| 'capacity'
	| 'preferred_way'
	| 'preferred_time'
	| 'subject'
	| 'narrative'
	| 'wish'
	| 'channel'
	| 'business'
	| 'cause'
	| 'severity'
	| 'settlement'
	| 'compensation'
	| 'rating',
	string
>;
type Ticked = Record<'is_anonymous' | 'author_hidden' | 'take' | 'settled_on_spot', boolean>;
/** Everything the form holds but files. */
export type Entry = Text &
	Ticked & {
		idempotency_key: string;
		kind: Kind;
		unit: ComboboxOption | null;
		people: string[];
		witnesses: string[];
		links: string[];
	};

export type Start = { kind: Kind; key: string; now: string; unit: ComboboxOption | null };
type Sent = Record<string, unknown> | undefined;

/** An empty entry, or what was sent and came back. */
export function startEntry({ kind, key, now, unit }: Start, sent?: Sent): Entry {
	const text = (name: string, usual = '') =>
		typeof sent?.[name] === 'string' ? (sent[name] as string) : usual;
	const list = (name: string) =>
		sent?.[name] === undefined ? [] : [sent[name]].flat().map(String);
	const sentUnit = text('unit_id') ? { value: text('unit_id'), label: text('unit_id_text') } : null;
	return {
		idempotency_key: text('idempotency_key', key),
		kind: text('kind', kind) as Kind,
		unit: sent ? sentUnit : unit,
		received_at: text('received_at', now),
		occurred_at: text('occurred_at'),
		is_anonymous: 'is_anonymous' in (sent ?? {}),
		author_hidden: 'author_hidden' in (sent ?? {}),
		complainant_name: text('complainant_name'),
		complainant_phone: text('complainant_phone'),
		complainant_email: text('complainant_email'),
		complainant_address: text('complainant_address'),
		capacity: text('capacity', 'self'),
		preferred_way: text('preferred_way'),
		preferred_time: text('preferred_time'),
		subject: text('subject'),
		narrative: text('narrative'),
		wish: text('wish'),
		channel: text('channel', usualChannel[kind] || (unit ? 'counter' : 'telephone')),
		business: text('business'),
		cause: text('cause'),
		severity: text('severity', 'general'),
		settlement: text('settlement'),
		compensation: text('compensation'),
		rating: text('rating'),
		take: 'take' in (sent ?? {}),
		settled_on_spot: 'settled_on_spot' in (sent ?? {}),
		people: list('person'),
		witnesses: list('witness'),
		links: list('link')
	};
}

const formName = 'complaint';

/** The form of an entry: what it holds, the roster of its unit, and its draft on this device. */
export class EntryForm {
	entry: Entry;
	roster = $state<FoundPerson[] | null>(null);
	/** When it was last kept here; null when this device keeps nothing. */
	savedAt = $state<string | null>(null);
	/** When what was brought back had been kept. */
	restoredAt = $state<string | null>(null);
	keeps = $state(true);
	#person: string;
	#start: Start;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(person: string, start: Start, sent?: Sent, known: FoundPerson[] = []) {
		this.#person = person;
		this.#start = start;
		this.entry = $state(startEntry(start, sent));
		if (start.unit) this.roster = known;
	}

	/** Brings back what was typed before a reload, a crash or the end of a session. */
	restore() {
		const draft = readDraft(localStorage, formName, this.#person);
		if (!draft) return;
		const fresh = startEntry(this.#start);
		for (const name of Object.keys(fresh) as (keyof Entry)[]) {
			const value = draft.values[name];
			// A draft of an older form must not bring the wrong sort of value.
			if (name === 'unit' || typeof value === typeof fresh[name])
				Object.assign(this.entry, { [name]: value ?? fresh[name] });
		}
		this.restoredAt = draft.savedAt;
		void this.readRoster();
	}

	keep = () => {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.keepNow, 300);
	};

	keepNow = () => {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const kept = keepDraft(localStorage, formName, this.#person, $state.snapshot(this.entry));
		this.keeps = kept !== null;
		this.savedAt = kept?.savedAt ?? null;
	};

	/** Before the page is left: what was typed in the last moments too. */
	keepPending = () => {
		if (this.#timer !== undefined) this.keepNow();
	};

	/** Saved, or not wanted: nothing stays on this device. */
	drop() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		dropDraft(localStorage, formName, this.#person);
		this.savedAt = null;
		this.restoredAt = null;
	}

	discard() {
		this.drop();
		Object.assign(this.entry, startEntry({ ...this.#start, key: crypto.randomUUID() }));
		void this.readRoster();
	}

	chooseKind = () => {
		const { entry } = this;
		const usual = usualChannel[entry.kind];
		if (usual) entry.channel = usual;
		else if (Object.values(usualChannel).includes(entry.channel))
			entry.channel = this.#start.unit ? 'counter' : 'telephone';
		// Units and causes differ: an internal complaint is about a department.
		if ((entry.kind === 'internal') !== (this.#unitIsDepartment ?? entry.kind === 'internal')) {
			entry.unit = entry.kind === 'internal' ? null : this.#start.unit;
			entry.cause = '';
			entry.people = [];
			void this.readRoster();
		}
		this.#unitIsDepartment = entry.kind === 'internal';
		this.keep();
	};
	#unitIsDepartment: boolean | undefined = false;

	chooseUnit = () => {
		this.entry.people = [];
		this.entry.witnesses = [];
		this.keep();
		void this.readRoster();
	};

	async readRoster() {
		const unit = this.entry.unit?.value;
		this.roster = null;
		if (!unit) return;
		const people = await roster(unit).catch(() => []);
		if (this.entry.unit?.value === unit) this.roster = people;
	}
}
