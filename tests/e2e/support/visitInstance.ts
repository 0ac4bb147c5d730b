import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../scripts/ports.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What becomes of a request: answered, refused at the door, answered 503, or done and its answer lost. */
export type Fate = 'answered' | 'refused' | 'broken' | 'lost';

/** Stands before the application and lets a network be as bad as it can be. */
export class Network {
	fate: (request: IncomingMessage) => Fate = () => 'answered';
	/** What was asked last and what became of it, to be read when a test fails. */
	readonly log: string[] = [];
	readonly #target: number;

	constructor(target: number) {
		this.#target = target;
	}

	handle = (incoming: IncomingMessage, outgoing: ServerResponse) => {
		const fate = this.fate(incoming);
		const line = `${new Date().toISOString()} ${incoming.method} ${incoming.url} ${fate}`;
		this.log.push(line);
		this.log.splice(0, this.log.length - 40);
		outgoing.once('close', () => this.log.push(`${line}: ${outgoing.statusCode}`));
		if (fate === 'refused') return void incoming.socket.destroy();
		if (fate === 'broken') return void outgoing.writeHead(503).end('{"code":"unavailable"}');
		const { method, url, headers } = incoming;
		const onward = request(
			{ port: this.#target, host: '127.0.0.1', method, path: url, headers },
			(answer) => {
				if (fate === 'lost') {
					answer.resume();
					return void answer.once('end', () => incoming.socket.destroy());
				}
				outgoing.writeHead(answer.statusCode!, answer.headers);
				answer.pipe(outgoing);
			}
		);
		onward.once('error', () => incoming.socket.destroy());
		incoming.pipe(onward);
	};
}

export interface VisitInstance {
	origin: string;
	network: Network;
	password: string;
	/** Asks the database itself. */
	sql<Row>(text: string, params?: unknown[]): Promise<Row[]>;
	close(): Promise<void>;
}

/** A bank with an inspector's visits, the built application on it, and a network before that. */
export async function startVisits(visits: number): Promise<VisitInstance> {
	const data = await mkdtemp(join(tmpdir(), 'mingcha-visits-'));
	const [port, appPort, gatewayPort] = [await freePort(), await freePort(), await freePort()];
	const origin = `http://localhost:${port}`;
	const start = (file: string, env: Record<string, string>) =>
		fork(join(root, file), {
			cwd: root,
			execArgv: [],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			env: { ...process.env, ...env }
		});
	const gateway = start('tests/e2e/support/visitBank.ts', {
		MINGCHA_DATA: data,
		MINGCHA_GATEWAY_PORT: String(gatewayPort),
		ORIGIN: origin,
		VISITS: String(visits)
	});
	const [{ url, keys, password }] = (await Promise.race([
		once(gateway, 'message'),
		once(gateway, 'exit').then(() => Promise.reject(new Error('The bank did not open')))
	])) as [{ url: string; keys: { publishable: string; secret: string }; password: string }];
	const app = start('scripts/app.mjs', {
		HOST: '127.0.0.1',
		PORT: String(appPort),
		ORIGIN: origin,
		NODE_ENV: 'production',
		BODY_SIZE_LIMIT: '25M',
		PUBLIC_SUPABASE_URL: url,
		PUBLIC_SUPABASE_PUBLISHABLE_KEY: keys.publishable,
		SUPABASE_SECRET_KEY: keys.secret
	});
	const network = new Network(appPort);
	const door = createServer(network.handle).listen(port, '127.0.0.1');
	await once(door, 'listening');
	for (let n = 0; n < 300; n++) {
		const answer = await fetch(`http://127.0.0.1:${appPort}/health`).catch(() => null);
		if (answer?.ok) break;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		origin,
		network,
		password,
		sql: asking(gateway),
		async close() {
			door.closeAllConnections();
			door.close();
			for (const child of [app, gateway]) {
				child.disconnect();
				await once(child, 'exit');
			}
			await rm(data, { recursive: true, force: true });
		}
	};
}

function asking(gateway: ChildProcess) {
	let asked = 0;
	return async <Row>(text: string, params: unknown[] = []): Promise<Row[]> => {
		const id = ++asked;
		const answered = new Promise<Row[] | string>((resolve) => {
			const hear = (message: { id: number; rows: Row[] | string }) => {
				if (message.id !== id) return;
				gateway.off('message', hear);
				resolve(message.rows);
			};
			gateway.on('message', hear);
		});
		gateway.send({ id, text, params });
		const rows = await answered;
		if (typeof rows === 'string') throw new Error(rows);
		return rows;
	};
}
