// Prints the gzipped JavaScript a browser loads for the first view of each route, in
// the heavier language, and exits with 1 where it is over the limit. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 120 * 1024;
const output = '.svelte-kit/output';
const chunks = JSON.parse(readFileSync(join(output, 'client/.vite/manifest.json'), 'utf8'));

const sizes = new Map();
function weigh(file) {
	if (!sizes.has(file))
		sizes.set(file, gzipSync(readFileSync(join(output, 'client', file)), { level: 9 }).length);
	return sizes.get(file);
}

/** Everything a chunk imports at once, itself included. */
function loaded(key, seen = new Set()) {
	const chunk = chunks[key];
	if (!chunk || seen.has(chunk.file)) return seen;
	seen.add(chunk.file);
	for (const imported of chunk.imports ?? []) loaded(imported, seen);
	return seen;
}

const keyEnding = (ending) => Object.keys(chunks).find((key) => key.endsWith(ending));
const start = [
	keyEnding('@sveltejs/kit/src/runtime/client/entry.js'),
	keyEnding('generated/client-optimized/app.js')
];
const spoken = ['en', 'zh'];
const wordsOf = (/** @type {string} */ room) =>
	spoken.map((lang) => keyEnding(`src/lib/i18n/${lang}/${room}.ts`));
if ([...start, ...wordsOf('index')].includes(undefined))
	throw new Error('The build has changed its names');

/** The rooms of words that a route's page and the layouts above it wait for. */
function roomsOf(/** @type {string} */ route) {
	const folders = route.split('/').map((_, n, parts) => parts.slice(0, n + 1).join('/'));
	const files = [...folders.map((folder) => `${folder}/+layout.ts`), `${route}/+page.ts`]
		.map((file) => join('src/routes', file))
		.filter((file) => existsSync(file));
	return files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/\blearn\('(\w+)'\)/g)].map(([, room]) => room)
	);
}

const app = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
const dictionary = app.slice(
	app.indexOf('export const dictionary'),
	app.indexOf('export const hooks')
);
const routes = [...dictionary.matchAll(/"(\/[^"]*)": \[~?(\d+)(?:,\[([^\]]*)\])?/g)].map(
	([, route, leaf, layouts]) => ({
		route,
		// 0 is the root layout, 1 the error page, which is loaded beforehand.
		nodes: [0, 1, ...(layouts ?? '').split(',').filter(Boolean).map(Number), Number(leaf)]
	})
);
if (routes.length === 0) throw new Error('No routes found in the build');

let heaviest = 0;
for (const { route, nodes: needed } of routes) {
	const keys = needed.map((n) => keyEnding(`generated/client-optimized/nodes/${n}.js`));
	const words = ['index', ...new Set(roomsOf(route))].map(wordsOf);
	const weights = spoken.map((_, which) => {
		const heard = words.map((each) => each[which]);
		const files = new Set([...start, ...keys, ...heard].flatMap((key) => [...loaded(key)]));
		return [...files].reduce((sum, file) => sum + weigh(file), 0);
	});
	const weight = Math.max(...weights);
	heaviest = Math.max(heaviest, weight);
	const mark = weight > limit ? '  over 120 KB' : '';
	console.log(`${(weight / 1024).toFixed(1).padStart(7)} KB  ${route}${mark}`);
}
if (heaviest > limit) process.exitCode = 1;
