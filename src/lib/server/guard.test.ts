import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { askToSignIn, isOpen, safeNext } from './guard';

function visit(method: string, headers: Record<string, string>, isDataRequest = false) {
	const url = new URL('http://mingcha.example/complaints/new?/log');
	return { url, isDataRequest, request: new Request(url, { method, headers }) } as RequestEvent;
}
const next = encodeURIComponent('/complaints/new?/log');

describe('without a session', () => {
	test('only signing in, health and unknown addresses are open', () => {
		expect(
			['/(auth)/sign-in', '/(shell)/visits/[id]', '/health', '/ready', null].map(isOpen)
		).toEqual([true, true, true, true, true]);
		expect(
			['/', '/desk', '/complaints/[id]', '/visits/data', '/healthy', '/api/search'].map(isOpen)
		).toEqual([false, false, false, false, false, false]);
	});

	test('a page leads to the sign-in page and back', () => {
		expect(() => askToSignIn(visit('GET', { accept: 'text/html' }))).toThrow(
			expect.objectContaining({ status: 303, location: `/sign-in?next=${next}` })
		);
	});

	test('a plain form takes what was typed along', () => {
		expect(() => askToSignIn(visit('POST', { accept: 'text/html' }))).toThrow(
			expect.objectContaining({ status: 307, location: `/sign-in?/keep&next=${next}` })
		);
	});

	test('a form sent by script is told to ask in place', async () => {
		const answer = askToSignIn(visit('POST', { 'x-sveltekit-action': 'true' }));
		expect(answer.status).toBe(401);
		expect(await answer.json()).toMatchObject({ type: 'error', status: 401 });
	});

	test('a call for data is told 401', () => {
		expect(askToSignIn(visit('GET', { accept: 'application/json' })).status).toBe(401);
	});
});

test.each([
	['/complaints?x=1', '/complaints?x=1'],
	['//evil.example', '/desk'],
	['/\\evil.example', '/desk'],
	['https://evil.example', '/desk'],
	[null, '/desk']
])('going on to %s leads to %s', (asked, leads) => {
	expect(safeNext(asked)).toBe(leads);
});
