import type { PgliteConnection } from '@supabase/lite/pglite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import { CompiledQuery } from 'kysely';

/** What the library knows of who is calling. */
interface Caller {
	auth?: { role?: string; uid?: string | null; jwt?: object | null };
	storage?: { operation?: string | null };
}

/**
 * Lets a connection tell the database who is calling and what was asked in one statement before each
 * question. Left to itself it takes six for a table and twelve for a function, each of which costs the
 * embedded database about as much as a short question.
 */
export function tellCallerAtOnce(connection: PgliteConnection | PostgresConnection): void {
	const byItself = connection.withContext.bind(connection);
	connection.withContext = (caller, work, options) => {
		if (!caller || options?.transaction || options?.forceRollback)
			return byItself(caller, work, options);
		const settings = Object.entries({
			...requestSettings(options?.rpc),
			...callerSettings(caller as Caller)
		});
		const calls = settings.map((_, n) => `set_config($${2 * n + 1}, $${2 * n + 2}, true)`);
		const telling = CompiledQuery.raw(`select ${calls.join(', ')}`, settings.flat());
		return connection.kysely.transaction().execute(async (transaction) => {
			await transaction.executeQuery(telling);
			return work(transaction);
		});
	};
}

/** The role comes last: what is set before it is set by the gateway itself. */
function callerSettings({ auth, storage }: Caller): Record<string, string> {
	const role = auth?.role || 'anon';
	return {
		'request.jwt.claim.sub': auth?.uid ?? '',
		'request.jwt.claim.role': role,
		'storage.operation': storage?.operation ?? '',
		...(auth?.jwt && { 'request.jwt.claims': JSON.stringify(auth.jwt) }),
		role
	};
}

function requestSettings(
	rpc: NonNullable<Parameters<PgliteConnection['withContext']>[2]>['rpc']
): Record<string, string> {
	if (!rpc) return {};
	return {
		'response.status': '',
		'response.headers': '',
		'request.method': rpc.method,
		'request.path': rpc.path,
		'request.headers': JSON.stringify(rpc.requestHeaders ?? {}),
		...(rpc.readOnly && { transaction_read_only: 'on' })
	};
}
