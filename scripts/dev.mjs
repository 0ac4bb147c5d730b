// npm run dev: the embedded backend and Vite, which reloads what changes under src/.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startBackend } from './backend.mjs';
import { ensureInstalled, node, path, root } from './install.mjs';

const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
const port = process.env.PORT ?? '5173';
const origin = process.env.ORIGIN ?? `http://localhost:${port}`;

ensureInstalled();
const backend = await startBackend(origin);
for (const { email, password, role } of backend.signIns)
	console.log(`${email}  ${password}  ${role}`);
const vite = spawn(node, ['node_modules/vite/bin/vite.js', 'dev', '--port', port, '--strictPort'], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, ...backend.env, PATH: path, ORIGIN: origin }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.on(signal, () => vite.kill('SIGTERM'));
backend.failed.catch(() => vite.kill('SIGTERM'));
await new Promise((resolve) => vite.once('exit', resolve));
await backend.stop();
