import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { layFoundation } from '../../supabase/embedded/foundation';
import { migrate } from '../../supabase/embedded/migrate';
import { postgresSession } from '../../supabase/embedded/session';
import { makeData, removeData, startGateway, type RunningGateway } from './support/gateway';

const password = 'a long enough password';
const setting = `
drop trigger admit_invited_only on auth.users;
create function public.admit() returns trigger language plpgsql as $$ begin
	if new.email not like '%@bank.example' then
		raise sqlstate 'PGRST' using message = '{"code":"MC101","message":"not invited"}',
			detail = '{"status":403,"headers":{}}';
	end if;
	return new;
end $$;
create trigger admit before insert on auth.users for each row execute function public.admit();
insert into public.units (code, kind, name_zh, name_en) values ('HO', 'head_office', '总行', 'Head Office');
create function public.enrol() returns trigger language plpgsql security definer as $$ begin
	insert into public.people (staff_number, name, unit_id, user_id)
		select new.id::text, new.email, u.id, new.id from public.units u;
	return new;
end $$;
create trigger enrol after insert on auth.users for each row execute function public.enrol();
create table public.diaries (
	id int generated always as identity, owner uuid default auth.uid(), words text
);
alter table public.diaries enable row level security;
create policy own on public.diaries to authenticated
	using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
grant select, insert on public.diaries to authenticated;
create function public.shapes(thing jsonb, list jsonb, ids uuid[]) returns text language sql as
	$$ select jsonb_typeof(thing) || ' ' || jsonb_typeof(list) || ' ' || cardinality(ids) $$;
grant execute on function public.shapes(jsonb, jsonb, uuid[]) to authenticated;
create table app.closed (id int);
alter table app.closed enable row level security;
insert into storage.buckets (id, name) values ('evidence', 'evidence');
create policy own_evidence on storage.objects to authenticated
	using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
`;

/** A folder of data, what the gateway's environment adds, and what ends with it. */
interface Ground {
	data: string;
	env: Record<string, string>;
	stop: () => Promise<void>;
}

async function embedded(): Promise<Ground> {
	const data = await makeData((session) => session.script(setting));
	return { data, env: {}, stop: async () => {} };
}

async function native(): Promise<Ground> {
	const postgres = await startPostgres();
	const server = await postgresSession(postgres.url);
	const name = 'mingcha_gateway';
	await server.script(`drop database if exists ${name} with (force)`);
	await server.script(`create database ${name}`);
	const url = new URL(postgres.url);
	url.pathname = `/${name}`;
	const session = await postgresSession(url.href);
	await layFoundation(session);
	await migrate(session);
	await session.script(setting);
	await session.close();
	return {
		data: await mkdtemp(join(tmpdir(), 'mingcha-data-')),
		env: { DATABASE_URL: url.href },
		stop: async () => {
			await server.script(`drop database ${name} with (force)`);
			await server.close();
			await postgres.stop();
		}
	};
}

