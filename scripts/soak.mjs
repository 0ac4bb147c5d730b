// npm run test:soak: the random sequences of the visit on the phone, 200 of them or SEQUENCES.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, path, root } from './install.mjs';

ensureInstalled();
process.env.PATH = path;
const CHROMIUM_PATH = await ensureBrowser();
await ensureBuilt();
const { status } = spawnSync('playwright', ['test', '-c', 'playwright.soak.config.ts'], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, PATH: path, CHROMIUM_PATH, SEQUENCES: process.env.SEQUENCES ?? '200' }
});
process.exit(status ?? 1);
