import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { TaskAction } from './taskActions';
import type { ProofKind, Severity, Source, Status } from './words';

type Db = SupabaseClient<Database>;
type By = { name: string } | null;
type Row = Omit<Tables<'rectification_tasks'>, 'status' | 'severity' | 'source_kind'> & {
	status: Status;
	severity: Severity;
	source_kind: Source;
};
export type Task = Row & {
	unit: Named;
	/** The region above, which issues the notice; null for a department of head office. */
	region: Named | null;
	owner: By;
	planner: By;
	submitter: By;
	verifier: By;
	opener: By;
};
export type Proof = Pick<
	Tables<'task_proofs'>,
	'id' | 'term' | 'name' | 'caption' | 'media_type' | 'uploaded_by' | 'uploaded_at' | 'stored_at'
> & { kind: ProofKind; uploader: By };
export type Extension = Tables<'task_extensions'> & { requester: By; decider: By };
export type Check = Pick<
	Tables<'task_checks'>,
	'days' | 'items_seen' | 'items_failed' | 'complaints_before' | 'complaints_after'
> & { verdict: 'effective' | 'not_effective' | 'open' };
export type WholeTask = Task & { proofs: Proof[]; extensions: Extension[]; checks: Check[] };

export type TaskMove = { action: TaskAction; to_status: Status; obstacle: string | null };
export type TaskEvent = {
	seq: number;
	action: string;
	at: string;
	by: string | null;
	payload: Record<string, unknown>;
	note: string | null;
};
/** What `task_standing` tells of a task beside its row. */
export type Standing = {
	moves: TaskMove[];
	may_prove: boolean;
	timeline: TaskEvent[];
	people: { id: string; name: string }[];
	photos: { id: string; item_id: string }[];
	opens_source: boolean;
	now: string;
};
export type Repeat = Database['public']['Functions']['task_repeats']['Returns'][number];

export type AskedEntry = {
	kind: 'enquiry' | 'task' | 'appeal' | 'request';
	id: string;
	number: string;
	title: string | null;
	due_at: string;
	unit_id: string;
	status: Status | null;
	severity: Severity | null;
	source_kind: Source | null;
	owner: string | null;
	planned_date: string | null;
	measures: string | null;
};
export type Asked = {
	now: string;
	today: string;
	people: { id: string; name: string; unit_id: string }[];
	units: (Named & { id: string })[];
	entries: AskedEntry[];
};

const people = ['owner', 'planner', 'submitter', 'verifier', 'opener']
	.map((by, i) => {
		const column = ['owner_id', 'planned_by', 'submitted_by', 'verified_by', 'opened_by'][i];
		return `${by}:people!rectification_tasks_${column}_fkey(name)`;
	})
	.join();
const columns = `*,unit:units!rectification_tasks_unit_id_fkey(name_zh,name_en),region:units!rectification_tasks_region_id_fkey(name_zh,name_en),${people}`;

/** One task with proofs, requests for time and checks; null when the caller may not see it. */
export async function read(db: Db, id: string): Promise<WholeTask | null> {
	const found = await db
		.from('rectification_tasks')
		.select(
			`${columns},proofs:task_proofs(id,term,kind,name,caption,media_type,uploaded_by,uploaded_at,stored_at,uploader:people!task_proofs_uploaded_by_fkey(name)),` +
				'extensions:task_extensions(*,requester:people!task_extensions_requested_by_fkey(name),decider:people!task_extensions_decided_by_fkey(name)),' +
				'checks:task_checks(days,items_seen,items_failed,complaints_before,complaints_after,verdict)'
		)
		.eq('id', id)
		.maybeSingle()
		.overrideTypes<WholeTask, { merge: false }>();
	const task = unwrap(found) as WholeTask | null;
	return (
		task && {
			...task,
			proofs: task.proofs
				.filter((proof) => proof.stored_at)
				.sort((a, b) => a.uploaded_at.localeCompare(b.uploaded_at)),
			extensions: task.extensions.sort((a, b) => a.requested_at.localeCompare(b.requested_at)),
			checks: task.checks.sort((a, b) => a.days - b.days)
		}
	);
}

/** Moves, history and helpers of one task; refuses MC003 to whoever may not see it. */
export const standing = async (db: Db, id: string) =>
	unwrap(await db.rpc('task_standing', { task_id: id })) as unknown as Standing;

/** How often the matter of each task came up before, by task. */
export async function repeats(db: Db, ids: string[]): Promise<Record<string, Repeat>> {
	if (ids.length === 0) return {};
	const found = unwrap(await db.rpc('task_repeats', { task_ids: ids }));
	return Object.fromEntries(found.map((one) => [one.task_id, one]));
}

/** Everything asked of the units the caller heads, by due date. */
export const asked = async (db: Db) => unwrap(await db.rpc('asked_of_us')) as unknown as Asked;

/** The rule in force and those before and to come, newest first. */
export async function rules(db: Db) {
	return unwrap(
		await db
			.from('task_rules')
			.select('*,saver:people!task_rules_saved_by_fkey(name)')
			.order('number', { ascending: false })
			.limit(50)
			.overrideTypes<(Tables<'task_rules'> & { saver: By })[], { merge: false }>()
	);
}

export { columns };
