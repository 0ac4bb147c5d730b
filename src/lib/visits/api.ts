import type { Operation, PhotoAnswer, Pulled, Sent, VisitState } from './visit';

/** Why a call did not go through, as far as it matters to what happens next. */
export type Trouble = 'offline' | 'server' | 'sign_in' | 'other_person' | 'refused';

export class ApiError extends Error {
	readonly trouble: Trouble;
	readonly code: string;
	readonly details: Record<string, unknown>;

	constructor(trouble: Trouble, code = '', details: Record<string, unknown> = {}) {
		super(`${trouble} ${code}`);
		this.name = 'ApiError';
		this.trouble = trouble;
		this.code = code;
		this.details = details;
	}
}

/** What sending needs of the server; each call may be repeated. */
export interface VisitApi {
	pull(): Promise<Pulled>;
	send(visit: string, device: string, operations: Operation[]): Promise<Sent>;
	/** One part of a photo, by its number. */
	part(visit: string, photo: string, n: number, body: ArrayBuffer): Promise<PhotoAnswer>;
	/** After the last part: joins, checks and stores it. */
	finish(visit: string, photo: string): Promise<PhotoAnswer>;
	submit(visit: string, device: string, digest: string, photos: string[]): Promise<VisitState>;
}

/**
 * How long a call may take before it counts as lost, in milliseconds: what it sends needs its time
 * on a weak network, four kilobytes a second, or it would be begun anew for ever.
 */
const patience = ({ body }: RequestInit) =>
	30_000 +
	Math.ceil((body instanceof ArrayBuffer ? body.byteLength : String(body ?? '').length) / 4);

/** Asks the server of this page in the name of one person: another who has signed in meanwhile is not it. */
export function caller(person: string | null, fetch = globalThis.fetch.bind(globalThis)) {
	return async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
		const headers = {
			accept: 'application/json',
			...(person && { 'x-person': person }),
			...init.headers
		};
		let response: Response;
		let answer: Record<string, unknown> | null;
		try {
			response = await fetch(`/visits/${path}`, {
				...init,
				headers,
				cache: 'no-store',
				redirect: 'manual',
				signal: AbortSignal.timeout(patience(init))
			});
			answer = await response.json().catch(() => null);
		} catch {
			throw new ApiError('offline');
		}
		if (response.ok && answer) return answer as Answer;
		const code = String(answer?.code ?? response.status);
		if (response.status === 401 || response.type === 'opaqueredirect')
			throw new ApiError('sign_in', code);
		if (code === 'MC550') throw new ApiError('other_person', code);
		if (/^MC\d{3}$/.test(code))
			throw new ApiError('refused', code, (answer?.details ?? {}) as Record<string, unknown>);
		throw new ApiError('server', code);
	};
}

export const post = (body: unknown): RequestInit => ({
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body)
});

/** What sending needs, asked of the server of this page. */
export function visitApi(
	person: string | null,
	fetch = globalThis.fetch.bind(globalThis)
): VisitApi {
	const call = caller(person, fetch);
	return {
		pull: () => call('data'),
		send: (visit, device, operations) =>
			call(`${visit}/operations`, post({ device, operations, now: new Date().toISOString() })),
		part: (visit, photo, n, body) =>
			call(`${visit}/photos/${photo}/${n}`, {
				method: 'PUT',
				headers: { 'content-type': 'application/octet-stream' },
				body
			}),
		finish: (visit, photo) => call(`${visit}/photos/${photo}`, { method: 'POST' }),
		submit: (visit, device, digest, photos) =>
			call(`${visit}/submission`, post({ device, digest, photos }))
	};
}
