import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node, path, root } from './install.mjs';

const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** Builds the application unless the sources are those of the last build. */
export async function ensureBuilt() {
	const stamp = join(root, 'build/.mingcha-built');
	const wanted = hashOf(sources);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Building …');
	const build = spawn(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, PATH: path, NODE_ENV: 'production' }
	});
	let said = '';
	for (const output of [build.stdout, build.stderr]) output.on('data', (chunk) => (said += chunk));
	const code = await new Promise((resolve) => build.once('exit', resolve));
	if (code !== 0) throw new Error(`The application could not be built\n${said}`);
	writeFileSync(stamp, wanted);
}

function hashOf(/** @type {string[]} */ names) {
	const hash = createHash('sha256');
	for (const name of names) {
		const file = join(root, name);
		if (!existsSync(file)) continue;
		if (statSync(file).isFile()) hash.update(name).update('\0').update(readFileSync(file));
		else
			hash.update(
				hashOf(
					readdirSync(file)
						.sort()
						.map((child) => join(name, child))
				)
			);
	}
	return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt();
