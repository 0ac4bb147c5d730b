/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { version } from '$service-worker';
import { visitApi } from '$lib/visits/api';
import { VisitBook } from '$lib/visits/book';
import { lastPerson, phoneFact } from '$lib/visits/database';
import { aloneInBrowser } from '$lib/visits/lock';
import { pictureCache } from '$lib/visits/pictures';
import { dataAnswer, shellOf } from '$lib/visits/shell';
import { VisitSync } from '$lib/visits/sync';

// Keeps the visit pages, which are the same for everybody, and nothing that is anybody's.

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const cacheName = `notes-${version}`;
const always = ['/visits', '/visits/0', '/notes.svg', '/notes.webmanifest'];

async function keepShell() {
	const list = await fetch('/_app/visit-shell.json', { cache: 'no-store' });
	const files = [...always, ...((await list.json()) as string[])];
	const cache = await caches.open(cacheName);
	// All of them or none: half a page opens as little as no page.
	await cache.addAll(files.map((file) => new Request(file, { credentials: 'same-origin' })));
}

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys())
				if (name.startsWith('notes-') && name !== cacheName) await caches.delete(name);
			await worker.clients.claim();
		})()
	)
);

async function kept(path: string, request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	return (await cache.match(path)) ?? fetch(request);
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') {
		const shell = shellOf(url.pathname);
		if (shell) event.respondWith(kept(shell, request));
	} else if (/^\/visits(\/[^/]+)?\/__data\.json$/.test(url.pathname)) {
		event.respondWith(phoneFact('lang').then((lang) => dataAnswer(url, lang, navigator.language)));
	} else if (url.pathname.startsWith('/checklists/photos/'))
		event.respondWith(
			caches
				.open(pictureCache)
				.then(async (cache) => (await cache.match(url.pathname)) ?? fetch(request))
		);
	else if (url.pathname.startsWith('/_app/immutable/') || always.includes(url.pathname))
		event.respondWith(kept(url.pathname, request));
});

/** What the browser offers once there is a network again, be the page open or not. */
interface SyncEvent extends ExtendableEvent {
	readonly tag: string;
}
worker.addEventListener(
	'sync' as 'message',
	((event: SyncEvent) => {
		if (event.tag === 'send') event.waitUntil(send());
	}) as unknown as (event: ExtendableMessageEvent) => void
);

async function send() {
	const person = await lastPerson();
	if (!person) return;
	const book = new VisitBook(person);
	const sync = new VisitSync({ book, api: visitApi(person), alone: aloneInBrowser });
	const trouble = await sync.run();
	book.db.close();
	// The browser tries again later for what is not done; a session must be renewed by the person.
	if (trouble === 'offline' || trouble === 'server') throw new Error(trouble);
}
