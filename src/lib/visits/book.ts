import { applyState, locally, type Tables } from './merging';
import { VisitDatabase, type LocalPhoto, type LocalVisit, type WaitingOperation } from './database';
import {
	fieldOf,
	type Entered,
	type Field,
	type Given,
	type Operation,
	type Place,
	type Pulled,
	type Sent,
	type TimerName
} from './visit';

type Unsaved = {
	waiting: WaitingOperation;
	photo?: { row: LocalPhoto; body: ArrayBuffer };
	/** The server has the operation; the photo's bytes are still only here. */
	confirmed?: boolean;
};
export type NewPhoto = Pick<LocalPhoto, 'sha256' | 'bytes' | 'chunks' | 'mediaType' | 'thumb'> & {
	body: ArrayBuffer;
	dhash: string | null;
	place?: Place;
};
type Distribute<T> = T extends unknown ? Omit<T, 'id' | 'entered_at' | 'based_on'> : never;
type Entering = Distribute<Operation>;

const isFull = (error: unknown): boolean => {
	const { name, inner } = error as { name?: string; inner?: { name?: string } };
	return [name, inner?.name].includes('QuotaExceededError');
};

/**
 * The log of what one person entered on this phone. Whatever is entered is written down before
 * anything else happens; where the phone is full it is held in memory until it fits.
 */
export class VisitBook {
	readonly person: string;
	readonly db: VisitDatabase;
	/** Entered while the phone was full; lost if the page is closed before it fits. */
	readonly unsaved: Unsaved[] = [];
	/** Called after something was entered or held in memory. */
	onchange: () => void = () => {};
	#device: Promise<string> | undefined;
	#settling: Promise<boolean> | undefined;

	constructor(person: string, db = new VisitDatabase(person)) {
		this.person = person;
		this.db = db;
	}

