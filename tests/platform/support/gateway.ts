import { PgliteConnection } from '@supabase/lite/pglite';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/ports.mjs';
import { extensions, layFoundation } from '../../../supabase/embedded/foundation.ts';
import { migrate } from '../../../supabase/embedded/migrate.ts';
import { pgliteSession, type Session } from '../../../supabase/embedded/session.ts';

export interface RunningGateway {
	url: string;
	keys: { publishable: string; secret: string };
	process: ChildProcess;
	/** All it wrote to its output. */
	said: () => string;
	/** Sends the signal and waits for the end; gives the exit code, null when it was killed. */
	end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** A folder for one gateway's data, migrated and then changed by `change` as the owner. */
export async function makeData(change: (session: Session) => Promise<void>): Promise<string> {
	const data = await mkdtemp(join(tmpdir(), 'mingcha-data-'));
	const connection = new PgliteConnection({
		url: `${data}/embedded`,
		pgliteOptions: { extensions }
	});
	const session = pgliteSession(connection.driver);
	await layFoundation(session);
	await migrate(session);
	await change(session);
	await connection.close();
	return data;
}

export const removeData = (data: string) => rm(data, { recursive: true, force: true });

/** Starts the real gateway process on kept data. */
export async function startGateway(
	data: string,
	env: Record<string, string> = {}
): Promise<RunningGateway> {
	const child = fork('supabase/embedded/serve.ts', {
		env: {
			...process.env,
			...env,
			MINGCHA_DATA: data,
			MINGCHA_GATEWAY_PORT: String(await freePort())
		},
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let output = '';
	child.stdout!.on('data', (chunk) => (output += chunk));
	child.stderr!.on('data', (chunk) => (output += chunk));
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const ready = await Promise.race([
		new Promise<Pick<RunningGateway, 'url' | 'keys'>>((resolve) =>
			child.once('message', (message) => resolve(message as RunningGateway))
		),
		ended.then(() => {
			throw new Error(`The gateway ended:\n${output}`);
		})
	]);
	return {
		...ready,
		process: child,
		said: () => output,
		end: (signal = 'SIGTERM') => {
			child.kill(signal);
			return ended;
		}
	};
}
