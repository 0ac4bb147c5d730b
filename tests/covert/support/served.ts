import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensions } from '../../../supabase/embedded/foundation.ts';
import { startGateway } from '../../platform/support/gateway.ts';
import type { Served } from '../crawl/gateway.ts';
import type { Clone } from './worlds.ts';

/** Serves a copy of a world as it stands through the real gateway, with files in its storage if given. */
export async function serve({
	pglite
}: Clone): Promise<Served & { secret: string; data: string; stop: () => Promise<void> }> {
	const data = await mkdtemp(join(tmpdir(), 'mingcha-world-'));
	const copy = await PGlite.create({
		dataDir: `${data}/embedded`,
		extensions,
		loadDataDir: await pglite.dumpDataDir('none')
	});
	await copy.close();
	const gateway = await startGateway(data);
	const { jwtSecret } = JSON.parse(await readFile(`${data}/keys.json`, 'utf8')) as {
		jwtSecret: string;
	};
	return {
		url: gateway.url,
		...gateway.keys,
		jwtSecret,
		data,
		stop: async () => {
			await gateway.end();
			await rm(data, { recursive: true, force: true });
		}
	};
}
