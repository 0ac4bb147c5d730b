/** What a caller of the API would be told: our code, or Postgres's SQLSTATE. */
export interface Refusal {
	code: string;
	/** The HTTP status PostgREST would answer with. */
	status: number;
	/** The parsed details of `app.refuse`; empty for an error of Postgres itself. */
	details: Record<string, unknown>;
	message: string;
}

const statusOf: Record<string, number> = { '23503': 409, '23505': 409, '42501': 403, '42883': 404 };

/**
 * Awaits something that must be refused by the database.
 * @throws when it succeeded, or failed for a reason that is not the database's
 */
export async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
	let answer: unknown;
	try {
		answer = await attempt;
	} catch (error) {
		return read(error);
	}
	throw new Error(`Expected a refusal, but got ${JSON.stringify(answer)}`);
}

function read(error: unknown): Refusal {
	const { code, message, detail } = error as Error & { code?: string; detail?: string };
	if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) throw error;
	if (code !== 'PGRST') return { code, status: statusOf[code] ?? 400, details: {}, message };
	const body = JSON.parse(message) as { code: string; message: string; details?: string | null };
	const { status } = JSON.parse(detail ?? '{}') as { status: number };
	return {
		code: body.code,
		status,
		details: body.details ? (JSON.parse(body.details) as Record<string, unknown>) : {},
		message: body.message
	};
}
