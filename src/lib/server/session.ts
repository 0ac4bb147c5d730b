import { error, type RequestEvent } from '@sveltejs/kit';
import type { Me } from '$lib/frame/me';
import { createCallerClient } from './callerClient';
import { refusalOf, type BackendError } from './refusal';

/**
 * Finds out who calls. The token itself is judged by the backend, in the one call
 * that also reads the profile.
 */
export async function readSession(event: RequestEvent) {
	const db = createCallerClient(event);
	event.locals.db = db;
	event.locals.me = null;
	event.locals.address = null;
	event.locals.signedIn = false;

	// Without a cookie there is nothing to ask the backend about.
	if (!event.cookies.getAll().some(({ name }) => /^sb-.*-auth-token/.test(name))) return;
	const { data, error: failure } = await db.auth.getSession();
	if (failure?.name === 'AuthRetryableFetchError') unavailable();
	if (!data.session) return;

	const profile = await db.rpc('my_profile');
	if (profile.error) {
		if (refusalOf(profile.error as BackendError, profile.status)?.status === 401) return;
		unavailable();
	}
	event.locals.signedIn = true;
	event.locals.address = addressIn(data.session.access_token);
	const me = profile.data as unknown as Me | null;
	event.locals.me = me && { ...me, unread: me.unread ?? 0 };
}

/** The address a token that the backend has accepted was given to; null where it names none. */
function addressIn(token: string): string | null {
	const claims: unknown = JSON.parse(
		Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
	);
	const address = (claims as { email?: unknown }).email;
	return typeof address === 'string' && address ? address : null;
}

function unavailable(): never {
	error(503, { message: 'unavailable', code: 'unavailable' });
}
