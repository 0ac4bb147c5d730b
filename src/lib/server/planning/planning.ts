import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlanProgress } from '../../domain/planning/plan.ts';
import type { Answer, Given, TaskName } from './tasks.ts';

export type Waiting = { stage: 'waiting' };
type Message<N extends TaskName> = { progress: PlanProgress } | { answer: Answer<N> };

/** Threads at once: one core stays free for pages. */
const most = Math.max(1, availableParallelism() - 1);
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Plans, plans again, replays or measures in a thread of its own, so that the server goes on answering. Nothing is
 * kept: who asks waits for the answer, and aborting `signal` ends the thread at once and rejects with its reason.
 */
export async function runPlanning<N extends TaskName>(
	name: N,
	given: Given<N>,
	signal?: AbortSignal,
	progress: (now: PlanProgress | Waiting) => void = () => {}
): Promise<Answer<N>> {
	if (running >= most) progress({ stage: 'waiting' });
	await turn(signal);
	try {
		// Imported late, so that the bundler gives it a file of its own for the thread to start from.
		const { threadUrl } = await import('./thread.ts');
		signal?.throwIfAborted();
		return await inThread(threadUrl, name, given, signal, progress);
	} finally {
		running -= 1;
		waiting.shift()?.();
	}
}

async function turn(signal?: AbortSignal) {
	signal?.throwIfAborted();
	while (running >= most) {
		const woken = Promise.withResolvers<void>();
		const leave = () => woken.reject(signal!.reason);
		signal?.addEventListener('abort', leave, { once: true });
		waiting.push(woken.resolve);
		try {
			await woken.promise;
		} finally {
			signal?.removeEventListener('abort', leave);
			const at = waiting.indexOf(woken.resolve);
			if (at >= 0) waiting.splice(at, 1);
			// Woken and cancelled in the same moment: the turn goes to the next in line.
			else if (signal?.aborted) waiting.shift()?.();
		}
		signal?.throwIfAborted();
	}
	running += 1;
}

function inThread<N extends TaskName>(
	threadUrl: string,
	name: N,
	given: Given<N>,
	signal: AbortSignal | undefined,
	progress: (now: PlanProgress) => void
): Promise<Answer<N>> {
	const worker = new Worker(new URL(threadUrl), { workerData: { planning: { name, given } } });
	return new Promise<Answer<N>>((resolve, reject) => {
		const cancel = () => reject(signal!.reason);
		signal?.addEventListener('abort', cancel, { once: true });
		worker.on('message', (message: Message<N>) => {
			if ('answer' in message) resolve(message.answer);
			else progress(message.progress);
		});
		worker.on('error', reject);
		worker.on('exit', (code) => reject(new Error(`the planning thread ended with ${code}`)));
	}).finally(() => void worker.terminate());
}
