import { beforeAll, describe, expect, test } from 'vitest';
import { functions, roles, tables } from './matrix/expected.ts';
import { wrongAnswers } from './matrix/functions.ts';
import { openPrivateTables, subjects, wrongRights, wrongShapes } from './matrix/rights.ts';
import { dueRows, rowCount, wrongReaders, wrongUploaders, wrongWriters } from './matrix/tables.ts';
import { furnishWorld, widenGrants, type World } from './matrix/world.ts';
import { useBank } from './support/bank.ts';

const bank = useBank();
let world: World;
beforeAll(async () => {
	world = await furnishWorld(bank);
});

test('the matrix has a row for everything the API has, and for nothing else', async () => {
	const found = await subjects(bank.db);
	expect(Object.keys(tables).sort()).toEqual([...found.tables, 'storage.objects'].sort());
	expect(Object.keys(functions).sort()).toEqual(found.functions);
});

test('every table is guarded, every view asks as its reader, every function fixes its search path', async () => {
	expect(await wrongShapes(bank.db)).toEqual([]);
});

test('private tables answer nothing, even if their schema were opened', async () => {
	expect(await openPrivateTables(bank.db)).toEqual([]);
});

test('the API roles may call exactly what the API needs', async () => {
	expect(await wrongRights(bank.db)).toEqual([]);
});

test('no argument of the API is a word that SQL keeps for itself, which a gateway may leave unquoted', async () => {
	expect(
		await bank.db.sql.query(`select p.proname || ' ' || k.word as wrong
			from pg_catalog.pg_proc p, unnest(p.proargnames) a (name) join pg_catalog.pg_get_keywords() k on k.word = a.name
			where p.pronamespace = 'public'::regnamespace and k.catcode <> 'U'`)
	).toEqual([]);
});

test('a word of the matrix tells rows apart that are there', async () => {
	const idle: string[] = [];
	for (const [table, words] of Object.entries(tables))
		for (const role of roles) {
			const due = (await dueRows(bank, role, table)).length;
			if (words[role] === '-') continue;
			if (!due) idle.push(`${table}: ${words[role]} of ${role} is no row`);
			if (words[role] !== 'all' && due === (await rowCount(bank, table)))
				idle.push(`${table}: ${words[role]} of ${role} is every row`);
		}
	expect(idle).toEqual([]);
});

describe('with every table granted to the API roles, as a gateway may', () => {
	beforeAll(() => widenGrants(bank.db));

	test.each(Object.keys(tables))('%s shows each role what it may see', async (table) => {
		expect(await wrongReaders(world, table)).toEqual([]);
	});

	test.each(Object.keys(tables))('%s is written by nobody but its functions', async (table) => {
		expect(await wrongWriters(world, table)).toEqual([]);
	});

	test('an upload is taken where it was promised, from whom it was promised', async () => {
		expect(await wrongUploaders(world)).toEqual([]);
	});
});

test.each(Object.keys(functions))('%s answers each role as it may', async (name) => {
	expect(await wrongAnswers(world, name)).toEqual([]);
});
