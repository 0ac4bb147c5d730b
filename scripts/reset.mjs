// Throws away the embedded database, its files, mails and keys. A configured Postgres is left alone.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockData } from './lock.mjs';

const data = process.env.MINGCHA_DATA ?? fileURLToPath(new URL('../.data', import.meta.url));
try {
	const unlock = lockData(data);
	for (const thrown of ['embedded', 'storage', 'mail', 'keys.json'])
		rmSync(join(data, thrown), { recursive: true, force: true });
	unlock();
	console.log('The data is gone; "npm start" makes new demo data.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
