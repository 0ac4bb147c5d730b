import { PgliteConnection } from '@supabase/lite/pglite';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tellCallerAtOnce } from './caller.ts';

let connection: PgliteConnection;
const told: string[] = [];
const officer = {
	auth: { role: 'authenticated', uid: 'u1', jwt: { sub: 'u1', session_id: 's1' } }
};
const asked = { method: 'POST', path: '/rpc/desk', readOnly: false, requestHeaders: { a: "it's" } };
const settings = [
	...['role', 'request.jwt.claim.sub', 'request.jwt.claim.role', 'request.jwt.claims'],
	...['request.method', 'request.path', 'request.headers', 'storage.operation']
];
const question = `select ${settings.map((name, n) => `current_setting('${name}', true) as s${n}`).join(', ')}`;
type Context = Parameters<typeof connection.withContext>;
const ask = (text: string, caller: Context[0], options?: Context[2]) =>
	connection.withContext(
		caller,
		async (db) => (await db.executeQuery(CompiledQuery.raw(text))).rows,
		options
	);

beforeAll(async () => {
	connection = new PgliteConnection();
	Object.assign(connection, { rlsState: 'active' });
	await connection.driver.exec(
		'create role authenticated; create role anon; create table kept (id int); grant all on kept to public'
	);
	const query = connection.driver.query.bind(connection.driver);
	vi.spyOn(connection.driver, 'query').mockImplementation((text, ...rest) => {
		told.push(text);
		return query(text, ...rest) as never;
	});
});
beforeEach(() => void (told.length = 0));
afterAll(() => connection.close());

test('the database is told in one statement what it was told in many', async () => {
	const before = await ask(question, officer, { rpc: asked });
	expect(told.length).toBeGreaterThan(10);
	told.length = 0;
	tellCallerAtOnce(connection);
	expect(await ask(question, officer, { rpc: asked })).toEqual(before);
	expect(Object.values(before[0]!)).toEqual(
		expect.arrayContaining(['authenticated', 'u1', JSON.stringify(officer.auth.jwt), '/rpc/desk'])
	);
	expect(told).toHaveLength(4);
});

test('nothing of a caller is left for the next', async () => {
	await ask(question, officer, { rpc: asked });
	const [next] = await ask(question, { auth: { role: 'anon', uid: null, jwt: null } });
	expect(Object.values(next!)).toEqual(['anon', '', 'anon', '', '', '', '', '']);
	const { rows } = await connection.driver.query<{ current_user: string }>('select current_user');
	expect(rows[0]!.current_user).toBe('postgres');
});

test('a question that only reads cannot write, and what fails leaves nothing', async () => {
	const insert = 'insert into kept values (1)';
	await expect(ask(insert, officer, { rpc: { ...asked, readOnly: true } })).rejects.toThrow(
		'read-only'
	);
	await expect(ask(`${insert} returning 1 / (id - 1)`, officer)).rejects.toThrow('zero');
	await ask(insert, officer, { forceRollback: true });
	expect(await ask('select * from kept', officer)).toEqual([]);
	await ask(insert, officer, { rpc: asked });
	expect(await ask('select * from kept', officer)).toEqual([{ id: 1 }]);
});
