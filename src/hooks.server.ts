import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { isTheme } from '$lib/frame/theme';
import { chooseLanguage } from '$lib/i18n/languages';
import { askToSignIn, isOpen } from '$lib/server/guard';
import { log, placeOf } from '$lib/server/log';
import { startPeriodicWork } from '$lib/server/periodicWork';
import { readSession } from '$lib/server/session';

export const init: ServerInit = () => {
	startPeriodicWork();
};

const securityHeaders = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(self), microphone=(), geolocation=(self), payment=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

/** Names the request, and says so on whatever answers it. */
const identify: Handle = async ({ event, resolve }) => {
	event.locals.requestId = crypto.randomUUID();
	const response = await resolve(event);
	response.headers.set('x-request-id', event.locals.requestId);
	for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
	if (event.url.protocol === 'https:')
		response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	// What one person sees must not be kept for the next at the same machine.
	if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	return response;
};

const preferences: Handle = ({ event, resolve }) => {
	const { cookies, locals, request } = event;
	locals.lang = chooseLanguage(cookies.get('lang'), request.headers.get('accept-language'));
	const theme = cookies.get('theme');
	locals.theme = isTheme(theme) ? theme : 'system';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', locals.lang === 'zh' ? 'zh-CN' : 'en')
				.replace('%theme%', locals.theme)
				.replace('%icon%', event.route.id?.startsWith('/(shell)') ? 'notes.svg' : 'favicon.svg')
	});
};

const session: Handle = async ({ event, resolve }) => {
	if (event.route.id === '/health') return resolve(event);
	await readSession(event);
	const { me, signedIn } = event.locals;
	if (!isOpen(event.route.id)) {
		if (!signedIn) return askToSignIn(event);
		if (!me) redirect(303, '/welcome');
	}
	return resolve(event);
};

export const handle = sequence(identify, preferences, session);

export const handleError: HandleServerError = ({ error, event, status }) => {
	const id = event.locals.requestId;
	if (status === 404) return { message: 'not_found', code: 'not_found', id };
	// Nobody's fault but the file's: whoever sent it can choose a smaller one.
	if (status === 413) return { message: 'too_large', code: 'too_large', id };
	log('error', 'request_failed', {
		request: id,
		route: event.route.id,
		method: event.request.method,
		status,
		...placeOf(error)
	});
	return { message: 'unknown', code: 'unknown', id };
};
