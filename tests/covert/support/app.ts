import { fork } from 'node:child_process';
import { freePort } from '../../../scripts/ports.mjs';
import { tokenOf, type Served } from '../crawl/gateway.ts';

/** The address people would open, the same in every world: it is part of QR codes. */
export const origin = 'http://mingcha.example';

export interface RunningApp {
	url: string;
	/** What a browser of somebody who signed in sends; none for nobody. */
	cookie: (userId: string | undefined) => string;
	/** The same as a header of the API. */
	bearer: (userId: string) => { authorization: string };
	/** What it wrote to its error output. */
	said: () => string;
	stop: () => Promise<void>;
}

/** The built application in front of a served world, at a moment at which its clock stands. */
export async function startApp(
	served: Served & { secret: string },
	now: string
): Promise<RunningApp> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const app = fork('scripts/app.mjs', {
		execArgv: ['--import', new URL('./still-clock.mjs', import.meta.url).href],
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			STILL_AT: now,
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			PUBLIC_SUPABASE_URL: served.url,
			PUBLIC_SUPABASE_PUBLISHABLE_KEY: served.publishable,
			SUPABASE_SECRET_KEY: served.secret,
			PERIODIC_WORK: '0',
			SHUTDOWN_TIMEOUT: '1'
		}
	});
	let said = '';
	app.stderr!.on('data', (part) => (said += part));
	const ended = new Promise<void>((resolve) => app.once('exit', () => resolve()));
	for (let tries = 0; !(await answers(`${url}/health`)); tries++) {
		if (tries > 300 || app.exitCode !== null) throw new Error(`The app did not start:\n${said}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		url,
		cookie: (userId) => (userId ? cookieOf(userId, served) : ''),
		bearer: (userId) => ({ authorization: `Bearer ${tokenOf(userId, served.jwtSecret)}` }),
		said: () => said,
		stop: async () => {
			app.kill('SIGTERM');
			await ended;
		}
	};
}

const answers = (url: string) =>
	fetch(url).then(
		(response) => response.ok,
		() => false
	);

/** As the sign-in page sets it: the session in base64, cut where a cookie would become too long. */
function cookieOf(userId: string, { url, jwtSecret }: Served) {
	const session = {
		access_token: tokenOf(userId, jwtSecret),
		refresh_token: 'none',
		token_type: 'bearer',
		expires_in: 3600,
		expires_at: 4_102_444_800,
		user: { id: userId, aud: 'authenticated', app_metadata: {}, user_metadata: {} }
	};
	const name = `sb-${new URL(url).hostname.split('.')[0]}-auth-token`;
	const value = `base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`;
	return `${name}=${value}`;
}
