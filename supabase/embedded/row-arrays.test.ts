import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetRowArrays } from './row-arrays.ts';

let pglite: PGlite;
beforeAll(async () => {
	pglite = await PGlite.create();
	await pglite.exec(
		`create table cases (id int); create type severity as enum ('general', 'major')`
	);
	await pglite.refreshArrayTypes();
});
afterAll(() => pglite.close());

const known = () => [Object.keys(pglite.parsers).length, Object.keys(pglite.serializers).length];

test('arrays of rows are forgotten, and nothing else', async () => {
	const [parsers, serializers] = known();
	const arrays = `select array['major', 'general']::severity[] as enums, array[1, 2] as numbers, '{"a": [1]}'::jsonb as json`;
	const before = (await pglite.query(arrays)).rows;
	expect(before).toEqual([{ enums: ['major', 'general'], numbers: [1, 2], json: { a: [1] } }]);

	await forgetRowArrays(pglite);

	expect(known()[0]).toBeLessThan(parsers!);
	expect(known()[1]).toBeLessThan(serializers!);
	expect((await pglite.query(arrays)).rows).toEqual(before);
	expect((await pglite.query('select $1::int[] as given', [[3, 4]])).rows).toEqual([
		{ given: [3, 4] }
	]);
	const left = known();
	await forgetRowArrays(pglite);
	expect(known()).toEqual(left);
});
