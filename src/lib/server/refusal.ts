import { error, fail } from '@sveltejs/kit';

/** What PostgREST and Auth answer when a call does not succeed. */
export type BackendError = {
	code?: string | null;
	message: string;
	details?: string | null;
	status?: number;
};
export type BackendResult<T> = { data: T; error: BackendError | null; status?: number };
export type Refused = { code: string; status: number; details: Record<string, unknown> };

/** Answers of the API itself that mean something to a person. */
const meanings: Record<string, { code: string; status: number }> = {
	PGRST301: { code: 'session_expired', status: 401 },
	PGRST302: { code: 'session_expired', status: 401 },
	PGRST303: { code: 'session_expired', status: 401 },
	MC001: { code: 'session_expired', status: 401 },
	PGRST116: { code: 'not_found', status: 404 },
	'22P02': { code: 'not_found', status: 404 },
	// Arguments no form of ours sends: numbers out of range, dates that are none, a NUL in a text.
	'22003': { code: 'invalid_form', status: 422 },
	'22007': { code: 'invalid_form', status: 422 },
	'22008': { code: 'invalid_form', status: 422 },
	'22P05': { code: 'invalid_form', status: 422 },
	'42501': { code: 'forbidden', status: 403 }
};

function parseDetails(details: string | null | undefined): Record<string, unknown> {
	if (!details?.startsWith('{')) return {};
	try {
		return JSON.parse(details);
	} catch {
		return {};
	}
}

/** Reads a refusal out of a failed call; null when it is no refusal but a fault of ours. */
export function refusalOf(failure: BackendError, status = failure.status ?? 500): Refused | null {
	const code = failure.code ?? '';
	const meaning = meanings[code];
	if (meaning) return { ...meaning, details: parseDetails(failure.details) };
	if (!/^MC\d{3}$/.test(code)) return null;
	return {
		code,
		status: status >= 400 && status < 500 ? status : 409,
		details: parseDetails(failure.details)
	};
}

/** A failed call that is nobody's refusal; logged with its code alone. */
export class BackendFault extends Error {
	constructor(readonly code: string) {
		super(`The backend failed with ${code}`);
		this.name = 'BackendFault';
	}
}

function refuse(result: BackendResult<unknown>): Refused {
	const failure = result.error!;
	const refusal = refusalOf(failure, result.status);
	if (refusal) return refusal;
	// supabase-js answers a lost connection with an empty code and status 0.
	if (!failure.code && !result.status) return { code: 'unavailable', status: 503, details: {} };
	throw new BackendFault(failure.code || String(result.status));
}

/**
 * The data of a call in a load. A refusal becomes the error page of its status and
 * code; anything else throws and is logged.
 */
export function unwrap<T>(result: BackendResult<T>): NonNullable<T> {
	if (result.error) {
		const { status, ...refusal } = refuse(result);
		error(status, { message: refusal.code, ...refusal });
	}
	return result.data as NonNullable<T>;
}

/**
 * For actions: null when the call succeeded, else the failure to return, with the
 * refusal and what was typed. `if (const refused = …) return refused`.
 * An expired session is thrown as 401, so that the form can ask for a new sign-in.
 */
export function refused<V extends Record<string, unknown>>(
	result: BackendResult<unknown>,
	values: V = {} as V
) {
	if (!result.error) return null;
	const { status, code, details } = refuse(result);
	if (status === 401) error(401, { message: code, code });
	return fail(status, { refusal: { code, details }, values });
}
