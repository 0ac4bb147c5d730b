import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Session } from '../../../supabase/embedded/session.ts';
import { openEmbedded, openNative } from './prepared.ts';

export { refusal, type Refusal } from './refusal.ts';

/** Whoever acts: the id of an `auth.users` row, something carrying one, or an API role. */
export type Actor = 'anon' | 'service' | 'owner' | { userId: string; email?: string };

/** Statements in the open transaction. A failing one is undone alone; the transaction lives on. */
export interface Sql {
	/** sql`select … where id = ${id}` gives rows; instants are ISO strings in UTC. */
	<Row = Record<string, unknown>>(
		parts: TemplateStringsArray,
		...values: unknown[]
	): Promise<Row[]>;
	/** The same with `$1` placeholders. A JSON array must be passed as text. */
	query<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
	/** The only row; throws when there is not exactly one. */
	one<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row>;
	/** Calls a function of `public` as `supabase.rpc` does and gives the JSON it would answer. */
	rpc<Answer = unknown>(name: string, args?: Record<string, unknown>): Promise<Answer>;
}

/**
 * A migrated database with one open transaction at a time. Outside `as`, statements run as the
 * owner, past every policy.
 */
export class Database {
	readonly sql: Sql;
	#session: Session;
	#actor: Actor = 'owner';

	constructor(session: Session) {
		this.#session = session;
		this.sql = this.#statements();
	}

	/**
	 * Acts as someone, as one API request would: role and claims are set for the length of `act`,
	 * and everything it did is undone when it throws.
	 */
	async as<Result>(actor: Actor, act: (sql: Sql) => Promise<Result>): Promise<Result> {
		const before = this.#actor;
		return this.#undoingFailure('acting', async () => {
			await this.#become(actor);
			try {
				const result = await act(this.sql);
				await this.#become(before);
				return result;
			} finally {
				this.#actor = before;
			}
		});
	}

	/** Moves the database's clock (`app.now()`) until the transaction is undone; null lets it run. */
	async setNow(instant: string | null): Promise<void> {
		await this.as('owner', (sql) => sql`select app.set_now(${instant}::timestamptz)`);
	}

	/** Opens the transaction that everything until `undo` happens in. */
	async begin() {
		this.#actor = 'owner';
		await this.#session.script('begin');
	}

	async undo() {
		await this.#session.script('rollback');
	}

	/** Marks the state to which `returnTo` brings the transaction back. */
	async mark(name: string) {
		await this.#session.script(`savepoint ${name}`);
	}

	async returnTo(name: string) {
		this.#actor = 'owner';
		await this.#session.script(`rollback to savepoint ${name}`);
	}

	async #undoingFailure<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
		await this.mark(name);
		try {
			const result = await work();
			await this.#session.script(`release savepoint ${name}`);
			return result;
		} catch (error) {
			await this.#session.script(`rollback to savepoint ${name}; release savepoint ${name}`);
			throw error;
		}
	}

	/** Sets what the embedded gateway and PostgREST set for a request. */
	async #become(actor: Actor) {
		const role = roleOf(actor);
		const userId = typeof actor === 'object' ? actor.userId : '';
		const claims = typeof actor === 'object' ? { sub: userId, email: actor.email, role } : { role };
		this.#actor = actor;
		await this.#session.script(role ? `set local role ${role}` : 'reset role');
		await this.#session.query(
			`select set_config('request.jwt.claim.sub', $1, true),
				set_config('request.jwt.claim.role', $2, true),
				set_config('request.jwt.claims', $3, true)`,
			[userId, role ?? '', role ? JSON.stringify(claims) : '']
		);
	}

	#statements(): Sql {
		const query = <Row>(text: string, params: unknown[] = []) =>
			this.#undoingFailure('statement', () => this.#session.query<Row>(text, params));
		const tag = <Row>(parts: TemplateStringsArray, ...values: unknown[]) =>
			query<Row>(
				parts.reduce((text, part, index) => `${text}$${index}${part}`),
				values
			);
		const one = async <Row>(text: string, params?: unknown[]) => {
			const rows = await query<Row>(text, params);
			if (rows.length !== 1) throw new Error(`Expected one row, got ${rows.length}: ${text}`);
			return rows[0];
		};
		const rpc = async (name: string, args: Record<string, unknown> = {}) => {
			const shape = await this.#shape(name);
			const names = Object.keys(args);
			const call = `public.${name}(${names.map((arg, index) => `"${arg}" => $${index + 1}`).join(', ')})`;
			const values = names.map((arg) =>
				shape.jsonArgs.includes(arg) && args[arg] != null ? JSON.stringify(args[arg]) : args[arg]
			);
			if (shape.returnsVoid) {
				await query(`select ${call}`, values);
				return null;
			}
			const rows = await query<{ answer: unknown }>(
				`select to_jsonb(answer) as answer from ${call} as answer`,
				values
			);
			return shape.returnsSet ? rows.map((row) => row.answer) : (rows[0]?.answer ?? null);
		};
		return Object.assign(tag, { query, one, rpc }) as Sql;
	}

	async #shape(name: string) {
		const [shape] = await this.#session.query<{
			returnsSet: boolean;
			returnsVoid: boolean;
			jsonArgs: string[];
		}>(
			`select p.proretset as "returnsSet", p.prorettype = 'void'::regtype as "returnsVoid",
				array(
					select p.proargnames[i]::text from generate_subscripts(p.proargnames, 1) i
					where (string_to_array(p.proargtypes::text, ' '))[i]::oid in ('json'::regtype, 'jsonb'::regtype)
				) as "jsonArgs"
			from pg_catalog.pg_proc p
			where p.proname = $1 and p.pronamespace = 'public'::regnamespace`,
			[name]
		);
		if (!shape) throw new Error(`There is no function public.${name}`);
		return shape;
	}
}

function roleOf(actor: Actor) {
	if (actor === 'owner') return null;
	if (actor === 'anon') return 'anon';
	return actor === 'service' ? 'service_role' : 'authenticated';
}

const shared = globalThis as typeof globalThis & { mingchaTestDatabase?: Promise<Database> };

/**
 * The worker's migrated database: PGlite, or a clone on the server of `TEST_DATABASE_URL`.
 * Most tests want `useDatabase`.
 */
export function openDatabase(): Promise<Database> {
	const url = process.env.TEST_DATABASE_URL;
	shared.mingchaTestDatabase ??= (url ? openNative(url) : openEmbedded()).then(
		(session) => new Database(session)
	);
	return shared.mingchaTestDatabase;
}

/**
 * A database for the tests of one file (or `describe`). What `beforeAll` builds is seen by all of
 * its tests; what a test does is undone after it; nothing remains after the file.
 */
export function useDatabase(open = openDatabase): Database {
	let opened: Database | undefined;
	beforeAll(async () => {
		opened = await open();
		await opened.begin();
	});
	beforeEach(() => opened!.mark('test'));
	afterEach(() => opened!.returnTo('test'));
	afterAll(() => opened?.undo());
	return new Proxy({} as Database, {
		get(_, property) {
			if (!opened) throw new Error('The database is open inside tests and beforeAll only');
			const value: unknown = Reflect.get(opened, property, opened);
			return property in Database.prototype ? (value as () => unknown).bind(opened) : value;
		}
	});
}
