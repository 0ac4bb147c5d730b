// Throws away the embedded database, its files and keys. A configured Postgres is left alone.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const data = process.env.MINGCHA_DATA ?? fileURLToPath(new URL('../.data/', import.meta.url));
const lock = `${data}/gateway.pid`;
if (existsSync(lock) && runs(Number(readFileSync(lock, 'utf8')))) {
	console.error('Mingcha is running on this data. Stop it first (Ctrl+C), then reset.');
	process.exit(1);
}
for (const kept of ['embedded', 'storage', 'mail', 'keys.json', 'gateway.pid'])
	rmSync(`${data}/${kept}`, { recursive: true, force: true });
console.log('The demo data is gone; "npm start" makes it anew.');

function runs(/** @type {number} */ pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
