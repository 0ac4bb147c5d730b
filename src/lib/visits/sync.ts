import { ApiError, type Trouble, type VisitApi } from './api';
import type { VisitBook } from './book';
import type { LocalPhoto, LocalVisit } from './database';
import { keepPictures } from './pictures';
import { digestOf, sha256 } from './digest';
import { chunkSize, isOpen, type Missing } from './visit';

export type SyncStatus =
	| { phase: 'idle' | 'sending' }
	| { phase: 'waiting'; trouble: 'offline' | 'server'; until: number }
	| { phase: 'paused'; trouble: 'sign_in' | 'other_person' };

export type SyncOptions = {
	book: VisitBook;
	api: VisitApi;
	/** Runs work unless another tab or the service worker is at it; tells whether it ran. */
	alone?: (work: () => Promise<void>) => Promise<boolean>;
	onstatus?: (status: SyncStatus) => void;
	/** 0 to 1. */
	random?: () => number;
};

const batch = 200;
const freshFor = 60_000;

/** How long to wait after the n-th failure in a row, in milliseconds: twice as long each time, up to a minute. */
export const pause = (failures: number, random: () => number) =>
	Math.min(60_000, 1000 * 2 ** (failures - 1)) * (0.5 + random() / 2);

/**
 * Sends what was entered: operations in their order, then photos one at a time and part by part,
 * then what was asked to be submitted. Nothing local goes before the server has confirmed it, and
 * every call may be repeated, so it can be cut off anywhere and run again.
 */
export class VisitSync {
	#options: SyncOptions;
	/** In a row; whatever goes through begins the count anew. */
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When the timer goes off, by `performance.now()`. */
	#dueAt = Infinity;
	#running: Promise<Trouble | null> | undefined;
	#again = false;
	#pulledAt = -Infinity;
	#stopped = true;

	constructor(options: SyncOptions) {
		this.#options = options;
	}

	/** Sends whenever there is something to send, until stopped. */
	start() {
		this.#stopped = false;
		this.nudge();
	}

