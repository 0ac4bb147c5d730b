// Runs in a thread of its own, which the solver may block. The same file, wherever the bundler puts it, is what the
// server imports to learn its address and what the thread starts from; so it has no imports but what the thread needs.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { highsSolver } from './highs.ts';
import { runTask, type Given, type TaskName } from './tasks.ts';

export const threadUrl = import.meta.url;

interface Work {
	planning: { name: TaskName; given: Given<TaskName> };
}

const leastMsBetween = 200;

if (!isMainThread && parentPort && (workerData as Work | null)?.planning) {
	const port = parentPort;
	const { name, given } = (workerData as Work).planning;
	const solver = await highsSolver();
	let told = 0;
	const answer = runTask(name, given, solver, (progress) => {
		if (Date.now() - told < leastMsBetween) return;
		told = Date.now();
		port.postMessage({ progress });
	});
	port.postMessage({ answer });
}
