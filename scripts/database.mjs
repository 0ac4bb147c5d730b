// What needs a migrated native Postgres and the Supabase CLI:
//   types          writes src/lib/database.types.ts
//   types --check  fails when the written types are not those of the migrations
//   advisors       fails on any security or performance finding
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const typesFile = `${root}src/lib/database.types.ts`;
const [task, flag] = process.argv.slice(2);

const { url, stop } = await startPostgres();
try {
	run('node', ['supabase/embedded/migrate.ts'], { DATABASE_URL: url });
	if (task === 'types') types();
	else if (task === 'advisors') advisors();
	else throw new Error('Usage: database.mjs types [--check] | advisors');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await stop();
}

function types() {
	// prettier-ignore
	const written = run('supabase',
		['gen', 'types', '--lang', 'typescript', '--db-url', url, '--schema', 'public']);
	const code = written.slice(written.indexOf('export type Json'));
	const made = `// Made by "npm run types" from the migrations; do not edit.\n${pretty(code)}`;
	if (flag !== '--check') {
		writeFileSync(typesFile, made);
		console.log(`Wrote src/lib/database.types.ts (${made.split('\n').length} lines).`);
	} else if (readFileSync(typesFile, 'utf8') !== made) {
		throw new Error('src/lib/database.types.ts is not current: run "npm run types".');
	} else console.log('src/lib/database.types.ts is current.');
}

/** Formatted without the project's plugins, which want the style sheet. */
function pretty(/** @type {string} */ code) {
	// prettier-ignore
	return run('prettier', ['--no-config', '--use-tabs', '--single-quote', '--trailing-comma', 'none',
		'--print-width', '100', '--parser', 'typescript'], {}, code);
}

// A database without traffic has used no index, so that one lint says nothing here.
function advisors() {
	const answer = run('supabase', [
		'db',
		'advisors',
		'--db-url',
		url,
		'--level',
		'info',
		'-o',
		'json'
	]);
	const findings = JSON.parse(answer.slice(answer.search(/[[{]/)));
	const lints = Array.isArray(findings) ? findings : (findings.lints ?? findings.results ?? []);
	const serious = lints.filter(
		(/** @type {{ name: string }} */ lint) => lint.name !== 'unused_index'
	);
	for (const lint of serious) console.error(`${lint.level} ${lint.name}: ${lint.detail}`);
	if (serious.length > 0) throw new Error(`${serious.length} findings`);
	console.log(`No findings (${lints.length} unused indexes aside).`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} input
 */
function run(command, args, env = {}, input = '') {
	const { status, stdout, stderr, error } = spawnSync(command, args, {
		cwd: root,
		encoding: 'utf8',
		input,
		maxBuffer: 64 << 20,
		env: { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env }
	});
	if (error) throw error;
	if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
	return stdout;
}
