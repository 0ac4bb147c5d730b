import { json, redirect, type RequestEvent } from '@sveltejs/kit';

// The shell is the same for everybody and holds nothing; what fills it asks for a session itself.
const open = /^\/(\((auth|public|shell)\)|health|ready)(\/|$)/;

/** Pages and endpoints that need nobody signed in. */
export function isOpen(routeId: string | null): boolean {
	return routeId === null || open.test(routeId);
}

/** A place inside this application to go on to; anything else becomes the desk. */
export function safeNext(next: FormDataEntryValue | null | undefined): string {
	return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/desk';
}

/**
 * Answers a request that needs a session and has none, so that nothing typed is lost:
 * a form sent by script is told 401 and asks in place; a plain form is sent on, body
 * and all, to the sign-in page, which hands it back afterwards.
 */
export function askToSignIn(event: RequestEvent): Response {
	const { request, url } = event;
	const expired = { message: 'session_expired', code: 'session_expired' };
	if (request.headers.get('x-sveltekit-action') === 'true')
		return json({ type: 'error', status: 401, error: expired }, { status: 401 });

	const next = encodeURIComponent(url.pathname + url.search);
	if (event.isDataRequest) redirect(303, `/sign-in?next=${next}`);

	const wantsPage = request.headers.get('accept')?.includes('text/html');
	if (!wantsPage) return json(expired, { status: 401 });
	if (request.method === 'POST') redirect(307, `/sign-in?/keep&next=${next}`);
	redirect(303, `/sign-in?next=${next}`);
}
