import { beforeAll, expect, test } from 'vitest';
import { afterwards } from './covert-acts.ts';
import { differences, explained } from './crawl/database.ts';
import { steps } from './footprint.ts';
import { calledFunctions } from '../db/matrix/functions.ts';
import { apiOf } from './crawl/subjects.ts';
import { stage, type Stage } from './support/stage.ts';
import { undone, type Clone } from './support/worlds.ts';

let plain: Clone;
let covert: Clone;
let worlds: Stage;
beforeAll(async () => {
	worlds = await stage();
	({ plain, covert } = worlds);
});

test('every hidden table has rows in one world alone', async () => {
	const counted = async ({ session }: Clone) => {
		const counts: Record<string, number> = {};
		for (const { name } of await session.query<{ name: string }>(
			`select oid::regclass::text as name from pg_catalog.pg_class
				where relnamespace = 'covert'::regnamespace and relkind in ('r', 'p') order by 1`
		))
			counts[name] = (
				await session.query<{ n: number }>(`select count(*)::int as n from ${name}`)
			)[0]!.n;
		return counts;
	};
	const [without, with_] = [await counted(plain), await counted(covert)];
	const untouched = Object.keys(with_).filter((name) => with_[name]! <= without[name]!);
	expect(untouched.filter((name) => !(name in afterwards))).toEqual([]);
});

test('every function of the API has a plausible call', async () => {
	const { verbs } = await undone(plain, () => apiOf(plain));
	expect(verbs.map(({ name }) => name).filter((name) => !calledFunctions.includes(name))).toEqual(
		[]
	);
});

test('who may read a table may read each of its columns, so that nothing is refused as a whole', async () => {
	expect(
		await plain.session.query(
			`select c.relname::text as table, a.attname::text as column from pg_catalog.pg_class c
				join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and has_any_column_privilege('authenticated', c.oid, 'select')
					and not has_column_privilege('authenticated', c.oid, a.attnum, 'select')`
		)
	).toEqual([]);
});

test('the visible acts are answered alike', () => {
	expect(worlds.answers.covert).toEqual(worlds.answers.plain);
});

test('nothing outside the hidden schema is touched', () => {
	const { footprints } = worlds;
	expect(steps(footprints.plain, footprints.covert)).toEqual([]);
});

test('branch-side people read and are answered the same in both worlds', () => {
	const { plain, covert } = worlds.crawls;
	expect(differences(plain, covert).map((one) => explained(plain, covert, one))).toEqual([]);
});
