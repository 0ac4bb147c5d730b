import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answers } from '$lib/domain/checklist/answers';
import { Ticks, type Sent } from './ticks.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = { value: 'pass' };
const fail = { value: 'fail' };

function device() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

test('ticks close together go in one, and only what was ticked', async () => {
	const sent: Answers[] = [];
	const ticks = new Ticks('day', { c: pass }, async (answers) => (sent.push(answers), 'saved'));
	ticks.set('a', pass);
	ticks.set('b', fail);
	await vi.advanceTimersByTimeAsync(1000);
	expect(sent).toEqual([{ a: pass, b: fail }]);
	expect(ticks.answers).toEqual({ a: pass, b: fail, c: pass });
	expect(ticks.state).toBe('saved');
});

test('what could not be sent waits on the device, also for a page opened again', async () => {
	const storage = device();
	let answer: Sent = 'later';
	const sent: Answers[] = [];
	const send = async (answers: Answers): Promise<Sent> => (sent.push(answers), answer);
	const first = new Ticks('day', {}, send, storage);
	first.set('a', fail);
	await vi.advanceTimersByTimeAsync(1000);
	expect(first.state).toBe('waiting');
	first.stop();

	answer = 'saved';
	const again = new Ticks('day', { a: pass }, send, storage);
	expect(again.answers).toEqual({ a: fail });
	await vi.advanceTimersByTimeAsync(100);
	expect(sent).toEqual([{ a: fail }, { a: fail }]);
	expect(storage.kept.size).toBe(0);
});

test('an answer changed while another is under way is sent after it', async () => {
	const sent: Answers[] = [];
	const answers: ((outcome: Sent) => void)[] = [];
	const ticks = new Ticks('day', {}, (ticked) => {
		sent.push(ticked);
		return new Promise<Sent>((resolve) => answers.push(resolve));
	});
	ticks.set('a', pass);
	await vi.advanceTimersByTimeAsync(700);
	ticks.set('a', fail);
	answers.shift()!('saved');
	await vi.advanceTimersByTimeAsync(700);
	expect(sent).toEqual([{ a: pass }, { a: fail }]);
	answers.shift()!('saved');
	await vi.advanceTimersByTimeAsync(1);
	expect(ticks.state).toBe('saved');
});

test('what is refused for good is not sent for ever', async () => {
	const send = vi.fn(async (): Promise<Sent> => 'refused');
	const ticks = new Ticks('day', {}, send, device());
	ticks.set('a', pass);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(send).toHaveBeenCalledTimes(1);
});
