import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Database } from '$lib/database.types';
import type { Me } from '$lib/frame/me';
import { unwrap } from '$lib/server/refusal';
import { hrefWith, tabs, type TaskFilters } from './taskFilters';
import { columns, repeats, type Task } from './tasks';
import { severities, sources } from './words';

type Db = SupabaseClient<Database>;
const asked = z.object({
	tab: z.enum(tabs).catch('owed'),
	severity: z.enum(severities).optional().catch(undefined),
	source: z.enum(sources).optional().catch(undefined),
	unit: z.uuid().optional().catch(undefined),
	after: z
		.string()
		.regex(/^[^~,()]{10,40}~[0-9a-f-]{36}$/)
		.optional()
		.catch(undefined)
});
/** What an address asks for; anything else in it is left out. */
export const readFilters = (query: URLSearchParams): TaskFilters =>
	asked.parse(Object.fromEntries(query)) satisfies TaskFilters;

const size = 50;
const wide = ['service_manager', 'executive', 'auditor', 'complaint_officer'];

/** Units or region the caller's roles are held for, when that is less than the bank: the planner cannot see it in the policy. */
export function narrowing(
	me: Pick<Me, 'grants'>
): { column: 'unit_id' | 'region_id'; ids: string[] } | null {
	const above = me.grants.filter(({ role }) => wide.includes(role));
	if (above.length === 0)
		return { column: 'unit_id', ids: [...new Set(me.grants.map(({ unit_id }) => unit_id))] };
	const kinds = new Set(me.grants.map(({ unit_kind }) => unit_kind));
	if (kinds.size > 1 || !kinds.has('region')) return null;
	return { column: 'region_id', ids: [...new Set(above.map(({ unit_id }) => unit_id))] };
}

/** One page of tasks, those due first first (done ones: newest first), with how often their matter came up. */
export async function list(db: Db, me: Me, filters: TaskFilters) {
	const isDone = filters.tab === 'done';
	const order = isDone ? 'opened_at' : 'due_at';
	let query = db.from('rectification_tasks').select(columns);
	query = isDone ? query.eq('is_open', false) : query.eq('is_open', true);
	if (filters.tab === 'owed' || filters.tab === 'overdue') query = query.eq('is_owed', true);
	if (filters.tab === 'overdue') query = query.lt('due_at', me.now ?? new Date().toISOString());
	if (filters.tab === 'submitted' || filters.tab === 'verified')
		query = query.eq('status', filters.tab);
	if (filters.severity) query = query.eq('severity', filters.severity);
	if (filters.source) query = query.eq('source_kind', filters.source);
	if (filters.unit) query = query.eq('unit_id', filters.unit);
	const scope = narrowing(me);
	if (scope) query = query.in(scope.column, scope.ids);
	if (filters.after) {
		const [at, id] = filters.after.split('~') as [string, string];
		const beyond = isDone ? 'lt' : 'gt';
		query = query.or(`${order}.${beyond}."${at}",and(${order}.eq."${at}",id.gt.${id})`);
	}
	const found = unwrap(
		await query
			.order(order, { ascending: !isDone })
			.order('id')
			.limit(size + 1)
			.overrideTypes<Task[], { merge: false }>()
	);
	const tasks = found.slice(0, size);
	const last = tasks.at(-1);
	return {
		tasks,
		repeats: await repeats(
			db,
			tasks.map(({ id }) => id)
		),
		older:
			found.length > size && last
				? hrefWith(filters, { after: `${new Date(last[order]).toISOString()}~${last.id}` })
				: null
	};
}
