import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, explained, type Crawl } from './crawl/database.ts';
import { hidden } from './covert-acts.ts';
import { crawlGateway } from './crawl/gateway.ts';
import { apiOf } from './crawl/subjects.ts';
import { serve } from './support/served.ts';
import { stage, type Stage } from './support/stage.ts';
import { undone } from './support/worlds.ts';

let worlds: Stage;
let served: Awaited<ReturnType<typeof serve>>[] = [];
let crawls: [Crawl, Crawl];

beforeAll(async () => {
	worlds = await stage();
	const { plain, covert } = worlds;
	served = [await serve(plain), await serve(covert)];
	const { buckets, files } = await undone(covert, async () => ({
		buckets: await covert.session.query<{ id: string }>('select id from storage.buckets'),
		files: await covert.session.query<{ path: string }>(
			'select path from covert.photos where id = $1',
			[hidden.photo]
		)
	}));
	const api = {
		...(await undone(covert, () => apiOf(covert))),
		buckets: buckets.map(({ id }) => id),
		files: files.map(({ path }) => path)
	};
	crawls = await Promise.all([
		crawlGateway(plain, served[0]!, api),
		crawlGateway(covert, served[1]!, api)
	]);
});
afterAll(async () => {
	for (const one of served) await one.stop();
});

test('over HTTP branch-side people get the same bytes, headers included', () => {
	const [plain, covert] = crawls;
	expect(differences(plain, covert).map((one) => explained(plain, covert, one))).toEqual([]);
});

test('what Postgres keeps beside a row is not to be had', () => {
	const [, covert] = crawls;
	const asked = [...covert].filter(([subject]) => /xmin|ctid/.test(subject));
	expect(asked.length).toBeGreaterThan(100);
	const told = asked.filter(([, answer]) => (JSON.parse(answer) as [number])[0] < 400);
	expect(told.map(([subject]) => subject)).toEqual([]);
});
