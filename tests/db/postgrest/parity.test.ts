// The same calls by the same people through the embedded gateway and through real PostgREST on
// native Postgres: each must answer as written here.
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { layFoundation } from '../../../supabase/embedded/foundation';
import { migrate } from '../../../supabase/embedded/migrate';
import { postgresSession, type Session } from '../../../supabase/embedded/session';
import { makeData, removeData, startGateway } from '../../platform/support/gateway';
import { startPostgrest } from '../../platform/support/postgrest';

const administrator = '11111111-1111-4111-8111-111111111111';
const officer = '22222222-2222-4222-8222-222222222222';

async function bank(session: Session) {
	await session.script(`
		insert into public.units (code, kind, name_zh, name_en) values ('HO', 'head_office', '总行', 'Head Office');
		insert into public.units (code, kind, name_zh, name_en, parent_id)
			select 'R1', 'region', '华东', 'East', id from public.units where code = 'HO';
		insert into public.people (staff_number, name, unit_id)
			select number, name, id from public.units,
				(values ('0001', '管理员'), ('0002', '投诉专员')) as roster (number, name) where code = 'HO';
		insert into app.person_emails (person_id, email)
			select id, 'n' || staff_number || '@bank.example' from public.people;
		select app.issue_invitation(p.id, 'n' || staff_number || '@bank.example', jsonb_build_array(
			jsonb_build_object('role', case staff_number when '0001' then 'administrator' else 'complaint_officer' end,
				'unit_id', p.unit_id))) from public.people p;
		insert into auth.users (id, email) values
			('${administrator}', 'n0001@bank.example'), ('${officer}', 'n0002@bank.example');
		update public.people set user_id = case staff_number when '0001' then '${administrator}' else '${officer}' end::uuid;
		insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at)
			select id, case staff_number when '0001' then 'administrator' else 'complaint_officer' end, unit_id,
				'2020-01-01', now() from public.people;
	`);
}

function token(sub: string, secret: string) {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const exp = Math.floor(Date.now() / 1000) + 600;
	const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub, role: 'authenticated', aud: 'authenticated', exp })}`;
	return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

interface Backend {
	client: (sub?: string) => SupabaseClient;
	stop: () => Promise<void>;
}

async function embedded(): Promise<Backend> {
	const data = await makeData(bank);
	const gateway = await startGateway(data);
	const { jwtSecret } = JSON.parse(await readFile(`${data}/keys.json`, 'utf8'));
	return {
		client: (sub) =>
			createClient(gateway.url, gateway.keys.publishable, {
				accessToken: sub ? async () => token(sub, jwtSecret) : undefined
			}),
		stop: async () => {
			await gateway.end();
			await removeData(data);
		}
	};
}

async function native(): Promise<Backend> {
	const postgres = await startPostgres();
	const name = 'mingcha_parity';
	const server = await postgresSession(postgres.url);
	await server.script(`drop database if exists ${name} with (force)`);
	await server.script(`create database ${name}`);
	const url = new URL(postgres.url);
	url.pathname = `/${name}`;
	const session = await postgresSession(url.href);
	await layFoundation(session);
	await migrate(session);
	await bank(session);
	await session.close();
	const secret = 'a secret of at least thirty-two characters';
	const postgrest = await startPostgrest(url.href, secret);
	return {
		client: (sub) =>
			createClient('http://postgrest', 'none', {
				global: {
					fetch: (input, init) => {
						const headers = new Headers(init?.headers);
						headers.delete('apikey');
						if (sub) headers.set('authorization', `Bearer ${token(sub, secret)}`);
						else headers.delete('authorization');
						return postgrest.fetch(input, { ...init, headers });
					}
				}
			}),
		stop: async () => {
			await postgrest.stop();
			await server.script(`drop database ${name} with (force)`);
			await server.close();
			await postgres.stop();
		}
	};
}

describe.each([
	['the embedded gateway', embedded],
	['real PostgREST', native]
])('through %s', (_name, start) => {
	let backend: Backend;
	beforeAll(async () => void (backend = await start()));
	afterAll(() => backend?.stop());

	test('a stranger reads nothing and calls nothing of the staff', async () => {
		const stranger = backend.client();
		for (const table of ['units', 'people', 'complaints', 'events'])
			expect((await stranger.from(table).select()).error).toMatchObject({ code: '42501' });
		expect((await stranger.rpc('save_my_language', { language: 'en' })).error).toMatchObject({
			code: '42501'
		});
		expect((await stranger.schema('app').from('roles').select()).error).toMatchObject({
			code: 'PGRST106'
		});
	});

	test('a signed-in person is known by name, role and unit', async () => {
		const { data } = await backend.client(officer).rpc('my_profile');
		expect(data).toMatchObject({
			name: '投诉专员',
			unit_name_en: 'Head Office',
			grants: [{ role: 'complaint_officer', path: 'HO' }]
		});
	});

	test('rows come with what they belong to, filtered and counted', async () => {
		const { data, count } = await backend
			.client(officer)
			.from('people')
			.select('staff_number, units!people_unit_id_fkey(code, name_zh)', { count: 'exact' })
			.order('staff_number')
			.limit(1);
		expect(data).toEqual([{ staff_number: '0001', units: { code: 'HO', name_zh: '总行' } }]);
		expect(count).toBe(2);
		const below = await backend
			.client(officer)
			.from('units')
			.select('code')
			.filter('path', 'cd', 'HO.R1');
		expect(below.data).toEqual([{ code: 'R1' }]);
	});

	test('a refusal carries code, status and details, and changes nothing', async () => {
		const { data: [unit] = [] } = (await backend
			.client(officer)
			.from('units')
			.select()
			.eq('code', 'R1')) as {
			data: { id: string; parent_id: string; version: number }[];
		};
		const change = {
			code: 'R1',
			kind: 'region',
			name_zh: '华北',
			name_en: 'North',
			unit_id: unit!.id,
			parent_id: unit!.parent_id,
			expected_version: unit!.version
		};
		const refused = await backend.client(officer).rpc('save_unit', change);
		expect(refused.status).toBe(403);
		expect(refused.error?.code).toMatch(/^MC\d{3}$/);
		expect(
			(await backend.client(officer).from('units').select('name_zh').eq('code', 'R1')).data
		).toEqual([{ name_zh: '华东' }]);

		const allowed = await backend.client(administrator).rpc('save_unit', change);
		expect(allowed.error).toBeNull();
		const stale = await backend.client(administrator).rpc('save_unit', change);
		expect(stale.status).toBe(409);
		expect(JSON.parse(stale.error!.details)).toBeTypeOf('object');
	});

	test('nobody writes past the functions', async () => {
		const as = backend.client(administrator);
		expect((await as.from('units').insert({ code: 'X', kind: 'region' })).error?.code).toBe(
			'42501'
		);
		expect(
			(await as.from('people').update({ name: '别人' }).eq('staff_number', '0002')).error?.code
		).toBe('42501');
		expect((await as.from('people').select('name').eq('staff_number', '0002')).data).toEqual([
			{ name: '投诉专员' }
		]);
	});
});
