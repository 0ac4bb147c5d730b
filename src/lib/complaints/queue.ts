import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../database.types.ts';
import type { Filters, TabName } from './queueFilters.ts';

type Db = SupabaseClient<Database>;

/** The caller's scope as columns an index knows; row-level security stays the guard. */
export type Scope = {
	everything: boolean;
	region_ids: string[];
	unit_ids: string[];
	headed_unit_ids: string[];
};
export type SavedView = {
	id: string;
	name: string;
	query: string;
	is_mine: boolean;
	shared_with: string | null;
};
/** What stands above a queue. A count above `most` means “more than that”. */
export type QueueCounts = {
	scope: Scope;
	most: number;
	tabs: Partial<Record<TabName, number>>;
	views: SavedView[];
	categories: (Place & { dimension: string; id: string })[];
	/** Of the units and people a filter names. */
	names: (Place & { id: string })[];
};

export type Place = { name_zh: string; name_en: string };
export type QueueRow = {
	id: string;
	number: string;
	kind: string;
	channel: string;
	severity: string;
	status: string;
	subject: string;
	unit_id: string;
	business: string | null;
	cause: string | null;
	occurred_at: string | null;
	received_at: string;
	handler_id: string | null;
	next_clock: string | null;
	next_due_at: string | null;
	is_open: boolean;
	is_paused: boolean;
	is_disputed: boolean;
	is_waiting: boolean;
	version: number;
	unit: Place | null;
	handler: { name: string } | null;
};

export type QueueQuestion = {
	scope: Scope;
	tab: TabName;
	filters?: Filters;
	/** The caller. */
	person: string;
	/** The database's now, and the end of the bank's day. */
	now: Date;
	midnight: Date;
	/** Where the page before ended. */
	after?: string | null;
	limit?: number;
};
export type QueuePage = { rows: QueueRow[]; next: string | null };

const columns =
	'id,number,kind,channel,severity,status,subject,unit_id,business,cause,occurred_at,received_at,' +
	'handler_id,next_clock,next_due_at,is_open,is_paused,is_disputed,is_waiting,version,' +
	'unit:units!complaints_unit_id_fkey(name_zh,name_en),handler:people!complaints_handler_id_fkey(name)';

const byReceipt: readonly TabName[] = ['closed', 'logged', 'entries'];

/** Scope, counts of the tabs, saved views and words of the filters, in one call. */
export function readCounts(db: Db, about: string[] = []) {
	return db.rpc('queue_counts', { about }) as unknown as PromiseLike<{
		data: QueueCounts;
		error: null;
		status: number;
	}>;
}

/** The tabs a person has: those of the cases in their scope, of the unit they head, of what they wrote. */
export function tabsOf(scope: Scope, handles: boolean): TabName[] {
	const inScope = scope.everything || scope.region_ids.length > 0 || scope.unit_ids.length > 0;
	const tabs: TabName[] = [];
	if (inScope && handles) tabs.push('mine');
	if (inScope) tabs.push('open', 'unassigned', 'due_today', 'overdue', 'waiting', 'disputed');
	if (scope.headed_unit_ids.length > 0) tabs.push('entries');
	if (inScope) return [...tabs, 'closed'];
	return [...tabs, 'logged'];
}

/**
 * One page of a queue, sorted by the next deadline with cases that have none last;
 * what is closed or written down is sorted by receipt, newest first.
 */
export async function readQueue(db: Db, question: QueueQuestion) {
	const { after, limit = 50, tab } = question;
	const newest = byReceipt.includes(tab);
	const page = (query: Query, length: number) =>
		(newest
			? query.order('received_at', { ascending: false })
			: query.order('next_due_at', { ascending: true, nullsFirst: false })
		)
			.order('id')
			.limit(length);

	const cursor = readCursor(after);
	const answer = await page(
		cursor ? beyond(narrowed(db, question), cursor, newest) : narrowed(db, question),
		limit + 1
	);
	if (answer.error) return { ...answer, data: null };
	const rows = answer.data as unknown as QueueRow[];
	// The bound that lets an index find the page leaves out the cases without a deadline.
	if (cursor?.at && !newest && rows.length <= limit) {
		const rest = await page(
			narrowed(db, question).is('next_due_at', null),
			limit + 1 - rows.length
		);
		if (rest.error) return { ...rest, data: null };
		rows.push(...(rest.data as unknown as QueueRow[]));
	}
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	const next = last ? `${(newest ? last.received_at : last.next_due_at) ?? ''}~${last.id}` : null;
	return { ...answer, data: { rows: rows.slice(0, limit), next } satisfies QueuePage };
}

