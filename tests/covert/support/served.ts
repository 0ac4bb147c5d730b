import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensions } from '../../../supabase/embedded/foundation.ts';
import { startGateway } from '../../platform/support/gateway.ts';
import type { Served } from '../crawl/gateway.ts';
import { startApp, type RunningApp } from './app.ts';

/** A world behind the real gateway, and the built application in front of it. */
export type ServedWorld = Served & { secret: string; app: RunningApp; stop: () => Promise<void> };

/** Serves a copy of a world, as it stood when its data directory was dumped, `now` by its clock. */
export async function serve(dump: Blob, now: string): Promise<ServedWorld> {
	const data = await mkdtemp(join(tmpdir(), 'mingcha-world-'));
	const copy = await PGlite.create({
		dataDir: `${data}/embedded`,
		extensions,
		loadDataDir: dump
	});
	await copy.close();
	const gateway = await startGateway(data);
	const { jwtSecret } = JSON.parse(await readFile(`${data}/keys.json`, 'utf8')) as {
		jwtSecret: string;
	};
	const served = { url: gateway.url, ...gateway.keys, jwtSecret };
	const app = await startApp(served, now);
	return {
		...served,
		app,
		stop: async () => {
			await app.stop();
			await gateway.end();
			await rm(data, { recursive: true, force: true });
		}
	};
}