	/** This phone's id, the same for all its tabs. */
	device(): Promise<string> {
		this.#device ??= this.db.transaction('rw', this.db.facts, async () => {
			const kept = await this.db.facts.get('device');
			if (kept) return kept.value as string;
			const made = crypto.randomUUID() as string;
			await this.db.facts.put({ key: 'device', value: made });
			return made;
		});
		return this.#device;
	}

	arrive = (visit: string, place: Place | null = null) =>
		this.#enter(visit, { kind: 'check_in', value: place });
	leave = (visit: string, place: Place | null = null) =>
		this.#enter(visit, { kind: 'check_out', value: place });
	answer = (visit: string, item_id: string, value: Given) =>
		this.#enter(visit, { kind: 'answer', item_id, value });
	note = (visit: string, item_id: string, text: string) =>
		this.#enter(visit, { kind: 'note', item_id, value: cleaned(text) });
	tap = (visit: string, name: TimerName, cleared = false) =>
		this.#enter(visit, { kind: 'timer', value: cleared ? { name, cleared: true } : { name } });
	choose = (visit: string, item_id: string, field: Field, value: Entered, heads: string[]) =>
		this.#enter(visit, { kind: 'resolve', item_id, value: { field, value, heads } });
	removePhoto = (visit: string, photo: string) =>
		this.#enter(visit, { kind: 'remove_photo', value: { photo } });

	addPhoto(visit: string, item_id: string, { body, thumb, dhash, place, ...rest }: NewPhoto) {
		const { mediaType, ...promise } = rest;
		const value = { ...promise, media_type: mediaType, dhash, ...(place && { place }) };
		const row = {
			visit,
			item: item_id,
			...rest,
			thumb,
			stored: false,
			missing: null,
			refused: null
		};
		return this.#enter(visit, { kind: 'photo', item_id, value }, { row, body });
	}

	async #enter(
		visit: string,
		entering: Entering,
		photo?: { row: Omit<LocalPhoto, 'id'>; body: ArrayBuffer }
	): Promise<string> {
		const id = crypto.randomUUID() as string;
		const op = { ...entering, id, entered_at: new Date().toISOString() } as Operation;
		const kept: Unsaved = {
			waiting: { id, visit, op, refused: null },
			...(photo && { photo: { row: { id, ...photo.row }, body: photo.body } })
		};
		// Behind something that does not fit yet, everything waits: the order is part of what was entered.
		if (this.unsaved.length > 0 || !(await this.#write(kept))) {
			await this.#baseOnHeld(kept.waiting);
			this.unsaved.push(kept);
		}
		this.onchange();
		return id;
	}

	/** What is held in memory may be sent from there, so it too must say what it is based on. */
	async #baseOnHeld({ visit, op }: WaitingOperation) {
		if (op.kind !== 'answer' && op.kind !== 'note') return;
		const field = fieldOf(op);
		const before = this.unsaved.findLast(
			({ waiting }) =>
				waiting.visit === visit &&
				fieldOf(waiting.op) === field &&
				'item_id' in waiting.op &&
				waiting.op.item_id === op.item_id
		);
		const row = await this.db.answers.get([visit, op.item_id]);
		op.based_on = before?.waiting.id ?? (field === 'value' ? row?.valueOp : row?.noteOp) ?? null;
	}

	/** False when the phone is full. */
	async #write({ waiting, photo, confirmed }: Unsaved): Promise<boolean> {
		try {
			await this.#change(async (tables) => {
				if (!confirmed) {
					await locally(tables, waiting.visit, waiting.op);
					await tables.operations.add({ ...waiting });
				}
				if (!photo) return;
				if (!confirmed) await tables.photos.put(photo.row);
				await tables.bytes.put({ id: photo.row.id, body: photo.body });
			});
			return true;
		} catch (error) {
			if (isFull(error)) return false;
			throw error;
		}
	}

	/** Writes down what was held in memory, as far as it fits by now; whoever asks meanwhile waits for the same. */
	settle(): Promise<boolean> {
		this.#settling ??= this.#settle().finally(() => (this.#settling = undefined));
		return this.#settling;
	}

	async #settle(): Promise<boolean> {
		while (this.unsaved.length > 0) {
			const first = this.unsaved[0]!;
			if (!(await this.#write(first))) return false;
			// The server may have confirmed it meanwhile: then another stands first now.
			const at = this.unsaved.indexOf(first);
			if (at >= 0) this.unsaved.splice(at, 1);
			this.onchange();
		}
		return true;
	}

	/** What is to be sent of a visit, in the order it was entered. */
	async waiting(visit: string): Promise<Operation[]> {
		const rows = await this.db.operations.where({ visit }).sortBy('n');
		const held = this.unsaved.flatMap(({ waiting, confirmed }) =>
			waiting.visit === visit && !confirmed ? [waiting] : []
		);
		return [...rows, ...held].filter(({ refused }) => !refused).map(({ op }) => op);
	}

	async bytesOf(photo: string): Promise<ArrayBuffer | null> {
		const held = this.unsaved.find((one) => one.photo?.row.id === photo);
		return held?.photo?.body ?? (await this.db.bytes.get(photo))?.body ?? null;
	}

	/** Takes over what the server says after taking operations. */
	async confirm(visit: string, sent: Sent): Promise<void> {
		const done = new Set(sent.accepted);
		await this.#change((tables) => applyState(tables, sent.visit, sent));
		for (let i = this.unsaved.length - 1; i >= 0; i--) {
			const held = this.unsaved[i]!;
			if (held.waiting.visit !== visit) continue;
			const refused = sent.refused.find(({ id }) => id === held.waiting.id);
			if (refused) held.waiting.refused = refused.code;
			else if (!done.has(held.waiting.id)) continue;
			// A photo's bytes still have to go up: it stays until it fits or has arrived.
			else if (held.photo) held.confirmed = true;
			else this.unsaved.splice(i, 1);
		}
	}

	/** Takes over the visits the server gives, and lets go of those that are over and wholly sent. */
	async takeOver(pulled: Pulled): Promise<void> {
		await this.#change(async (tables) => {
			for (const [id, content] of Object.entries(pulled.checklists))
				await tables.checklists.put({ id, content });
			for (const visit of pulled.visits) await applyState(tables, visit, null, visit);
			const given = new Set(pulled.visits.map(({ id }) => id));
			const others = (await tables.visits.toArray()).filter(({ id }) => !given.has(id));
			for (const { id } of others) await letGo(tables, id);
		});
	}

	change(id: string, changes: Partial<LocalVisit>) {
		return this.db.visits.update(id, changes);
	}

	/** Wishes the visit submitted as it was seen, as soon as all of it has arrived. */
	askToSubmit = (visit: string, digest: string) =>
		this.change(visit, { intent: { digest, at: new Date().toISOString() }, missing: null });

	async photoStored(id: string): Promise<void> {
		await this.#change(async ({ photos, bytes }) => {
			await photos.update(id, { stored: true, missing: [] });
			await bytes.delete(id);
		});
		const held = this.unsaved.findIndex(({ photo }) => photo?.row.id === id);
		if (held >= 0) this.unsaved.splice(held, 1);
	}

	#change(work: (tables: Tables) => Promise<void>): Promise<void> {
		const { visits, checklists, answers, operations, photos, bytes } = this.db;
		const tables = { visits, checklists, answers, operations, photos, bytes };
		return this.db.transaction('rw', Object.values(tables), () => work(tables));
	}
}

/** As the server keeps text: no control characters, nothing broken, null for nothing. */
function cleaned(text: string): string | null {
	// eslint-disable-next-line no-control-regex
	const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed();
	return kept.trim() === '' ? null : kept.slice(0, 4000);
}

async function letGo(tables: Tables, id: string) {
	const unsent = await tables.operations.where({ visit: id }).count();
	const unstored = (await tables.photos.where({ visit: id }).toArray()).some(
		({ stored }) => !stored
	);
	if (unsent > 0 || unstored) return void (await tables.visits.update(id, { gone: true }));
	const photos = await tables.photos.where({ visit: id }).primaryKeys();
	await tables.bytes.bulkDelete(photos);
	await tables.photos.where({ visit: id }).delete();
	await tables.answers.where({ visit: id }).delete();
	await tables.visits.delete(id);
}
