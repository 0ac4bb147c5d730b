// The gateway process. Its parent learns by an IPC message where it listens and with which keys;
// it ends with SIGTERM, SIGINT or its parent.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGateway } from './gateway.ts';
import { logLine, quietConsole } from './quiet.ts';
import type { Session } from './session.ts';

const { env } = process;
const data = env.MINGCHA_DATA ?? fileURLToPath(new URL('../../.data', import.meta.url));
const seed = new URL('../seed/demo.ts', import.meta.url);

/** Two processes on one embedded database would destroy it. */
function lockData(file: string) {
	mkdirSync(data, { recursive: true, mode: 0o700 });
	for (;;) {
		try {
			return writeFileSync(file, String(process.pid), { flag: 'wx' });
		} catch {
			const holder = Number(readFileSync(file, 'utf8'));
			if (isRunning(holder)) throw new Error(`Process ${holder} already serves ${data}`);
			rmSync(file, { force: true });
		}
	}
}

function isRunning(pid: number) {
	try {
		return pid > 0 && pid !== process.pid && process.kill(pid, 0);
	} catch {
		return false;
	}
}

interface SignIn {
	email: string;
	password: string;
	name: string;
	role: string;
}

interface Seed {
	seedDemo: (session: Session) => Promise<void>;
	demoSignIns: SignIn[];
}

const lock = `${data}/gateway.pid`;
try {
	lockData(lock);
	quietConsole();
	const demo = env.MINGCHA_DEMO === '1' ? ((await import(seed.href)) as Seed) : undefined;
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
		rmSync(lock, { force: true });
		process.exit(0);
	};
	process.on('SIGTERM', close).on('SIGINT', close).on('disconnect', close);
	process.send?.({ url: gateway.url, keys: gateway.keys, signIns: demo?.demoSignIns ?? [] });
	logLine('info', { event: 'listening', url: gateway.url });
} catch (error) {
	if (existsSync(lock) && readFileSync(lock, 'utf8') === String(process.pid)) rmSync(lock);
	process.stderr.write(
		`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
	);
	process.exit(1);
}
