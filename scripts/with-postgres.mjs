// Runs a command with TEST_DATABASE_URL naming a native Postgres that lives as long as it does.
import { spawn } from 'node:child_process';
import { startPostgres } from './postgres.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('Usage: with-postgres <command> [arguments]');
const { url, stop } = await startPostgres();
const child = spawn(command, args, {
	stdio: 'inherit',
	env: { ...process.env, TEST_DATABASE_URL: url }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('exit', resolve));
await stop();
process.exit(code ?? 1);
