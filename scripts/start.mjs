// npm start: installs, builds, starts the backend when none is configured, and serves.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { startBackend } from './backend.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, node, path, root } from './install.mjs';
import { freePort } from './ports.mjs';

const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
const port = process.env.PORT ?? '3000';
const origin = process.env.ORIGIN ?? `http://localhost:${port}`;

try {
	if ((await freePort(Number(port))) !== Number(port))
		throw new Error(`Port ${port} is taken: set PORT to another one.`);
	ensureInstalled({ tools: false });
	const [backend] = await Promise.all([startBackend(origin), ensureBuilt()]);
	await serve(backend);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

async function serve(/** @type {import('./backend.mjs').Backend} */ backend) {
	const demo = backend.env.DEMO === '1';
	const app = fork(join(root, 'scripts/app.mjs'), {
		cwd: root,
		execPath: node,
		execArgv: [],
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		env: {
			// Everyone knows the demo's passwords, so it is offered to this machine alone.
			HOST: demo ? '127.0.0.1' : '0.0.0.0',
			BODY_SIZE_LIMIT: '25M',
			SHUTDOWN_TIMEOUT: '5',
			...process.env,
			...backend.env,
			PATH: path,
			PORT: port,
			ORIGIN: origin,
			NODE_ENV: 'production'
		}
	});
	const ended = new Promise((resolve) => app.once('exit', resolve));
	let asked = false;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
		process.on(signal, () => {
			asked = true;
			app.kill('SIGTERM');
		});
	await Promise.race([answers(), ended, backend.failed]);
	if (app.exitCode === null) announce(backend.signIns);
	await Promise.race([ended, backend.failed]).catch(() => app.kill('SIGTERM'));
	await ended;
	await backend.stop();
	process.exit(asked ? 0 : 1);
}

async function answers() {
	const asked = () =>
		new Promise((resolve) => {
			// No connection is kept, which would hold up the end.
			get({ port, host: '127.0.0.1', agent: false }, (answer) => resolve(answer.resume())).once(
				'error',
				() => resolve(null)
			);
		});
	while (!(await asked())) await new Promise((resolve) => setTimeout(resolve, 100));
}

function announce(/** @type {import('./backend.mjs').SignIn[]} */ signIns) {
	console.log(`\nMingcha 明察 is at ${origin}`);
	if (signIns.length === 0) return;
	const width = Math.max(...signIns.map(({ email }) => email.length));
	console.log('\nDemo sign-ins (e-mail, password, who):');
	for (const { email, password, name, role } of signIns)
		console.log(
			`  ${email.padEnd(width)}  ${password}  ${[name, role].filter(Boolean).join(', ')}`
		);
	console.log('\nStop with Ctrl+C. The data is kept; "npm run reset" throws it away.');
}