describe.each([
	['the embedded database', embedded],
	['native Postgres', native]
])('a gateway on %s', (_name, prepare) => {
	let ground: Ground;
	let data: string;
	let gateway: RunningGateway;

	beforeAll(async () => {
		ground = await prepare();
		data = ground.data;
		gateway = await startGateway(data, { ORIGIN: 'http://localhost:54311', ...ground.env });
	});
	afterAll(async () => {
		await gateway?.end();
		await removeData(data);
		await ground?.stop();
	});

	const connect = () =>
		createClient(gateway.url, gateway.keys.publishable, { auth: { persistSession: false } });

	async function signUp(email: string): Promise<SupabaseClient> {
		const client = connect();
		const { error } = await client.auth.signUp({ email, password });
		expect(error).toBeNull();
		return client;
	}

	test('a stranger cannot sign up, and is told as on hosted Supabase', async () => {
		const { error } = await connect().auth.signUp({ email: 'a@stranger.example', password });
		// supabase-js drops the code of a 500; status and message are the same on hosted Supabase.
		expect(error).toMatchObject({ status: 500, message: 'Database error saving new user' });
		const { error: signIn } = await connect().auth.signInWithPassword({
			email: 'a@stranger.example',
			password
		});
		expect(signIn).toMatchObject({ status: 400, code: 'invalid_credentials' });
	});

	test('an invited person signs up, in, refreshes, changes the password and signs out', async () => {
		await signUp('zhou@bank.example');
		const client = connect();
		const signedIn = await client.auth.signInWithPassword({ email: 'zhou@bank.example', password });
		expect(signedIn.error).toBeNull();
		const refreshed = await client.auth.refreshSession();
		expect(refreshed.data.session?.refresh_token).not.toBe(signedIn.data.session?.refresh_token);
		expect((await client.auth.updateUser({ password: 'another long password' })).error).toBeNull();
		expect((await client.auth.signOut()).error).toBeNull();
		const old = await connect().auth.signInWithPassword({ email: 'zhou@bank.example', password });
		expect(old.error?.code).toBe('invalid_credentials');
	});

	test('signing out everywhere ends the tokens given elsewhere at once, signing out here does not', async () => {
		const [here, there] = [await signUp('k@bank.example'), connect()];
		const again = () =>
			there.auth
				.signInWithPassword({ email: 'k@bank.example', password })
				.then(({ error }) => error);
		expect(await again()).toBeNull();
		const profile = () => there.rpc('my_profile');
		await here.auth.signOut({ scope: 'local' });
		expect((await profile()).data).toMatchObject({ name: 'k@bank.example' });

		await here.auth.signInWithPassword({ email: 'k@bank.example', password });
		await here.auth.signOut({ scope: 'global' });
		expect(await profile()).toMatchObject({ status: 401, error: { code: 'MC001' }, data: null });
		expect(await again()).toBeNull();
		expect((await profile()).data).toMatchObject({ name: 'k@bank.example' });
	});

	test('a forgotten password is recovered by the link of the kept mail', async () => {
		await signUp('wang@bank.example');
		expect((await connect().auth.resetPasswordForEmail('wang@bank.example')).error).toBeNull();
		const [file] = await readdir(`${data}/mail`);
		const mail = JSON.parse(await readFile(`${data}/mail/${file}`, 'utf8'));
		expect(mail.to).toBe('wang@bank.example');
		const link = /http:\/\/localhost:54311\/reset-password\?token_hash=(\w+)"/.exec(mail.html);
		const client = connect();
		const verified = await client.auth.verifyOtp({ type: 'recovery', token_hash: link![1]! });
		expect(verified.error).toBeNull();
		expect((await client.auth.updateUser({ password: 'remembered from now on' })).error).toBeNull();
		expect(
			(await connect().auth.verifyOtp({ type: 'recovery', token_hash: link![1]! })).error
		).not.toBeNull();
	});

	test('people who ask at the same moment each see their own rows', async () => {
		const people = await Promise.all(['a', 'b', 'c'].map((name) => signUp(`${name}@bank.example`)));
		for (const [index, person] of people.entries())
			await person.from('diaries').insert({ words: `of ${index}` });
		const asked = Array.from({ length: 60 }, (_, index) => index % 3);
		const answers = await Promise.all(
			asked.map((index) => people[index]!.from('diaries').select('words'))
		);
		for (const [place, { data: rows }] of answers.entries())
			expect(rows).toEqual([{ words: `of ${asked[place]}` }]);
		expect((await connect().from('diaries').select()).error?.code).toBe('42501');
	});

	test('what a function is given arrives as what it is', async () => {
		const person = await signUp('h@bank.example');
		const ids = ['6f9619ff-8b86-4d11-b42d-00c04fc964ff'];
		const given = { thing: { subject: '柜台 "一"' }, list: [{ a: 1 }], ids };
		expect((await person.rpc('shapes', given)).data).toBe('object array 1');
	});

	test('an unexposed schema stays closed to the API roles', async () => {
		const { error } = await connect().schema('app').from('closed').select();
		expect(error?.code).toBe('PGRST106');
		const inside = await fetch(`${gateway.url}/_system/introspect`, {
			headers: { apikey: gateway.keys.secret }
		});
		expect(inside.status).toBe(404);
	});

	test('files are kept and read by their owner alone', async () => {
		const owner = await signUp('d@bank.example');
		const bytes = new Uint8Array([0, 1, 2, 255]);
		const put = await owner.storage
			.from('evidence')
			.upload('case-1/a.bin', bytes, { contentType: 'image/png' });
		expect(put.error).toBeNull();
		const got = await owner.storage.from('evidence').download('case-1/a.bin');
		expect(new Uint8Array(await got.data!.arrayBuffer())).toEqual(bytes);
		expect(got.data!.type).toBe('image/png');
		const other = await signUp('e@bank.example');
		expect((await other.storage.from('evidence').download('case-1/a.bin')).error).not.toBeNull();
		expect((await owner.storage.from('evidence').remove(['case-1/a.bin'])).data).toHaveLength(1);
		expect((await owner.storage.from('evidence').download('case-1/a.bin')).error).not.toBeNull();
	});

	test('a file name cannot leave the storage folder', async () => {
		const owner = await signUp('g@bank.example');
		const { data: session } = await owner.auth.getSession();
		await fetch(`${gateway.url}/storage/v1/object/evidence/..%2F..%2F..%2Fescaped.bin`, {
			method: 'POST',
			headers: {
				apikey: gateway.keys.publishable,
				authorization: `Bearer ${session.session!.access_token}`
			},
			body: new Uint8Array([1])
		});
		const made = await readdir(data, { recursive: true });
		const outside = made.filter(
			(file) => /escaped/.test(file) && !file.startsWith('storage/_evidence/')
		);
		expect(made.filter((file) => file === 'keys.json')).toHaveLength(1);
		expect(outside).toEqual([]);
	});

	test('its output and keys give nothing away', async () => {
		await connect().from('diaries').insert({ words: 'a secret of f@bank.example' });
		const said = gateway.said();
		expect(said).toContain('"code":"42501","route":"POST /rest/v1/diaries"');
		expect(said).not.toMatch(/@bank\.example|@stranger|secret of|\$2[aby]\$/);
		expect((await stat(`${data}/keys.json`)).mode & 0o777).toBe(0o600);
	});
});
