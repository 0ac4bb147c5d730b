import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.mjs';
import { hidden, photoBytes } from './covert-acts.ts';
import { differences, explained, type Crawl } from './crawl/database.ts';
import { crawlGateway } from './crawl/gateway.ts';
import { crawlPages, get, routes, type Answer, type Fetched } from './crawl/pages.ts';
import { secretsIn } from './crawl/secrets.ts';
import { apiOf } from './crawl/subjects.ts';
import { origin } from './support/app.ts';
import { isWhole } from './support/extent.ts';
import { branchSide, inspector, type BranchSide } from './support/people.ts';
import { serve, type ServedWorld } from './support/served.ts';
import { stage, type Stage } from './support/stage.ts';
import { undone } from './support/worlds.ts';

let stages: Stage;
const worlds = {} as Record<'plain' | 'covert' | 'planned', ServedWorld>;
let photoPath = '';
/** What each visitor found in the covert world before the release. */
const before = {} as Record<BranchSide, Fetched>;

beforeAll(async () => {
	await ensureBuilt();
	stages = await stage();
	const names = ['plain', 'covert', ...(isWhole ? (['planned'] as const) : [])] as const;
	await Promise.all(
		names.map(async (name) => (worlds[name] = await serve(stages.dumps[name], stages.now)))
	);
	const [photo] = await stages.covert.session.query<{ path: string }>(
		'select path from covert.photos where id = $1',
		[hidden.photo]
	);
	photoPath = photo!.path;
});
afterAll(() => Promise.all(Object.values(worlds).map((world) => world.stop())));

const most = isWhole ? 3 : 1;
/** Everybody, or those whose pages differ most from each other. */
const visitors = (
	isWhole ? Object.keys(branchSide) : ['anonymous', 'staff', 'branch_head', 'administrator']
) as BranchSide[];
/** Those in whose pages a release is looked for. */
const branch = isWhole ? visitors : (['staff', 'branch_head'] as const);
const crawl = (world: ServedWorld, role: BranchSide, before?: Fetched) =>
	crawlPages(world.app, stages.covert.bank, [role, branchSide[role]], {
		photoPath,
		most,
		withData: isWhole || role === 'branch_head',
		before
	});

test('every route of the application is looked at', () => {
	expect(routes().length).toBeGreaterThan(100);
});

// Before the pages: whoever fetches a file leaves the real time with it.
test('over HTTP the API answers the same bytes, headers included', async () => {
	const { plain, covert } = stages;
	const buckets = await covert.session.query<{ id: string }>('select id from storage.buckets');
	const api = {
		...(await undone(covert, () => apiOf(covert))),
		buckets: buckets.map(({ id }) => id),
		files: [photoPath]
	};
	const [one, other] = await Promise.all([
		crawlGateway(plain, worlds.plain, api),
		crawlGateway(covert, worlds.covert, api)
	]);
	expect(differences(one, other).map((each) => explained(one, other, each))).toEqual([]);
	// What Postgres keeps beside a row is not to be had.
	const asked = [...other].filter(([subject]) => /xmin|ctid/.test(subject));
	expect(asked.length).toBeGreaterThanOrEqual(api.relations.length - 2);
	const told = asked.filter(([, answer]) => (JSON.parse(answer) as [number])[0] < 400);
	expect(told.map(([subject]) => subject)).toEqual([]);
});

test.each(visitors)('%s is shown the same pages and files in both worlds', async (role) => {
	// A manager of the region may know of its plans: to them the other world is one in which all was planned.
	const other = role === 'manager_with_post' ? worlds.planned : worlds.plain;
	const [plain, covert] = await Promise.all([crawl(other, role), crawl(worlds.covert, role)]);
	before[role] = covert;
	expect(covert.size).toBeGreaterThan(routes().length);
	expect(unlike(plain, covert)).toEqual([]);
});

function unlike(plain: Fetched, covert: Fetched): string[] {
	const text = (fetched: Fetched): Crawl =>
		new Map([...fetched].map(([subject, answer]) => [subject, textOf(answer)]));
	const [one, other] = [text(plain), text(covert)];
	return differences(one, other).map((subject) => explained(one, other, subject));
}
const textOf = ({ status, headers, body }: Answer) =>
	`${status}\n${headers}\n${body.toString('latin1')}`;

/** Puts a file into Storage past every policy. */
const store = (bucket: string, path: string) =>
	fetch(`${worlds.covert.url}/storage/v1/object/${bucket}/${path}`, {
		method: 'POST',
		headers: { apikey: worlds.covert.secret, 'content-type': 'image/jpeg', 'x-upsert': 'true' },
		body: photoBytes
	});

test('after the release nothing the branch can fetch names who came, and a copy with EXIF would', async () => {
	const { bank } = stages.covert;
	const { app } = worlds.covert;
	const { [inspector]: who, ma, bai } = bank.people;
	const secrets = [
		...[who.id, who.userId, who.name, who.email, `N-${inspector}`, photoPath],
		...Object.entries(hidden).flatMap(([kind, id]) => (kind === 'version' ? [] : [id]))
	];
	expect(secretsIn(photoBytes, [who.name])).toEqual([who.name]);
	expect((await store('visit-photos', photoPath)).status).toBe(200);
	const released = await fetch(`${app.url}/reviews?/release`, {
		method: 'POST',
		headers: { cookie: app.cookie(ma.userId), origin, accept: 'application/json' },
		body: new URLSearchParams({
			visit: hidden.visit,
			shows: 'week',
			grouping: 'item',
			idempotency_key: crypto.randomUUID()
		})
	});
	expect(await released.json()).toMatchObject({ type: 'success' });

	const told: string[] = [];
	const photos = new Set<string>();
	const types = new Set<string>();
	for (const role of branch)
		for (const [subject, answer] of await crawl(worlds.covert, role, before[role])) {
			const known = before[role].get(subject);
			if (known?.body.equals(answer.body)) continue;
			const type = /^content-type: (.*)$/m.exec(answer.headers)?.[1] ?? '';
			types.add(type);
			if (/image\/jpeg/.test(type) && role === 'branch_head')
				photos.add(subject.slice(role.length + 1));
			// A page may name who inspects for other reasons, and repeats the address it was asked for.
			const news = secretsIn(answer.body, secrets).filter(
				(one) => !subject.includes(one) && !secretsIn(known?.body ?? Buffer.alloc(0), [one]).length
			);
			told.push(...news.map((secret) => `${subject}: ${secret}`));
		}
	expect(told).toEqual([]);
	expect([...photos]).not.toEqual([]);
	expect([...types].join()).toContain('wordprocessingml');

	// Had the release copied what the camera wrote, the search would say so.
	const answer = await fetch(`${worlds.covert.url}/rest/v1/report_photos?select=path`, {
		headers: { apikey: worlds.covert.publishable, ...app.bearer(bai.userId) }
	});
	for (const { path } of (await answer.json()) as { path: string }[])
		await store('report-photos', path);
	for (const path of photos)
		expect(secretsIn((await get(app, path, app.cookie(bai.userId))).body, secrets), path).toContain(
			who.name
		);
});
