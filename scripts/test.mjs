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
 * @typedef {{ passed: number, failed: number }} Sum
 */

const vitest = (/** @type {string} */ project) => ['vitest', 'run', '--project', project];

/** Lanes of steps run beside each other: two cores carry two, but not beside a browser. */
/** @type {Step[][][]} */
const plan = [
	[
		[
			{ name: 'format', kind: 'check', command: ['prettier', '--check', '.'] },
			{ name: 'lint', kind: 'check', command: ['eslint', '.'] },
			{ name: 'check', kind: 'check', command: ['npm', 'run', '-s', 'check'] },
			{ name: 'unit', kind: 'vitest', command: vitest('unit') }
		],
		[
			{
				name: 'types',
				kind: 'check',
				command: ['node', 'scripts/database.mjs', 'types', '--check']
			},
			{ name: 'advisors', kind: 'check', command: ['node', 'scripts/database.mjs', 'advisors'] },
			{
				name: 'native',
				kind: 'vitest',
				command: ['node', 'scripts/with-postgres.mjs', ...vitest('db')]
			}
		]
	],
	[[{ name: 'db', kind: 'vitest', command: vitest('db') }]],
	[
		[{ name: 'platform', kind: 'vitest', command: vitest('platform') }],
		[{ name: 'covert', kind: 'vitest', command: vitest('covert') }]
	],
	[[{ name: 'journeys', kind: 'playwright', command: ['playwright', 'test'] }]]
];

const wanted = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'mingcha-reports-'));
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, PATH: path, NO_COLOR: '1' };
delete env.FORCE_COLOR;

const total = { passed: 0, failed: 0 };
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
		if (sum.failed > 0) console.log(output);
		const seconds = Math.round((Date.now() - began) / 1000);
		console.log(`[${step.name}] ${sum.passed} passed, ${sum.failed} failed (${seconds} s)`);
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
	try {
		if (step.kind === 'playwright') await prepareJourneys();
	} catch (error) {
		return { sum: { passed: 0, failed: 1 }, output: String(error) };
	}
	const [command = '', ...args] = [...step.command, ...reporters[step.kind]];
	const child = spawn(command, args, {
		cwd: root,
		env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
	const code = await new Promise((resolve) => {
		child.once('error', (error) => resolve(((output += error.message), 1)));
		child.once('close', resolve);
	});
	if (step.kind === 'check')
		return { sum: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, output };
	const sum = read(step.kind, report);
	// A file that does not load, or an error outside a test, fails no test by itself.
	if (sum.failed === 0 && (code !== 0 || sum.passed === 0)) sum.failed = 1;
	return { sum, output };
}

async function prepareJourneys() {
	const { ensureBrowser } = await import('./browser.mjs');
	const { ensureBuilt } = await import('./build.mjs');
	env.CHROMIUM_PATH = await ensureBrowser();
	await ensureBuilt();
}

/** @returns {Sum} */
function read(/** @type {'vitest' | 'playwright'} */ kind, /** @type {string} */ report) {
	try {
		const told = JSON.parse(readFileSync(report, 'utf8'));
		return kind === 'vitest'
			? { passed: told.numPassedTests, failed: told.numFailedTests }
			: { passed: told.stats.expected + told.stats.flaky, failed: told.stats.unexpected };
	} catch {
		return { passed: 0, failed: 1 };
	}
}
