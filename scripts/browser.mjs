// Finds a Chromium for the journeys: the system's, Playwright's own, or one to be installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const systems = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * @returns {Promise<string>} the path of a Chromium that starts
 * @throws when there is none and none can be installed
 */
export async function ensureBrowser() {
	const found = findBrowser() ?? (await playwrights());
	if (found) {
		ensureChineseFont();
		return found;
	}
	console.log('Installing Chromium …');
	if (spawnSync('playwright', ['install', 'chromium'], { stdio: 'ignore' }).status === 0) {
		const own = await playwrights();
		if (own) return own;
	}
	apt('chromium', 'fonts-noto-cjk');
	const installed = findBrowser();
	if (!installed) throw new Error('No Chromium: install one, or name it in CHROMIUM_PATH');
	return installed;
}

/** The browser named in CHROMIUM_PATH, or the system's own. */
export function findBrowser() {
	const { CHROMIUM_PATH } = process.env;
	if (CHROMIUM_PATH) return CHROMIUM_PATH;
	return systems.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path) && starts(path));
}

async function playwrights() {
	const { chromium } = await import('playwright');
	const own = chromium.executablePath();
	return existsSync(own) && starts(own) ? own : undefined;
}

const starts = (/** @type {string} */ path) =>
	spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** Without one, screenshots and measured layouts show boxes. */
function ensureChineseFont() {
	const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
	if (fonts.status === 0 && fonts.stdout.trim() === '') apt('fonts-noto-cjk');
}

function apt(/** @type {string[]} */ ...packages) {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
	spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env
	});
}
