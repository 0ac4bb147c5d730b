import { ApiError, visitApi } from './api';
import { VisitBook } from './book';
import { keepPhoneFact, lastPerson, phoneFact } from './database';
import { digestOf } from './digest';
import { Live } from './live.svelte';
import { aloneInBrowser } from './lock';
import { readUnsent, readVisit, readVisits, type OpenVisit, type Unsent } from './reading';
import { VisitSync, type SyncStatus } from './sync';

export type Room = { used: number; quota: number; kept: boolean };
type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** This phone as the visit pages see it: whose visits it holds, what of them is unsent, how sending goes. */
export class VisitPhone {
	book = $state.raw<VisitBook | null>(null);
	status = $state.raw<SyncStatus>({ phase: 'idle' });
	/** Nobody is known here yet, and the server does not know either. */
	needsSignIn = $state(false);
	online = $state(true);
	room = $state.raw<Room | null>(null);
	/** Entries that only memory holds, as the phone is full. */
	held = $state(0);
	#sync: VisitSync | null = null;
	#lives: (() => void)[] = [];

	/** Opens what the phone keeps, then asks the server; gives what ends it. */
	start(): () => void {
		const wake = () => {
			this.online = navigator.onLine;
			if (document.visibilityState === 'visible') this.#sync?.nudge();
		};
		const settle = setInterval(() => void this.book?.settle(), 5000);
		for (const event of ['online', 'offline', 'focus']) window.addEventListener(event, wake);
		document.addEventListener('visibilitychange', wake);
		this.online = navigator.onLine;
		void this.#begin();
		return () => {
			clearInterval(settle);
			for (const event of ['online', 'offline', 'focus']) window.removeEventListener(event, wake);
			document.removeEventListener('visibilitychange', wake);
			this.#sync?.stop();
		};
	}

	async #begin() {
		const person = await lastPerson();
		if (person) this.#open(person);
		else await this.meet();
	}

	/** Finds out who is signed in and opens this phone's book of theirs. */
	meet = async () => {
		try {
			const { person_id, lang } = await visitApi(null).pull();
			this.needsSignIn = false;
			await keepPhoneFact('person', person_id);
			await keepPhoneFact('lang', lang);
			if (this.book?.person !== person_id) this.#open(person_id);
			else this.#sync?.refresh();
		} catch (error) {
			if (error instanceof ApiError && error.trouble === 'sign_in') this.needsSignIn = true;
			else if (!this.book) setTimeout(() => void this.meet(), 3000);
		}
	};

	/** Asks for a new sign-in in place, then goes on. */
	signIn = () => {
		const done = (signedIn: boolean) => signedIn && void this.meet();
		window.dispatchEvent(new CustomEvent('mingcha:sign-in', { detail: { done } }));
	};

	#open(person: string) {
		this.#sync?.stop();
		const book = new VisitBook(person);
		book.onchange = () => {
			this.held = book.unsaved.length;
			for (const refresh of this.#lives) refresh();
			this.#sync?.nudge(200);
			void this.#askToSendLater();
		};
		const onstatus = (status: SyncStatus) => {
			this.status = status;
			if (status.phase === 'idle') void this.measure();
		};
		this.#sync = new VisitSync({ book, api: visitApi(person), alone: aloneInBrowser, onstatus });
		this.book = book;
		this.#sync.start();
		void this.measure();
	}

	/** Where the browser can, it sends even after the page was closed. */
	async #askToSendLater() {
		const registration = (await navigator.serviceWorker?.getRegistration('/visits')) as
			Syncing | undefined;
		await registration?.sync?.register('send').catch(() => {});
	}

	/** How much room there is, and whether the browser promises not to clear it away. */
	measure = async () => {
		const { storage } = navigator;
		if (!storage?.estimate) return;
		const [{ usage = 0, quota = 0 }, kept] = await Promise.all([
			storage.estimate(),
			storage.persisted?.() ?? false
		]);
		this.room = { used: usage, quota, kept };
	};

	keepForGood = async () => {
		await navigator.storage?.persist?.().catch(() => false);
		await this.measure();
	};

	refresh = () => this.#sync?.refresh();

	/** Asks for the visit to be submitted as it stands here, as soon as all of it has arrived. */
	submit = async ({ visit, rows }: OpenVisit) => {
		await this.book?.askToSubmit(visit.id, await digestOf(rows));
		this.#sync?.refresh();
	};

	/** What is written on the harmless screen. */
	scribble = () => phoneFact('scribble');
	keepScribble = (text: string) => keepPhoneFact('scribble', text);

	withdraw = (visit: string) => this.book?.change(visit, { intent: null });

	/** A live question; stays with the phone as long as a component looks at it. */
	#live<T>(ask: (book: VisitBook) => Promise<T>): Live<T> {
		const book = this.book!;
		const live = new Live(() => ask(book));
		const refresh = () => {
			if (book.unsaved.length > 0 || this.held > 0) void live.refresh();
		};
		this.#lives.push(refresh);
		return live;
	}

	visits = () => this.#live(readVisits);
	unsent = (): Live<Unsent> => this.#live(readUnsent);
	visit = (id: string) => this.#live((book) => readVisit(book, id));
}
