// The gateway process. Its parent learns by an IPC message where it listens and with which keys;
// it ends with SIGTERM, SIGINT or its parent.
import { fileURLToPath } from 'node:url';
import { lockData } from '../../scripts/lock.mjs';
import { openGateway, type Fill } from './gateway.ts';
import { logLine, quietConsole } from './quiet.ts';

const { env } = process;
const data = env.MINGCHA_DATA ?? fileURLToPath(new URL('../../.data', import.meta.url));
const seed = new URL('../seed/demo.ts', import.meta.url);

/** What ../seed/demo.ts exports. */
interface Seed {
	/** Fills a migrated, empty database in the session's open transaction. */
	seedDemo: Fill;
	/** Shown on the sign-in page and by `npm start`. */
	demoSignIns: { email: string; password: string; name: string; role?: string }[];
}

let unlock = () => {};
try {
	unlock = lockData(data);
	quietConsole();
	const demo = env.DEMO === '1' ? ((await import(seed.href)) as Seed) : undefined;
	const gateway = await openGateway({
		data,
		port: Number(env.MINGCHA_GATEWAY_PORT ?? 54321),
		origin: env.ORIGIN ?? 'http://localhost:3000',
		databaseUrl: env.DATABASE_URL,
		smtpUrl: env.SMTP_URL,
		mailFrom: env.MAIL_FROM,
		fill: demo?.seedDemo
	});
	let closing = false;
	const close = async () => {
		if (closing) return;
		closing = true;
		await gateway.close();
		unlock();
		process.exit(0);
	};
	process.on('SIGTERM', close).on('SIGINT', close).on('disconnect', close);
	process.send?.({ url: gateway.url, keys: gateway.keys, signIns: demo?.demoSignIns ?? [] });
	logLine('info', { event: 'listening', url: gateway.url });
} catch (error) {
	unlock();
	process.stderr.write(
		`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
	);
	process.exit(1);
}
