import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/ports.mjs';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { layFoundation } from '../../../supabase/embedded/foundation.ts';
import { migrate } from '../../../supabase/embedded/migrate.ts';
import { postgresSession } from '../../../supabase/embedded/session.ts';
import { seedDemo } from '../../../supabase/seed/demo.ts';

/** The application as DATABASE_URL starts it, on native Postgres with the people of the demo and few cases. */
export async function startOnPostgres(): Promise<{ baseURL: string; stop: () => Promise<void> }> {
	const postgres = await startPostgres();
	const server = await postgresSession(postgres.url);
	const name = 'mingcha_journey';
	await server.script(`drop database if exists ${name} with (force)`);
	await server.script(`create database ${name}`);
	const url = new URL(postgres.url);
	url.pathname = `/${name}`;
	const session = await postgresSession(url.href);
	await layFoundation(session);
	await migrate(session);
	await session.script('begin');
	await seedDemo(session, { cases: 0 });
	await session.script('commit');
	await session.close();

	const data = await mkdtemp(join(tmpdir(), 'mingcha-journey-'));
	const port = await freePort();
	const baseURL = `http://localhost:${port}`;
	const app = spawn('node', ['scripts/start.mjs'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			DATABASE_URL: url.href,
			DEMO: '1',
			PORT: String(port),
			ORIGIN: baseURL,
			MINGCHA_DATA: data,
			MINGCHA_GATEWAY_PORT: String(await freePort())
		}
	});
	const ended = new Promise<void>((resolve) => app.once('exit', () => resolve()));
	let said = '';
	const ready = new Promise<void>((resolve, reject) => {
		for (const output of [app.stdout, app.stderr])
			output.on('data', (part) => {
				said += part;
				if (said.includes(`is at ${baseURL}`)) resolve();
			});
		void ended.then(() => reject(new Error(`The application ended:\n${said}`)));
	});
	await ready;
	return {
		baseURL,
		stop: async () => {
			app.kill('SIGTERM');
			await ended;
			await server.script(`drop database ${name} with (force)`);
			await server.close();
			await postgres.stop();
			await rm(data, { recursive: true, force: true });
		}
	};
}
