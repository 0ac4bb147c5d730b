import type { Content } from '$lib/domain/checklist/content';

// What the server tells a phone about the inspector's visits: covert.visit_state and covert.my_visits.

export type Status = 'assigned' | 'started' | 'submitted' | 'in_review' | 'returned';
export const timerNames = ['start', 'called', 'served', 'done'] as const;
export type TimerName = (typeof timerNames)[number];

/** What was answered: a value, or that the item does not apply. Null: nothing, or emptied. */
export type Given = { value?: string | number | null; na?: boolean } | null;
export type Field = 'value' | 'note';
/** The value or the note of an item. */
export type Entered = Given | string;

export type StateAnswer = {
	value: Given;
	note: string | null;
	value_op: string | null;
	note_op: string | null;
	answered_at: string | null;
};
export type StatePhoto = {
	id: string;
	item_id: string;
	sha256: string;
	bytes: number;
	media_type: string;
	chunks: number;
	taken_at: string | null;
	stored: boolean;
	/** Numbers of the parts the server has not got. */
	missing: number[];
};
export type Side = { op: string; value: Entered; entered_at: string; device: string };
export type Conflict = { id: string; item_id: string; field: Field; kept: Side; other: Side };

/** What changes while a visit is filled in. */
export type VisitState = {
	id: string;
	status: Status;
	checked_in_at: string | null;
	checked_out_at: string | null;
	submitted_at: string | null;
	score: { status: string; total: number | null; grade: string | null } | null;
	digest: string;
	answers: Record<string, StateAnswer>;
	timers: Partial<Record<TimerName, string | null>>;
	photos: StatePhoto[];
	conflicts: Conflict[];
};

/** What was planned, and what the reviewer asks to be cleared up. */
export type Assignment = {
	id: string;
	kind: 'covert' | 'overt' | 'document';
	planned_on: string;
	planned_hour: number;
	version_id: string;
	scenario_ids: string[];
	/** Items that failed before and wait to be looked at again; unknown to phones that pulled long ago. */
	reinspect?: string[];
	branch: {
		zh: string;
		en: string;
		address: string | null;
		phone: string | null;
		latitude: number | null;
		longitude: number | null;
	};
	comments: { item_id: string | null; body: string; at: string }[];
};

export type Pulled = {
	now: string;
	person_id: string;
	lang: 'zh' | 'en';
	checklists: Record<string, Content>;
	visits: (VisitState & Assignment)[];
};

export type Place =
	| { latitude: number; longitude: number; accuracy: number; mocked?: boolean }
	| { state: 'refused' | 'unavailable' };

type Entry = { item_id: string; based_on: string | null };
/** One thing entered on a phone; the server takes each once, by its id. */
export type Operation = { id: string; entered_at: string } & (
	| { kind: 'check_in' | 'check_out'; value: Place | null }
	| ({ kind: 'answer'; value: Given } & Entry)
	| ({ kind: 'note'; value: string | null } & Entry)
	| { kind: 'resolve'; item_id: string; value: { field: Field; value: Entered; heads: string[] } }
	| { kind: 'timer'; value: { name: TimerName; cleared?: true } }
	| { kind: 'photo'; item_id: string; value: PhotoPromise }
	| { kind: 'remove_photo'; value: { photo: string } }
);
export type PhotoPromise = {
	sha256: string;
	bytes: number;
	media_type: string;
	chunks: number;
	dhash: string | null;
	place?: Place;
};

export type Sent = {
	now: string;
	accepted: string[];
	refused: { id: string; code: string }[];
	visit: VisitState;
};
export type PhotoAnswer = {
	id: string;
	stored: boolean;
	removed: boolean;
	missing: number[];
	spoilt?: true;
};
export type Missing = {
	kind:
		| 'check_in'
		| 'check_out'
		| 'conflict'
		| 'upload'
		| 'unknown_photo'
		| 'more_photos'
		| 'digest'
		| 'answer'
		| 'unfinished'
		| 'reinspection'
		| 'photo'
		| 'note';
	item_id?: string;
	completeness?: number;
};

/** Length of a part of a photo, in bytes; `covert.store_chunk` knows the same. */
export const chunkSize = 262_144;

/** Whether anything can still be entered. */
export const isOpen = (status: Status) => ['assigned', 'started', 'returned'].includes(status);

/** The field of an item an operation enters something in; null where it enters nothing there. */
export function fieldOf(op: Operation): Field | null {
	if (op.kind === 'answer') return 'value';
	if (op.kind === 'note') return 'note';
	return op.kind === 'resolve' ? op.value.field : null;
}
