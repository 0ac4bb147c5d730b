import { globSync, readFileSync } from 'node:fs';
import type { Bank, Who } from '../../db/support/bank.ts';
import { hidden } from '../covert-acts.ts';
import type { RunningApp } from '../support/app.ts';
import { inspector, type BranchSide } from '../support/people.ts';

/** What was fetched, by who asked for which address. */
export type Fetched = Map<string, Answer>;
export interface Answer {
	status: number;
	headers: string;
	body: Buffer;
	/** Addresses of this application that a page leads to. */
	links: string[];
}

interface Route {
	/** The address with its parameters still to be filled in. */
	path: string;
	pattern: RegExp;
	/** Draws a page: its data can be had alone. */
	isPage: boolean;
	/** Looks for what is typed. */
	searches: boolean;
}

/** Everything in src/routes that answers a GET; a new page is there by itself. */
export function routes(): Route[] {
	const files = globSync('src/routes/**/+{page*.svelte,page.server.ts,server.ts}');
	const sources = new Map<string, string[]>();
	for (const file of files) {
		const source = readFileSync(file, 'utf8');
		if (file.endsWith('+server.ts') && !/\bGET\b/.test(source)) continue;
		const path = file.replace(/^src\/routes|\/\([^)]+\)/g, '').replace(/\/\+[^/]*$/, '');
		sources.set(path || '/', [...(sources.get(path || '/') ?? []), `${file}\n${source}`]);
	}
	return [...sources].sort().map(([path, told]) => ({
		path,
		pattern: new RegExp(
			`^${path.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/]+')}$`
		),
		isPage: told.some((one) => /^\S+\+page/.test(one)),
		searches: told.some((one) => /['.]q\b/.test(one))
	}));
}

export interface Reach {
	/** Where the hidden photo lies in Storage. */
	photoPath: string;
	/** How many links of one route are followed. */
	most: number;
	/** Asks for the data of every page beside the page. */
	withData?: boolean;
	/** What was found before: links that are new since are followed all. */
	before?: Fetched;
}

/**
 * Fetches every page and file as somebody: those without parameters, those with parameters for what is
 * hidden, and those that links lead to.
 */
export async function crawlPages(
	app: RunningApp,
	bank: Bank,
	[role, who]: [BranchSide, Who],
	{ photoPath, most, withData, before }: Reach
): Promise<Fetched> {
	const found: Fetched = new Map();
	const actor = bank.actor(who);
	const cookie = app.cookie(typeof actor === 'object' ? actor.userId : undefined);
	const known = routes();
	const routeOf = (address: string) =>
		known.find(({ pattern }) => pattern.test(address.split('?')[0]!));
	const old = before && new Set([...before.values()].flatMap(({ links }) => links));
	const taken = new Map<Route, number>();
	const waiting = new Set(
		known.flatMap((route) => addressesOf(route, photoPath, bank.people[inspector].name))
	);
	for (const address of waiting) {
		const answer = await get(app, address, cookie);
		found.set(`${role} ${address}`, answer);
		for (const link of answer.links) {
			const route = routeOf(link);
			const isNew = old && !old.has(link);
			if (!route || waiting.has(link) || (!isNew && (taken.get(route) ?? 0) >= most)) continue;
			if (!isNew) taken.set(route, (taken.get(route) ?? 0) + 1);
			waiting.add(link);
		}
		if (!withData || !routeOf(address)?.isPage) continue;
		const [path, query] = address.split('?');
		const data = `${path === '/' ? '' : path}/__data.json${query ? `?${query}` : ''}`;
		found.set(`${role} ${data}`, await get(app, data, cookie));
	}
	return found;
}

/** Where a route is asked without having been told of it. */
function addressesOf({ path, searches }: Route, photoPath: string, name: string): string[] {
	const given: Record<string, string> = {
		photo: hidden.photo,
		file: hidden.photo,
		bucket: 'visit-photos',
		path: photoPath,
		n: '0'
	};
	const id = path.startsWith('/plans/') ? hidden.plan : hidden.visit;
	const address = path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, param: string) => given[param] ?? id);
	return searches ? [address, `${address}?q=${encodeURIComponent(name)}`] : [address];
}

export async function get(app: RunningApp, path: string, cookie: string): Promise<Answer> {
	const { url, said } = app;
	const response = await fetch(url + path, {
		headers: { cookie, accept: 'text/html,*/*', 'accept-language': 'zh-CN' },
		redirect: 'manual'
	}).catch((cause: unknown) => {
		throw new Error(`No answer to ${path}: ${said()}`, { cause });
	});
	const { headers } = response;
	const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
	// Random ids of the application bear a mark, see `still-clock.mjs`.
	const still = (text: string) =>
		(nonce ? text.replaceAll(nonce, '…') : text).replace(/facade00-[0-9a-f-]{27}/g, '…');
	const told = [...headers].filter(([name]) => !volatile.has(name)).map((pair) => pair.join(': '));
	const body = Buffer.from(await response.arrayBuffer());
	const type = headers.get('content-type') ?? '';
	const text = /text|json|javascript|xml$/.test(type) ? body.toString() : undefined;
	return {
		status: response.status,
		headers: still(told.join('\n')),
		body: text === undefined ? body : Buffer.from(still(text)),
		links: /html/.test(type) ? linksIn(text!, path) : []
	};
}

const volatile = new Set(['date', 'connection', 'keep-alive', 'etag', 'content-length']);

const linksIn = (html: string, from: string) =>
	[...html.matchAll(/(?:href|src)="([/?][^"#]*)/g)].map(([, link]) => {
		const { pathname, search } = new URL(link!.replaceAll('&amp;', '&'), `http://here${from}`);
		return pathname + search;
	});
