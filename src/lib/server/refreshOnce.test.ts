import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshOnce } from './refreshOnce';

const url = 'http://backend/auth/v1/token?grant_type=refresh_token';
const backend = vi.fn<typeof fetch>();

beforeEach(() => {
	vi.stubGlobal('fetch', backend);
	let turn = 0;
	backend.mockReset().mockImplementation(async () => Response.json({ turn: ++turn }));
});
afterEach(() => void vi.unstubAllGlobals());

const ask = async (token: string) =>
	(await refreshOnce(url, { method: 'POST', body: JSON.stringify({ token }) })).json();

test('tabs that refresh the same token at once share one answer', async () => {
	expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual([
		{ turn: 1 },
		{ turn: 1 },
		{ turn: 1 }
	]);
	expect(await ask('a')).toEqual({ turn: 1 });
	expect(backend).toHaveBeenCalledTimes(1);
});

test('another token is another refresh', async () => {
	await Promise.all([ask('b'), ask('c')]);
	expect(backend).toHaveBeenCalledTimes(2);
});

test('a refresh that failed on the way may be tried again', async () => {
	backend.mockRejectedValueOnce(new TypeError('fetch failed'));
	await expect(ask('d')).rejects.toThrow();
	expect(await ask('d')).toEqual({ turn: 1 });
});

test('other calls are not shared', async () => {
	await Promise.all([
		refreshOnce('http://backend/rest/v1/x'),
		refreshOnce('http://backend/rest/v1/x')
	]);
	expect(backend).toHaveBeenCalledTimes(2);
});
