import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/ports.mjs';
import { processorSeconds } from './processor.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Application {
	origin: string;
	/** The demo's people; none where the data are not the demo's. */
	signIns: { email: string; password: string; role: string }[];
	/** @returns the cookies of a person signed in */
	signIn: (email: string, password: string) => Promise<string>;
	/** Processor seconds the application and its gateway have used. */
	used: () => Promise<number>;
	stop: () => Promise<void>;
}

export const isBuilt = () => existsSync(join(root, 'build/index.js'));

/**
 * The built application and its gateway, in processes of their own: on a database, or embedded
 * with the demo's data, seeded for it.
 */
export async function startApplication(databaseUrl?: string): Promise<Application> {
	const data = await mkdtemp(join(tmpdir(), 'mingcha-bench-'));
	const [port, gatewayPort] = [await freePort(), await freePort()];
	const origin = `http://127.0.0.1:${port}`;
	const env = { ...process.env };
	delete env.DATABASE_URL;
	const gateway = fork(join(root, 'supabase/embedded/serve.ts'), {
		cwd: root,
		execArgv: [],
		env: {
			...env,
			...(databaseUrl && { DATABASE_URL: databaseUrl }),
			DEMO: databaseUrl ? '0' : '1',
			MINGCHA_DATA: data,
			MINGCHA_GATEWAY_PORT: String(gatewayPort),
			ORIGIN: origin
		}
	});
	let app: ChildProcess | undefined;
	const ended = (child: ChildProcess) =>
		new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)));
	const stop = async () => {
		for (const child of [app, gateway])
			if (child) {
				child.kill('SIGTERM');
				await ended(child);
			}
		await rm(data, { recursive: true, force: true });
	};
	try {
		const { url, keys, signIns } = await new Promise<{
			url: string;
			keys: { publishable: string; secret: string };
			signIns: Application['signIns'];
		}>((resolve, reject) => {
			gateway.once('message', (message) => resolve(message as never));
			gateway.once('exit', () => reject(new Error('The gateway did not start')));
		});
		app = fork(join(root, 'scripts/app.mjs'), {
			cwd: root,
			execArgv: [],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			env: {
				...env,
				NODE_ENV: 'production',
				HOST: '127.0.0.1',
				PORT: String(port),
				ORIGIN: origin,
				PUBLIC_SUPABASE_URL: url,
				PUBLIC_SUPABASE_PUBLISHABLE_KEY: keys.publishable,
				SUPABASE_SECRET_KEY: keys.secret
			}
		});
		await answering(origin);
		return {
			origin,
			signIns,
			signIn: (email, password) => signIn(origin, email, password),
			used: async () => {
				const used = await Promise.all([app!, gateway].map(({ pid }) => processorSeconds(pid!)));
				return used[0]! + used[1]!;
			},
			stop
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * Milliseconds each whole answer took, asked one after another, and the processor time of one on
 * average; the first few warm up.
 */
export async function visit(
	application: Application,
	path: (run: number) => string,
	cookie: string,
	runs: number
) {
	const times: number[] = [];
	let used = 0;
	for (let run = -5; run < runs; run++) {
		if (run === 0) used = await application.used();
		const begun = performance.now();
		const answer = await fetch(application.origin + path(run + 5), {
			headers: { cookie },
			redirect: 'manual'
		});
		await answer.text();
		if (answer.status !== 200) throw new Error(`${path(run + 5)} answered ${answer.status}`);
		if (run >= 0) times.push(performance.now() - begun);
	}
	const processor = ((await application.used()) - used) * (1000 / runs);
	times.sort((a, b) => a - b);
	const at = (share: number) =>
		times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
	return { p50: at(0.5), p95: at(0.95), processor };
}

async function signIn(origin: string, email: string, password: string) {
	const answer = await fetch(`${origin}/sign-in?/signIn`, {
		method: 'POST',
		headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email, password }),
		redirect: 'manual'
	});
	const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
	if (cookies.length === 0) throw new Error(`${email} could not sign in (${answer.status})`);
	return cookies.join('; ');
}

async function answering(origin: string) {
	for (let tries = 0; tries < 200; tries++) {
		const up = await fetch(`${origin}/health`).then(
			() => true,
			() => false
		);
		if (up) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The application did not start');
}
