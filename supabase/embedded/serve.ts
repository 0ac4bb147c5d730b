// The gateway process. Its parent learns by an IPC message where it listens and with which keys;
// it ends with SIGTERM, SIGINT or its parent.
import { fileURLToPath } from 'node:url';
import { lockData } from '../../scripts/lock.mjs';
import { openGateway, type Fill } from './gateway.ts';
import type { Session } from './session.ts';
import { logLine, quietConsole } from './quiet.ts';

const { env } = process;
const data = env.MINGCHA_DATA ?? fileURLToPath(new URL('../../.data', import.meta.url));
const seed = new URL('../seed/demo.ts', import.meta.url);

type StoreFile = (
	path: string,
	bytes: Uint8Array,
	mediaType: string,
	bucket: string
) => Promise<unknown>;

/** What ../seed/demo.ts exports. */
interface Seed {
	/** Fills a migrated, empty database in the session's open transaction. */
	seedDemo: (session: Session, options: { store: StoreFile }) => Promise<void>;
	/** Shown on the sign-in page and by `npm start`. */
	demoSignIns: { email: string; password: string; name: string; role?: string }[];
}

async function demo(): Promise<Partial<Seed> & { fill?: Fill }> {
	if (env.DEMO !== '1') return {};
	const { seedDemo, demoSignIns } = (await import(seed.href)) as Seed;
	const fill: Fill = (session, storage) =>
		seedDemo(session, {
			store: (path, bytes, mediaType, bucket) =>
				storage.uploadObject(bucket, path, undefined, bytes, mediaType, 'no-cache')
		});
	return { demoSignIns, fill };
}

let unlock = () => {};
let gateway: Awaited<ReturnType<typeof openGateway>> | undefined;
let closing = false;

/** Also while the database is still being filled: what was not committed then never was. */
async function close() {
	if (closing) return;
	closing = true;
	await gateway?.close();
	unlock();
	process.exit(0);
}

try {
	unlock = lockData(data);
	process.on('SIGTERM', close).on('SIGINT', close).on('disconnect', close);
	quietConsole();
	const { demoSignIns, fill } = await demo();
	gateway = await openGateway({
		data,
		port: Number(env.MINGCHA_GATEWAY_PORT ?? 54321),
		origin: env.ORIGIN ?? 'http://localhost:3000',
		databaseUrl: env.DATABASE_URL,
		smtpUrl: env.SMTP_URL,
		mailFrom: env.MAIL_FROM,
		fill
	});
	process.send?.({ url: gateway.url, keys: gateway.keys, signIns: demoSignIns ?? [] });
	logLine('info', { event: 'listening', url: gateway.url });
} catch (error) {
	unlock();
	process.stderr.write(
		`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
	);
	process.exit(1);
}