	stop() {
		this.#stopped = true;
		this.#dueAt = Infinity;
		clearTimeout(this.#timer);
	}

	/**
	 * Something was entered, or the network or the person is back: do not wait any longer than `delay`
	 * milliseconds. What is due sooner stays so: an entry made as a sending ends waits for no later one.
	 */
	nudge = (delay = 0) => {
		// Not by the clock on the wall, which may be set meanwhile.
		const at = performance.now() + delay;
		if (this.#stopped || at >= this.#dueAt) return;
		clearTimeout(this.#timer);
		this.#dueAt = at;
		this.#timer = setTimeout(() => {
			this.#dueAt = Infinity;
			void this.run();
		}, delay);
	};

	/** Asks the server anew the next time, even if it was asked a moment ago. */
	refresh = () => {
		this.#pulledAt = -Infinity;
		this.nudge();
	};

	/** Sends everything there is; tells what stopped it, or null when all has gone. */
	run(): Promise<Trouble | null> {
		if (this.#running) {
			this.#again = true;
			return this.#running;
		}
		this.#running = this.#attempt().finally(() => {
			this.#running = undefined;
			if (this.#again) {
				this.#again = false;
				this.nudge();
			}
		});
		return this.#running;
	}

	async #attempt(): Promise<Trouble | null> {
		const { alone = always, random = Math.random, onstatus = () => {} } = this.#options;
		try {
			const ran = await alone(() => this.#sendAll());
			this.#failures = 0;
			onstatus({ phase: 'idle' });
			// Somebody else is sending: look later whether all has gone.
			this.nudge(ran ? freshFor : 3000);
			return null;
		} catch (error) {
			// A fault of ours, or a phone too full to write an answer down: tried again like the server's.
			if (!(error instanceof ApiError)) console.error(error);
			const trouble = error instanceof ApiError ? error.trouble : 'server';
			if (trouble === 'sign_in' || trouble === 'other_person') {
				onstatus({ phase: 'paused', trouble });
				this.nudge(freshFor);
				return trouble;
			}
			this.#failures += 1;
			const wait = pause(this.#failures, random);
			onstatus({
				phase: 'waiting',
				trouble: trouble === 'offline' ? 'offline' : 'server',
				until: Date.now() + wait
			});
			this.nudge(wait);
			return trouble;
		}
	}

	async #sendAll() {
		const { book, api, onstatus = () => {} } = this.#options;
		await book.settle();
		for (const visit of await book.db.visits.toArray())
			await this.#guarded(visit, () => this.#operations(visit.id, onstatus));
		if (Date.now() - this.#pulledAt > freshFor) {
			const pulled = await api.pull();
			await book.takeOver(pulled);
			this.#pulledAt = Date.now();
			// Beside the sending, which waits for no picture.
			void keepPictures(Object.values(pulled.checklists));
		}
		for (const visit of await book.db.visits.toArray())
			await this.#guarded(visit, async () => {
				await this.#operations(visit.id, onstatus);
				await this.#photos(visit.id, onstatus);
				await this.#submission(visit.id);
			});
		await book.settle();
	}

	/** A refusal of one visit is written beside it and holds up no other. */
	async #guarded(visit: LocalVisit, work: () => Promise<void>) {
		if (visit.gone) return;
		try {
			await work();
		} catch (error) {
			if (!(error instanceof ApiError) || error.trouble !== 'refused') throw error;
			await this.#options.book.change(visit.id, {
				problem: error.code,
				...(error.code === 'MC003' && { gone: true })
			});
		}
	}

	async #operations(visit: string, onstatus: (status: SyncStatus) => void) {
		const { book, api } = this.#options;
		for (;;) {
			const waiting = await book.waiting(visit);
			if (waiting.length === 0) return;
			onstatus({ phase: 'sending' });
			await book.confirm(
				visit,
				await api.send(visit, await book.device(), waiting.slice(0, batch))
			);
			this.#failures = 0;
		}
	}

	async #photos(visit: string, onstatus: (status: SyncStatus) => void) {
		const { book } = this.#options;
		for (;;) {
			const photos = await book.db.photos.where({ visit }).toArray();
			const next = photos.find((one) => !one.stored && !one.refused && one.missing);
			const body = next && (await book.bytesOf(next.id));
			// One without bytes here was taken on another phone, which sends it.
			const mine = body ? next : await this.#firstWithBytes(photos);
			if (!mine) return;
			onstatus({ phase: 'sending' });
			await this.#photo(mine, (await book.bytesOf(mine.id))!);
			await this.#operations(visit, onstatus);
		}
	}

	async #firstWithBytes(photos: LocalPhoto[]) {
		for (const photo of photos)
			if (
				!photo.stored &&
				!photo.refused &&
				photo.missing &&
				(await this.#options.book.bytesOf(photo.id))
			)
				return photo;
	}

	async #photo({ id, visit, sha256: promised, missing }: LocalPhoto, body: ArrayBuffer) {
		const { book, api } = this.#options;
		let left = missing!;
		for (let round = 0; round < 3; round++) {
			while (left.length > 0) {
				const n = left[0]!;
				const answer = await this.#again422(() =>
					api.part(visit, id, n, body.slice(n * chunkSize, (n + 1) * chunkSize))
				);
				if (answer.stored || answer.removed) return book.photoStored(id);
				left = answer.missing;
				await book.db.photos.update(id, { missing: left });
				this.#failures = 0;
			}
			try {
				const answer = await this.#again422(() => api.finish(visit, id));
				if (answer.stored || answer.removed) return book.photoStored(id);
				left = answer.missing;
			} catch (error) {
				if (!(error instanceof ApiError) || error.code !== 'MC549') throw error;
				return void (await book.db.photos.update(id, { refused: error.code }));
			}
		}
		if ((await sha256(body)) !== promised)
			// What this phone kept is no longer what was taken: only taking it again helps.
			return void (await book.db.photos.update(id, { refused: 'damaged' }));
		throw new ApiError('server', 'spoilt');
	}

	/** Damaged or incomplete on the way is a matter of trying again. */
	async #again422<Answer>(call: () => Promise<Answer>): Promise<Answer> {
		try {
			return await call();
		} catch (error) {
			if (error instanceof ApiError && ['MC546', 'MC547', 'MC548'].includes(error.code))
				throw new ApiError('server', error.code);
			throw error;
		}
	}

	async #submission(id: string) {
		const { book, api } = this.#options;
		const visit = await book.db.visits.get(id);
		if (!visit?.intent || !isOpen(visit.status)) return;
		const photos = await book.db.photos.where({ visit: id }).toArray();
		if (photos.some(({ stored }) => !stored) || (await book.waiting(id)).length > 0) return;
		const rows = await book.db.answers.where({ visit: id }).toArray();
		const digest = await digestOf(Object.fromEntries(rows.map((row) => [row.item, row])));
		// Another device has added something nobody looked at when submitting was asked for.
		if (digest !== visit.intent.digest)
			return void (await book.change(id, { intent: null, missing: [{ kind: 'digest' }] }));
		try {
			const hashes = photos.map(({ sha256 }) => sha256);
			const state = await api.submit(id, await book.device(), digest, hashes);
			await book.confirm(id, { now: '', accepted: [], refused: [], visit: state });
		} catch (error) {
			if (!(error instanceof ApiError) || error.code !== 'MC542') throw error;
			const missing = error.details.missing as Missing[];
			await book.change(id, { intent: null, missing });
			this.#pulledAt = -Infinity;
		}
	}
}

async function always(work: () => Promise<void>) {
	await work();
	return true;
}
