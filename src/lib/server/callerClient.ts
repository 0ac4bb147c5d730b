import { createServerClient } from '@supabase/ssr';
import type { RequestEvent } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { config } from './config';
import { refreshOnce } from './refreshOnce';

/**
 * The caller's own client, with the session of the request's cookies. A session
 * that could not be refreshed is not deleted here: another tab or server may just
 * have written a fresh one, and only signing out may take it away.
 */
export function createCallerClient(event: RequestEvent): SupabaseClient<Database> {
	const secure = event.url.protocol === 'https:';
	return createServerClient<Database>(config.url, config.publishableKey, {
		global: { fetch: refreshOnce },
		cookieOptions: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
		cookies: {
			getAll: () => event.cookies.getAll(),
			setAll: (cookies) => {
				const emptied = cookies.every(({ value }) => value === '');
				if (emptied && !signingOut.has(event)) return;
				for (const { name, value, options } of cookies)
					event.cookies.set(name, value, { ...options, path: '/', httpOnly: true, secure });
			}
		}
	}) as unknown as SupabaseClient<Database>;
}

const signingOut = new WeakSet<RequestEvent>();

/** Ends the session here, or with `global` on every device. */
export async function signOut(event: RequestEvent, scope: 'local' | 'global') {
	signingOut.add(event);
	await event.locals.db.auth.signOut({ scope });
	// A session that was over already leaves its cookies behind.
	for (const { name } of event.cookies.getAll())
		if (/^sb-.*-auth-token/.test(name)) event.cookies.delete(name, { path: '/' });
}
