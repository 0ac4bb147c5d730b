import { fork } from 'node:child_process';
import { join } from 'node:path';
import { node, path, root } from './install.mjs';
import { freePort } from './ports.mjs';

/**
 * @typedef {{ email: string, password: string, name: string, role?: string }} SignIn
 * @typedef {object} Backend
 * @property {Record<string, string>} env what the application must know of it
 * @property {SignIn[]} signIns the demo's people; empty when this is no demo
 * @property {Promise<never>} failed rejects when it ends by itself
 * @property {() => Promise<void>} stop
 */

/**
 * The configured Supabase, or else the embedded gateway: on DATABASE_URL, or with demo data.
 * @param {string} origin the address people open
 * @returns {Promise<Backend>}
 */
export async function startBackend(origin) {
	const { PUBLIC_SUPABASE_URL, DATABASE_URL, DEMO } = process.env;
	const never = /** @type {Promise<never>} */ (new Promise(() => {}));
	if (PUBLIC_SUPABASE_URL) return { env: {}, signIns: [], failed: never, stop: async () => {} };

	const demo = DEMO ?? (DATABASE_URL ? '0' : '1');
	const port = await freePort(Number(process.env.MINGCHA_GATEWAY_PORT ?? 54321));
	const gateway = fork(join(root, 'supabase/embedded/serve.ts'), {
		cwd: root,
		execPath: node,
		execArgv: [],
		// Ctrl+C reaches the whole group; the gateway waits until the application has ended.
		detached: true,
		env: {
			...process.env,
			PATH: path,
			ORIGIN: origin,
			DEMO: demo,
			MINGCHA_GATEWAY_PORT: String(port)
		}
	});
	const ended = new Promise((resolve) => gateway.once('exit', resolve));
	const failed = ended.then(() => {
		throw new Error('The embedded Supabase ended');
	});
	failed.catch(() => {});
	const ready = await Promise.race([
		failed,
		new Promise((resolve) => gateway.once('message', resolve))
	]);
	const { url, keys, signIns } =
		/** @type {{ url: string, keys: { publishable: string, secret: string }, signIns: SignIn[] }} */ (
			ready
		);
	return {
		env: {
			PUBLIC_SUPABASE_URL: url,
			PUBLIC_SUPABASE_PUBLISHABLE_KEY: keys.publishable,
			SUPABASE_SECRET_KEY: keys.secret,
			DEMO: demo,
			DEMO_SIGN_INS: JSON.stringify(signIns)
		},
		signIns,
		failed,
		stop: async () => {
			gateway.kill('SIGTERM');
			await ended;
		}
	};
}
