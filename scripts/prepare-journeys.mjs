// What the journeys need before they begin: a browser, the built application, and the demo bank in
// the folder of E2E_DATA. They bring it about themselves when it is not there yet.
import { startBackend } from './backend.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { freePort } from './ports.mjs';

await ensureBrowser();
await ensureBuilt();
const data = process.env.E2E_DATA;
if (data) {
	Object.assign(process.env, {
		DEMO: '1',
		MINGCHA_DATA: data,
		MINGCHA_GATEWAY_PORT: String(await freePort())
	});
	await (await startBackend('http://localhost')).stop();
}
process.exit();
