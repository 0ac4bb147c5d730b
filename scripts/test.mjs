// npm test: installs what is missing and runs everything; "npm test -- unit lint" runs those alone.
// Its last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, path, root } from './install.mjs';

/**
 * A check counts as one test; the others report theirs as JSON.
 * @typedef {{ name: string, kind: 'check' | 'vitest' | 'playwright', command: string[] }} Step
 * @typedef {{ passed: number, failed: number, again?: number }} Sum
 * again: how many of those that passed needed a second try.
 */

const vitest = (/** @type {string} */ project) => ['vitest', 'run', '--project', project];

/** Lanes of steps run beside each other: two cores carry two, but not beside a browser. */
/** @type {Step[][][]} */
const plan = [
	[
		// Alone with what knows nothing of Vite: both it and Vitest write into .svelte-kit.
		[
			{ name: 'build', kind: 'check', command: ['node', 'scripts/build.mjs'] },
			{ name: 'weight', kind: 'check', command: ['node', 'scripts/page-weight.mjs'] }
		],
		[
			{
				name: 'types',
				kind: 'check',
				command: ['node', 'scripts/database.mjs', 'types', '--check']
			},
			{ name: 'advisors', kind: 'check', command: ['node', 'scripts/database.mjs', 'advisors'] }
		]
	],
	[
		[
			{ name: 'lint', kind: 'check', command: ['eslint', '.'] },
			{ name: 'check', kind: 'check', command: ['npm', 'run', '-s', 'check'] },
			{ name: 'unit', kind: 'vitest', command: vitest('unit') }
		],
		[
			{
				name: 'native',
				kind: 'vitest',
				command: ['node', 'scripts/with-postgres.mjs', ...vitest('db')]
			},
			{ name: 'format', kind: 'check', command: ['prettier', '--check', '.'] }
		]
	],
	[
		[
			{ name: 'covert', kind: 'vitest', command: vitest('covert') },
			{ name: 'platform', kind: 'vitest', command: vitest('platform') }
		],
		[
			{ name: 'demo', kind: 'check', command: ['node', 'scripts/prepare-journeys.mjs'] },
			// On a copy of the demo just made.
			{ name: 'db', kind: 'vitest', command: vitest('db') }
		]
	],
	[[{ name: 'journeys', kind: 'playwright', command: ['playwright', 'test'] }]]
];

/** Minutes after which a step hangs; the slowest takes a third of it. */
const longest = 25;

const wanted = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'mingcha-reports-'));
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, PATH: path, NO_COLOR: '1', E2E_DATA: join(reports, 'demo') };
delete env.FORCE_COLOR;

const total = { passed: 0, failed: 0 };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
try {
	ensureInstalled();
	process.env.PATH = path;
	for (const lanes of plan) await Promise.all(lanes.map(runLane));
} catch (error) {
	console.error(error);
	total.failed += 1;
}
rmSync(reports, { recursive: true, force: true });
if (total.passed === 0) total.failed = Math.max(total.failed, 1);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function runLane(/** @type {Step[]} */ steps) {
	for (const step of steps) {
		if (wanted.length > 0 && !wanted.includes(step.name)) continue;
		const began = Date.now();
		const { sum, output } = await run(step);
		total.passed += sum.passed;
		total.failed += sum.failed;
		if (sum.failed > 0 || sum.again) console.log(output);
		const seconds = Math.round((Date.now() - began) / 1000);
		console.log(
			`[${step.name}] ${sum.passed} passed, ${sum.failed} failed${sum.again ? `, ${sum.again} at the second try` : ''} (${seconds} s)`
		);
	}
}

/** @returns {Promise<{ sum: Sum, output: string }>} */
async function run(/** @type {Step} */ step) {
	const report = join(reports, `${step.name}.json`);
	const reporters = {
		check: [],
		vitest: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		playwright: ['--reporter=list,json']
	};
	if (step.kind === 'playwright')
		env.CHROMIUM_PATH = await (await import('./browser.mjs')).ensureBrowser();
	const [command = '', ...args] = [...step.command, ...reporters[step.kind]];
	const child = spawn(command, args, {
		cwd: root,
		env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that nothing of it is left behind.
		detached: true
	});
	const end = () => killGroup(child);
	process.once('exit', end);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
	const tooLong = setTimeout(() => {
		output += `\n${step.name} did not end within ${longest} minutes\n`;
		end();
	}, longest * 60_000);
	const code = await new Promise((resolve) => {
		child.once('error', (error) => resolve(((output += error.message), 1)));
		child.once('close', resolve);
	});
	clearTimeout(tooLong);
	process.off('exit', end);
	if (step.kind === 'check')
		return { sum: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, output };
	const sum = read(step.kind, report);
	// A file that does not load, or an error outside a test, fails no test by itself.
	if (sum.failed === 0 && (code !== 0 || sum.passed === 0)) sum.failed = 1;
	return { sum, output };
}

function killGroup(/** @type {import('node:child_process').ChildProcess} */ { pid }) {
	try {
		if (pid) process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended.
	}
}

/** @returns {Sum} */
function read(/** @type {'vitest' | 'playwright'} */ kind, /** @type {string} */ report) {
	try {
		const told = JSON.parse(readFileSync(report, 'utf8'));
		return kind === 'vitest'
			? { passed: told.numPassedTests, failed: told.numFailedTests }
			: {
					passed: told.stats.expected + told.stats.flaky,
					failed: told.stats.unexpected,
					again: told.stats.flaky
				};
	} catch {
		return { passed: 0, failed: 1 };
	}
}
