import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { logLine, onRoute } from './quiet.ts';

const apis = ['/rest/v1/', '/auth/v1/', '/storage/v1/'];
const bodyLimit = 60 << 20;

type Handler = (request: Request, peer: string | null) => Promise<Response>;

/**
 * Serves the three APIs and `/health`, nothing else.
 * @param oneAtATime set where all requests share one database session. The embedded gateway begins
 * transactions there without waiting for another request's to end: whoever's role was set last
 * would be everyone's, were it ever to yield between two statements.
 */
export function serveApis(handle: Handler, oneAtATime: boolean): Server {
	const turn = oneAtATime ? takingTurns() : <T>(work: () => Promise<T>) => work();
	return createServer((incoming, outgoing) => {
		void answer(incoming, outgoing, (request) =>
			turn(() => handle(request, incoming.socket.remoteAddress ?? null))
		).catch((error: unknown) => {
			logLine('error', { code: error instanceof Error ? error.name : 'unknown' });
			outgoing.destroy();
		});
	});
}

function takingTurns() {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(work: () => Promise<T>): Promise<T> => {
		const mine = last.then(work);
		last = mine.catch(() => {});
		return mine;
	};
}

async function answer(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	handle: (request: Request) => Promise<Response>
) {
	const url = new URL(incoming.url ?? '/', 'http://gateway');
	if (url.pathname === '/health') return void outgoing.end('{"status":"ok"}');
	if (!apis.some((api) => url.pathname.startsWith(api))) return void outgoing.writeHead(404).end();
	const body = await bodyOf(incoming);
	if (!body) return void outgoing.writeHead(413, { connection: 'close' }).end();

	const method = incoming.method ?? 'GET';
	url.host = incoming.headers.host ?? '127.0.0.1';
	const request = new Request(url, {
		method,
		headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, String(value)] as [string, string]]
		),
		body: body.length > 0 && method !== 'GET' && method !== 'HEAD' ? body : undefined
	});
	const response = await onRoute(method, url.pathname, () => handle(request));
	const told = await asHostedTells(url.pathname, response);
	outgoing.writeHead(told.status, Object.fromEntries(told.headers));
	if (!told.body) return void outgoing.end();
	await pipeline(Readable.fromWeb(told.body as ReadableStream), outgoing);
}

/** The whole body before its request takes its turn: a slow sender must not hold up the others. */
async function bodyOf(incoming: IncomingMessage) {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of incoming as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > bodyLimit) return null;
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}

/** A sign-up that the database refuses reads here as it does on hosted Supabase. */
async function asHostedTells(path: string, response: Response) {
	if (path !== '/auth/v1/signup' || response.status !== 500) return response;
	await response.body?.cancel();
	const msg = 'Database error saving new user';
	return Response.json({ code: 500, error_code: 'unexpected_failure', msg }, { status: 500 });
}
