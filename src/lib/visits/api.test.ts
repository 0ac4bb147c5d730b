import { afterEach, expect, test, vi } from 'vitest';
import { visitApi } from './api';
import { chunkSize } from './visit';

afterEach(() => void vi.restoreAllMocks());

/** How long the calls were given, in seconds, each at the very end of a network that never answers. */
async function given(call: (api: ReturnType<typeof visitApi>) => Promise<unknown>) {
	let seconds = 0;
	const whenOver = AbortSignal.abort();
	vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
		seconds = ms / 1000;
		return whenOver;
	});
	await expect(call(visitApi('person', fetch))).rejects.toMatchObject({ trouble: 'offline' });
	return seconds;
}

test('a call that is never answered ends', async () => {
	expect(await given((api) => api.pull())).toBe(30);
});

test('a part of a photo has the time it takes at four kilobytes a second, else it would begin anew for ever', async () => {
	const part = new ArrayBuffer(chunkSize);
	expect(await given((api) => api.part('v', 'p', 0, part))).toBeGreaterThanOrEqual(64);
});
