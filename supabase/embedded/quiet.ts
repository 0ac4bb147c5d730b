import { AsyncLocalStorage } from 'node:async_hooks';

const request = new AsyncLocalStorage<string>();

/** Runs a request so that what is logged meanwhile names its route. */
export function onRoute<Result>(method: string, path: string, run: () => Result): Result {
	const kept = path.startsWith('/storage/') || path.startsWith('/rest/v1/rpc/') ? 4 : 3;
	const parts = path.split('/').slice(1, kept + 1);
	return request.run(`${method} /${parts.join('/')}`, run);
}

/** One line of JSON with nothing in it but what is given here. */
export function logLine(level: 'info' | 'error', entry: Record<string, unknown>) {
	const at = new Date().toISOString();
	process.stderr.write(`${JSON.stringify({ at, level, source: 'gateway', ...entry })}\n`);
}

/**
 * The embedded Supabase prints e-mail addresses, password hashes and the values of failed calls.
 * From here on its output keeps the code and the route alone, and refusals, which are ordinary
 * answers, print nothing.
 */
export function quietConsole() {
	const keep = (...said: unknown[]) => {
		const error = said.find((part) => part instanceof Error) as
			(Error & { code?: string }) | undefined;
		if (!error || error.code === 'PGRST') return;
		logLine('error', { code: error.code ?? error.name, route: request.getStore() });
	};
	console.error = keep;
	console.warn = console.info = console.log = console.debug = () => {};
}
