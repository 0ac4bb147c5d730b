import { beforeAll, expect, test } from 'vitest';
import { refusal, useDatabase } from './database';

const db = useDatabase();
const userId = '11111111-1111-4111-8111-111111111111';

beforeAll(async () => {
	await db.sql`create table public.notes (id int primary key, words jsonb, at timestamptz, day date)`;
	await db.sql`alter table public.notes enable row level security`;
	await db.sql.query(`create policy own on public.notes to authenticated
		using (id = 1 and auth.uid() = '${userId}')`);
	await db.sql`grant select on public.notes to authenticated`;
	await db.sql`insert into public.notes values (1, '["a"]', '2026-03-02T08:00:00+08:00', '2026-03-02'), (2, null, null, null)`;
});

test('a person sees through policies, the owner past them', async () => {
	expect(await db.as({ userId }, (sql) => sql`select id from notes`)).toEqual([{ id: 1 }]);
	expect(
		await db.as({ userId: userId.replace(/1/g, '2') }, (sql) => sql`select * from notes`)
	).toEqual([]);
	expect(await db.sql`select id from public.notes`).toHaveLength(2);
});

test('a refused statement leaves the transaction usable', async () => {
	await db.as('anon', async (sql) => {
		expect(await refusal(sql`select * from public.notes`)).toMatchObject({
			code: '42501',
			status: 403
		});
		expect(await sql.one('select auth.role() as role, auth.uid() as uid')).toEqual({
			role: 'anon',
			uid: null
		});
	});
	await expect(refusal(db.sql`select 1`)).rejects.toThrow('Expected a refusal');
});

test('a refusal of the application carries its code, status and details', async () => {
	const asked = refusal(
		db.sql.query(`do $$ begin
			raise sqlstate 'PGRST' using
				message = '{"code":"MC001","message":"no","details":"{\\"by\\":\\"x\\"}","hint":null}',
				detail = '{"status":409,"headers":{}}';
		end $$`)
	);
	expect(await asked).toEqual({ code: 'MC001', status: 409, details: { by: 'x' }, message: 'no' });
});

test('what one test does is undone', async () => {
	await db.sql`delete from public.notes`;
	expect(await db.sql`select from public.notes`).toHaveLength(0);
});

test('values read alike on every backend', async () => {
	expect(
		await db.sql`select words, at, day, 12.50 as n, 7::bigint as big from public.notes where id = ${1}`
	).toEqual([{ words: ['a'], at: '2026-03-02T00:00:00.000Z', day: '2026-03-02', n: 12.5, big: 7 }]);
});

test('a function answers as the API would', async () => {
	await db.sql`create function public.echo_words(words jsonb, times int default 2) returns setof jsonb
		language sql as $$ select words from generate_series(1, times) $$`;
	expect(await db.sql.rpc('echo_words', { words: ['a'] })).toEqual([['a'], ['a']]);
});
