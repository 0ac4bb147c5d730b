/** What a form held when it was last typed in. */
export type Draft = { savedAt: string; values: Record<string, unknown> };

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A shared machine must not keep a complainant's words for ever. */
const keptFor = 7 * 24 * 3600_000;
const keyOf = (form: string, person: string) => `mingcha:draft:${form}:${person}`;

/** Keeps what is typed on this device, for this person; null when the device will not. */
export function keepDraft(
	storage: Storage,
	form: string,
	person: string,
	values: Record<string, unknown>,
	now = new Date()
): Draft | null {
	const draft: Draft = { savedAt: now.toISOString(), values };
	try {
		storage.setItem(keyOf(form, person), JSON.stringify(draft));
		return draft;
	} catch {
		// Full or forbidden: the page says that nothing is kept.
		return null;
	}
}

/** The draft of this person; null when there is none, it is too old or cannot be read. */
export function readDraft(
	storage: Storage,
	form: string,
	person: string,
	now = new Date()
): Draft | null {
	try {
		const draft = JSON.parse(storage.getItem(keyOf(form, person)) ?? 'null') as Draft | null;
		const age = now.getTime() - Date.parse(draft?.savedAt ?? '');
		if (!draft || typeof draft.values !== 'object' || draft.values === null) return null;
		if (Number.isNaN(age) || age > keptFor) {
			dropDraft(storage, form, person);
			return null;
		}
		return draft;
	} catch {
		return null;
	}
}

export function dropDraft(storage: Storage, form: string, person: string) {
	try {
		storage.removeItem(keyOf(form, person));
	} catch {
		// Storage that cannot be reached holds nothing either.
	}
}
