import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { instantOfWallTime } from '$lib/ui/wallTime';

type Db = SupabaseClient<Database>;

export type EventRow = {
	subject_kind: string;
	subject_id: string;
	seq: number;
	action: string;
	at: string;
	payload: Record<string, unknown>;
	actor_id: string | null;
	actor: { name: string } | null;
};

const columns = 'subject_kind,subject_id,seq,action,at,payload,actor_id,actor:people(name)';

/** What happened to one subject, newest first; what the caller may not see is left out. */
export async function ofSubject(db: Db, subjectId: string, most = 50) {
	const answer = await db
		.from('events')
		.select(columns)
		.eq('subject_id', subjectId)
		.order('seq', { ascending: false })
		.limit(most);
	return { ...answer, data: answer.data as unknown as EventRow[] };
}

export type EventFilters = {
	kind?: string;
	action?: string;
	actor?: string;
	subject?: string;
	/** Days of the bank, both included. */
	from?: string;
	to?: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const word = /^[a-z0-9_]{1,60}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filters of an address; nonsense is left out. */
export function readFilters(query: URLSearchParams): EventFilters {
	const fits = (name: string, form: RegExp) => {
		const value = query.get(name) ?? '';
		return form.test(value) && !(form === day && !instantOfWallTime(value)) ? value : undefined;
	};
	return {
		kind: fits('kind', word),
		action: fits('action', word),
		actor: fits('actor', uuid),
		subject: fits('subject', uuid),
		from: fits('from', day),
		to: fits('to', day)
	};
}

/** The filters as an address. */
export function queryOf(filters: EventFilters, more: Record<string, string> = {}): string {
	const set = Object.entries({ ...filters, ...more }).filter(([, value]) => value);
	return `?${new URLSearchParams(set as [string, string][])}`;
}

/** One page of all events the caller may see, newest first; `after` is the page before's `next`. */
export async function page(
	db: Db,
	filters: EventFilters,
	{ after, limit = 50 }: { after?: string | null; limit?: number } = {}
) {
	let query = db
		.from('events')
		.select(columns)
		.order('at', { ascending: false })
		.order('subject_id')
		.order('seq', { ascending: false })
		.limit(limit + 1);
	if (filters.kind) query = query.eq('subject_kind', filters.kind);
	if (filters.action) query = query.eq('action', filters.action);
	if (filters.actor) query = query.eq('actor_id', filters.actor);
	if (filters.subject) query = query.eq('subject_id', filters.subject);
	if (filters.from) query = query.gte('at', `${filters.from}T00:00:00+08:00`);
	if (filters.to) query = query.lte('at', `${filters.to}T23:59:59.999999+08:00`);
	const cursor = readCursor(after);
	if (cursor) {
		const { at, subject, seq } = cursor;
		query = query
			.lte('at', at)
			.or(`at.lt."${at}",subject_id.gt.${subject},and(subject_id.eq.${subject},seq.lt.${seq})`);
	}
	const answer = await query;
	if (answer.error) return { ...answer, data: null };
	const found = answer.data as unknown as EventRow[];
	const rows = found.slice(0, limit);
	const last = found.length > limit ? rows.at(-1)! : null;
	const next = last && `${last.at}~${last.subject_id}~${last.seq}`;
	return { ...answer, data: { rows, next } };
}

function readCursor(after: string | null | undefined) {
	const match = /^([0-9T:.+Z -]+)~([0-9a-f-]{36})~(\d+)$/.exec(after ?? '');
	return match && { at: match[1]!, subject: match[2]!, seq: Number(match[3]) };
}
