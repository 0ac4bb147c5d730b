import { defineConfig, devices } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './scripts/browser.mjs';

// The journeys have a demo of their own: its data is new each time and nobody else's.
const port = Number(process.env.E2E_PORT ?? 54380);
export const baseURL = `http://localhost:${port}`;
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'mingcha-journeys-'));

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: false,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	// What needs the second try is told by the closing line of the step.
	retries: process.env.CI ? 1 : 0,
	reporter: 'list',
	globalTeardown: './tests/e2e/support/teardown.ts',
	use: {
		baseURL,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		screenshot: 'only-on-failure',
		// Recording costs a fifth of the time; TRACE=1 turns it on for a failure to look into.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		launchOptions: {
			executablePath: findBrowser(),
			args: [
				'--headless',
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	// A title with @desktop or @phone belongs to that screen alone. The longest file is the phone's:
	// begun last, it would end long after the others.
	projects: [
		{
			name: 'phone',
			grepInvert: /@desktop/,
			use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }
		},
		{
			name: 'desktop',
			grepInvert: /@phone/,
			use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }
		}
	],
	webServer: {
		command: 'node scripts/start.mjs',
		url: `${baseURL}/sign-in`,
		timeout: 420_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
		env: {
			PORT: String(port),
			ORIGIN: baseURL,
			DEMO: '1',
			MINGCHA_DATA: process.env.E2E_DATA,
			MINGCHA_GATEWAY_PORT: String(port + 1)
		}
	}
});
