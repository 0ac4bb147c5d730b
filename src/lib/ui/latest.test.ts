import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latest } from './latest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('only what was typed last is searched for', async () => {
	const search = vi.fn(async (query: string) => query.toUpperCase());
	const ask = latest(search, 200);
	const answers = [ask('w'), ask('wa'), ask('wan')];
	await vi.advanceTimersByTimeAsync(200);
	expect(await Promise.all(answers)).toEqual(['superseded', 'superseded', 'WAN']);
	expect(search).toHaveBeenCalledTimes(1);
});

test('a slow answer does not replace a newer one', async () => {
	const ask = latest(async (wait: number) => {
		await new Promise((done) => setTimeout(done, wait));
		return wait;
	}, 10);
	const slow = ask(500);
	await vi.advanceTimersByTimeAsync(20);
	const quick = ask(50);
	await vi.advanceTimersByTimeAsync(600);
	expect(await slow).toBe('superseded');
	expect(await quick).toBe(50);
});

test('a search that throws says so', async () => {
	const ask = latest(() => Promise.reject(new Error('down')), 10);
	const answer = ask();
	await vi.advanceTimersByTimeAsync(10);
	expect(await answer).toBe('failed');
});