function start(db: Db, tab: TabName) {
	if (tab === 'logged')
		return db.rpc('my_entries').select(columns) as unknown as ReturnType<typeof all>;
	return all(db);
}
const all = (db: Db) => db.from('complaints').select(columns);
type Query = ReturnType<typeof all>;

function narrowed(db: Db, question: QueueQuestion): Query {
	const { scope, tab, filters = {}, person, now, midnight } = question;
	let query = start(db, tab);
	if (tab === 'entries') {
		query = query.in('unit_id', scope.headed_unit_ids).in('kind', ['suggestion', 'praise']);
	} else if (tab !== 'logged') {
		query = within(query, scope).eq('is_open', tab !== 'closed');
	}
	if (tab === 'mine') query = query.eq('handler_id', person);
	if (tab === 'unassigned')
		query = query.is('handler_id', null).in('kind', ['complaint', 'internal', 'report']);
	if (tab === 'due_today')
		query = query
			.gte('next_due_at', now.toISOString())
			// A day that ends at 24:00 ends at the next day's first instant.
			.lte('next_due_at', midnight.toISOString())
			.eq('is_paused', false);
	if (tab === 'overdue') query = query.lt('next_due_at', now.toISOString()).eq('is_paused', false);
	if (tab === 'waiting') query = query.eq('is_waiting', true);
	if (tab === 'disputed') query = query.eq('is_disputed', true);
	return filtered(query, filters);
}

function within(query: Query, scope: Scope): Query {
	const { everything, region_ids, unit_ids } = scope;
	if (everything) return query;
	if (region_ids.length > 0 && unit_ids.length > 0)
		return query.or(`region_id.in.(${region_ids.join(',')}),unit_id.in.(${unit_ids.join(',')})`);
	const [column, ids] =
		region_ids.length > 0 ? (['region_id', region_ids] as const) : (['unit_id', unit_ids] as const);
	return ids.length === 1 ? query.eq(column, ids[0]!) : query.in(column, ids);
}

function filtered(query: Query, filters: Filters): Query {
	let q = query;
	if (filters.region) q = q.eq('region_id', filters.region);
	if (filters.unit) q = q.eq('unit_id', filters.unit);
	if (filters.handler) q = q.eq('handler_id', filters.handler);
	for (const name of ['kind', 'channel', 'severity', 'status', 'business', 'cause'] as const) {
		const words = filters[name];
		if (words?.length === 1) q = q.eq(name, words[0]!);
		else if (words) q = q.in(name, words);
	}
	// Days of receipt are the bank's, which keeps one time all year.
	if (filters.from) q = q.gte('received_at', `${filters.from}T00:00:00+08:00`);
	if (filters.to) q = q.lte('received_at', `${filters.to}T23:59:59.999999+08:00`);
	return q;
}

type Cursor = { at: string; id: string };

/** The last row of the page before; null for nonsense, which starts at the beginning. */
function readCursor(after: string | null | undefined): Cursor | null {
	const match = /^([0-9T:.+Z -]*)~([0-9a-f-]{36})$/.exec(after ?? '');
	return match ? { at: match[1]!, id: match[2]! } : null;
}

function beyond(query: Query, { at, id }: Cursor, newest: boolean): Query {
	if (at === '') return query.is('next_due_at', null).gt('id', id);
	const [column, how] = newest ? ['received_at', 'lt'] : ['next_due_at', 'gt'];
	const bounded = newest ? query.lte('received_at', at) : query.gte('next_due_at', at);
	// A backend may round instants: the row itself must not come again.
	return bounded.or(`${column}.${how}."${at}",id.gt.${id}`).neq('id', id);
}
