import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { createHmac } from 'node:crypto';
import { startPostgrest } from '../platform/support/postgrest.ts';

const secret = 'a secret of at least thirty-two characters';

/** What one request cost: milliseconds in the database as Postgres tells, and in all over HTTP. */
export interface Cost {
	database: number;
	http: number;
}

export type Ask = (db: SupabaseClient) => Promise<unknown>;

/**
 * Asks as the app asks: its own queries through real PostgREST. Each request is sent twice, first
 * for its plan, executed and timed by Postgres under the caller's policies, then for its answer.
 */
export async function startAsking(databaseUrl: string) {
	const postgrest = await startPostgrest(databaseUrl, secret, {
		PGRST_DB_PLAN_ENABLED: 'true',
		PGRST_DB_POOL: '4'
	});
	const measuring = (claims: object, spent: Cost): typeof fetch => {
		const authorization = `Bearer ${token(claims)}`;
		return async (input, init) => {
			const headers = new Headers(init?.headers);
			headers.delete('apikey');
			headers.set('authorization', authorization);
			const planned = new Headers(headers);
			planned.set('accept', 'application/vnd.pgrst.plan+json; options=analyze');
			const plan = await postgrest.fetch(input, { ...init, headers: planned });
			const [{ 'Planning Time': planning, 'Execution Time': execution }] = (await plan.json()) as [
				Record<string, number>
			];
			spent.database += planning! + execution!;
			const begun = performance.now();
			const answer = await postgrest.fetch(input, { ...init, headers });
			const body = await answer.text();
			spent.http += performance.now() - begun;
			if (!answer.ok) throw new Error(`${answer.status} ${body.slice(0, 300)}`);
			return new Response(body, { status: answer.status, headers: answer.headers });
		};
	};
	return {
		/** As a person signed in; `null` asks the same past row-level security. */
		async as(userId: string | null, ask: Ask): Promise<Cost> {
			const spent = { database: 0, http: 0 };
			const claims = userId ? { sub: userId, role: 'authenticated' } : { role: 'service_role' };
			const client = createClient('http://postgrest', 'none', {
				auth: { persistSession: false, autoRefreshToken: false },
				global: { fetch: measuring(claims, spent) }
			});
			await ask(client);
			return spent;
		},
		stop: postgrest.stop
	};
}

function token(claims: object) {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const exp = Math.floor(Date.now() / 1000) + 86_400;
	const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...claims, aud: 'authenticated', exp })}`;
	return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
