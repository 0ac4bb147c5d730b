// Runs on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node the product runs on, which is installed with it. */
export const node = join(root, 'node_modules/node/bin/node');

/** Puts the installed programs, Node among them, before the machine's own. */
export const path = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;

/**
 * Installs what the lock file says, unless that is there already. What only tests and tools of the
 * trade need is half of it: without `tools` that is left out, but never taken away.
 */
export function ensureInstalled({ tools = true } = {}) {
	const lock = join(root, 'package-lock.json');
	const stamp = join(root, 'node_modules/.mingcha-installed');
	const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
	const hasTools = existsSync(join(root, 'node_modules/vitest'));
	const complete = existsSync(node) && (hasTools || !tools);
	if (complete && (stampOf(stamp) === wanted || newer(lock))) {
		writeFileSync(stamp, wanted);
		return;
	}
	console.log('Installing …');
	const flags = tools || hasTools ? [] : ['--omit=dev'];
	if (npm('ci', 'ignore', ...flags) !== 0 && npm('install', 'inherit', '--no-save', ...flags) !== 0)
		throw new Error('npm could not install what package-lock.json names');
	writeFileSync(stamp, wanted);
}

// A lock file written where the registry lacks some platform's package is refused by "npm ci".
function npm(
	/** @type {string} */ command,
	/** @type {'ignore' | 'inherit'} */ output,
	/** @type {string[]} */ ...flags
) {
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	return spawnSync('npm', [command, ...flags, ...quiet], {
		cwd: root,
		stdio: ['ignore', output, output]
	}).status;
}

const stampOf = (/** @type {string} */ file) => existsSync(file) && readFileSync(file, 'utf8');

/** Someone ran npm by hand after the lock file last changed. */
function newer(/** @type {string} */ lock) {
	const installed = join(root, 'node_modules/.package-lock.json');
	return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}
