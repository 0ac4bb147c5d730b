import { createHmac } from 'node:crypto';
import type { Who } from '../../db/support/bank.ts';
import { hidden } from '../covert-acts.ts';
import { isWhole } from '../support/extent.ts';
import { branchSide, type BranchSide } from '../support/people.ts';
import type { Clone } from '../support/worlds.ts';
import type { Crawl } from './database.ts';
import type { Verb } from './subjects.ts';

/** A running gateway of one of the worlds. */
export interface Served {
	url: string;
	publishable: string;
	jwtSecret: string;
}

interface Api {
	relations: string[];
	verbs: Verb[];
	buckets: string[];
	/** Names of hidden files in Storage. */
	files: string[];
}

/** The database is asked by everybody; here the way there is looked at. The first call functions too. */
const overHttp: readonly BranchSide[] = isWhole
	? [
			'branch_head',
			'anonymous',
			'staff',
			'complaint_officer',
			'administrator',
			'manager_elsewhere',
			'manager_with_post'
		]
	: ['branch_head', 'anonymous'];

type Ask = (path: string, init?: RequestInit) => Promise<void>;

/** A session of somebody, as the gateway would have issued it. */
export function tokenOf(userId: string, secret: string) {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const claims = { sub: userId, role: 'authenticated', aud: 'authenticated', exp: 4_102_444_800 };
	const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
	return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** What branch-side people are answered over HTTP: status, headers and body. */
export async function crawlGateway({ bank }: Clone, served: Served, api: Api): Promise<Crawl> {
	const found: Crawl = new Map();
	for (const role of overHttp) {
		const who = branchSide[role];
		const ask = asking(found, role, headersOf(bank.actor(who), served), served.url);
		for (const relation of api.relations)
			if (relation.startsWith('public.')) await readTable(ask, relation.slice(7), who);
		await readStorage(ask, api);
	}
	for (const role of overHttp.slice(0, isWhole ? 2 : 1)) {
		const headers = headersOf(bank.actor(branchSide[role]), served);
		const ask = asking(found, role, headers, served.url);
		await ask('/rest/v1/');
		await ask('/rest/v1/visits', { headers: { 'accept-profile': 'covert' } });
		await ask('/auth/v1/user');
		await ask('/auth/v1/settings');
		for (const verb of api.verbs) await callWithHidden(ask, verb);
	}
	return found;
}

function headersOf(actor: unknown, { publishable, jwtSecret }: Served): Record<string, string> {
	const { userId } = typeof actor === 'object' ? (actor as { userId?: string }) : {};
	return userId
		? { apikey: publishable, authorization: `Bearer ${tokenOf(userId, jwtSecret)}` }
		: { apikey: publishable };
}

/** A signed address of a file one may read carries the time. */
const signature = /(?<=token=)[\w.-]+/;
const volatile = new Set(['date', 'connection', 'keep-alive']);

function asking(found: Crawl, role: string, headers: Record<string, string>, url: string): Ask {
	return async (path, init = {}) => {
		const response = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers } });
		const body = await response.text();
		const told = [...response.headers].filter(([name]) => !volatile.has(name));
		const how = [init.method ?? 'GET', path, JSON.stringify(init.headers ?? ''), init.body ?? ''];
		found.set(
			`${role} ${how.join(' ')}`,
			JSON.stringify([response.status, told, body.replaceAll(url, '').replace(signature, '…')])
		);
	};
}

async function readTable(ask: Ask, table: string, who: Who) {
	await ask(`/rest/v1/${table}?select=*`, { headers: { prefer: 'count=exact' } });
	if (who !== branchSide.branch_head) return;
	await ask(`/rest/v1/${table}?select=*&limit=1`, { headers: { prefer: 'count=planned' } });
	await ask(`/rest/v1/${table}?select=ctid,xmax,xmin,cmin,cmax,tableoid`);
	if (!isWhole) return;
	await ask(`/rest/v1/${table}?order=ctid.desc`);
	await ask(`/rest/v1/${table}?xmin=eq.1000`);
	await ask(`/rest/v1/${table}`, { method: 'HEAD' });
	await ask(`/rest/v1/${table}`, { method: 'OPTIONS' });
	await ask(`/rest/v1/${table}`, { headers: { accept: 'application/vnd.pgrst.plan+json' } });
}

const inFolder = (body: object): RequestInit => ({
	method: 'POST',
	body: JSON.stringify(body),
	headers: { 'content-type': 'application/json' }
});

async function readStorage(ask: Ask, { buckets, files }: Api) {
	await ask('/storage/v1/bucket');
	for (const bucket of buckets) {
		for (const prefix of ['', hidden.visit, hidden.plan])
			await ask(`/storage/v1/object/list/${bucket}`, inFolder({ prefix, limit: 1000 }));
		for (const file of files) {
			await ask(`/storage/v1/object/authenticated/${bucket}/${file}`);
			await ask(`/storage/v1/object/public/${bucket}/${file}`);
			await ask(`/storage/v1/object/info/${bucket}/${file}`);
			await ask(`/storage/v1/object/sign/${bucket}/${file}`, inFolder({ expiresIn: 60 }));
			await ask(`/storage/v1/object/${bucket}/${file}`, {
				method: 'POST',
				body: 'x',
				headers: { 'content-type': 'text/plain' }
			});
		}
	}
}

/** Whatever takes an id is given that of a hidden visit. */
async function callWithHidden(ask: Ask, { name, args, reads }: Verb) {
	const taken = Object.keys(args).filter(
		(arg) => args[arg] === 'uuid' && arg !== 'idempotency_key'
	);
	if (taken.length > 0) {
		const given = Object.fromEntries(taken.map((arg) => [arg, hidden.visit]));
		await ask(`/rest/v1/rpc/${name}`, inFolder(given));
		if (reads) await ask(`/rest/v1/rpc/${name}?${new URLSearchParams(given)}`);
	}
	if (reads && Object.keys(args).length === 0) await ask(`/rest/v1/rpc/${name}`);
}
