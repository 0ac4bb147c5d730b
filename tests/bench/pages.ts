import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/ports.mjs';
import type { Asker, RoleName } from './questions.ts';
import { password } from './seed.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const runs = 60;

/** Server time of the pages: the built app and the gateway, on the database measured before. */
export async function measurePages(
	databaseUrl: string,
	askers: Record<RoleName, Asker[]>,
	say: (what: string) => void
): Promise<string[]> {
	if (!existsSync(join(root, 'build/index.js')))
		return ['Pages were not measured: the application is not built (`npm run build`).'];
	say('starting the application');
	const data = await mkdtemp(join(tmpdir(), 'mingcha-bench-'));
	const [port, gatewayPort] = [await freePort(), await freePort()];
	const origin = `http://127.0.0.1:${port}`;
	const gateway = fork(join(root, 'supabase/embedded/serve.ts'), {
		cwd: root,
		execArgv: [],
		env: {
			...process.env,
			DATABASE_URL: databaseUrl,
			DEMO: '0',
			MINGCHA_DATA: data,
			MINGCHA_GATEWAY_PORT: String(gatewayPort),
			ORIGIN: origin
		}
	});
	let app: ChildProcess | undefined;
	try {
		const { url, keys } = await new Promise<{
			url: string;
			keys: { publishable: string; secret: string };
		}>((resolve, reject) => {
			gateway.once('message', (message) => resolve(message as never));
			gateway.once('exit', () => reject(new Error('The gateway did not start')));
		});
		app = fork(join(root, 'build/index.js'), {
			cwd: root,
			execArgv: [],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			env: {
				...process.env,
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
		const lines = ['', '| Page | Who | p50 ms | p95 ms | bar | |', '|---|---|--:|--:|--:|---|'];
		for (const role of Object.keys(askers) as RoleName[]) {
			const asker = askers[role][0]!;
			const cookie = await signIn(origin, `${asker.number.toLowerCase()}@bench.example`);
			for (const [name, path] of pagesOf(role, asker)) {
				const times = await visit(origin, path, cookie);
				const [p50, p95] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)]!);
				lines.push(
					`| ${name} | ${role} | ${p50!.toFixed(0)} | ${p95!.toFixed(0)} | 100 | ${p95! <= 100 ? '✓' : '✗'} |`
				);
			}
		}
		lines.push(
			'',
			'Pages: the whole answer of the built application, asked one after another, through the embedded gateway on the same Postgres.'
		);
		return lines;
	} finally {
		app?.kill('SIGTERM');
		gateway.kill('SIGTERM');
		await rm(data, { recursive: true, force: true });
	}
}

function pagesOf(role: RoleName, asker: Asker): [string, (run: number) => string][] {
	const desk: [string, (run: number) => string] = ['desk', () => '/desk'];
	if (role === 'branch head')
		return [desk, ['entries', () => '/complaints'], ['enquiries', () => '/enquiries']];
	const one = (run: number) => asker.cases[run % asker.cases.length]!;
	return [
		desk,
		['queue', () => '/complaints?tab=open'],
		[
			'queue, filtered',
			(run) => `/complaints?tab=open&severity=${one(run).severity}&channel=counter`
		],
		['case', (run) => `/complaints/${one(run).id}`],
		['search', (run) => `/search?q=${encodeURIComponent(run % 2 ? one(run).name : '窗口')}`]
	];
}

async function visit(origin: string, path: (run: number) => string, cookie: string) {
	const times: number[] = [];
	for (let run = -5; run < runs; run++) {
		const begun = performance.now();
		const answer = await fetch(origin + path(run + 5), { headers: { cookie }, redirect: 'manual' });
		await answer.text();
		if (answer.status !== 200) throw new Error(`${path(run + 5)} answered ${answer.status}`);
		if (run >= 0) times.push(performance.now() - begun);
	}
	return times.sort((a, b) => a - b);
}

async function signIn(origin: string, email: string) {
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
