import type { Content } from '$lib/domain/checklist/content';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import type { RuleCode } from '$lib/domain/interview/rules';
import { unwrap } from '$lib/server/refusal';
import type { InterviewAction } from './interviewMoves';
import { tabs, type Status, type Tab } from './words';

type Db = SupabaseClient<Database>;
type By = { name: string } | null;
export type Interview = Omit<Tables<'interviews'>, 'status' | 'rule' | 'numbers'> & {
	status: Status;
	rule: RuleCode;
	numbers: Record<string, unknown>;
	branch: Named;
	region: Named | null;
	head: By;
	interviewer: By;
};
export type Commitment = Tables<'interview_commitments'> & {
	task: { number: string; status: string } | null;
};
export type Followup = Tables<'interview_followups'> & { comparer: By };
export type WholeInterview = Interview & {
	record: (Tables<'interview_records'> & { recorder: By }) | null;
	commitments: Commitment[];
	followups: Followup[];
};
export type InterviewMove = { action: InterviewAction; to_status: Status; obstacle: string | null };
export type Link = { kind: string; id: string; number: string; opens: boolean };
/** What `interview_standing` tells of an interview beside its rows. */
export type Standing = {
	now: string;
	is_head: boolean | null;
	manages: boolean;
	moves: InterviewMove[];
	links: Link[];
	timeline: { seq: number; action: string; at: string; by: string | null; note: string | null }[];
	behind: { rule: string; on: string; numbers: Record<string, unknown> }[];
	interviewers: { id: string; name: string }[];
	heads: { id: string; name: string }[];
};

const columns =
	'*,branch:units!interviews_branch_id_fkey(name_zh,name_en),region:units!interviews_region_id_fkey(name_zh,name_en),' +
	'head:people!interviews_head_id_fkey(name),interviewer:people!interviews_interviewer_id_fkey(name)';

/** Interviews the caller may see, newest first; at most 200 of a tab. */
export const list = async (db: Db, tab: Tab) =>
	unwrap(
		await db
			.from('interviews')
			.select(columns)
			.in('status', [...tabs[tab]])
			.order('on_day', { ascending: false })
			.order('id')
			.limit(200)
			.overrideTypes<Interview[], { merge: false }>()
	) as unknown as Interview[];

/** What only people are to look at (rule T9): never an interview, never in a notice. */
export const reviews = async (db: Db) =>
	unwrap(
		await db
			.from('rule_firings')
			.select('id,on_day,numbers,links,branch:units!rule_firings_branch_id_fkey(name_zh,name_en)')
			.eq('leads_to', 'review')
			.eq('proposed', true)
			.order('on_day', { ascending: false })
			.limit(100)
			.overrideTypes<
				{
					id: string;
					on_day: string;
					numbers: Record<string, unknown>;
					links: string[];
					branch: Named;
				}[],
				{ merge: false }
			>()
	);

/** One interview with its record, commitments and comparisons; null when the caller may not see it. */
export async function read(db: Db, id: string): Promise<WholeInterview | null> {
	const found = await db
		.from('interviews')
		.select(
			`${columns},records:interview_records(*,recorder:people!interview_records_recorded_by_fkey(name)),` +
				'commitments:interview_commitments(*,task:rectification_tasks!interview_commitments_task_id_fkey(number,status)),' +
				'followups:interview_followups(*,comparer:people!interview_followups_compared_by_fkey(name))'
		)
		.eq('id', id)
		.maybeSingle();
	const whole = unwrap(found) as unknown as
		(Omit<WholeInterview, 'record'> & { records: unknown }) | null;
	if (!whole) return null;
	const { records, ...interview } = whole;
	return {
		...interview,
		numbers: await withItemWords(db, interview),
		// One to one: some gateways answer a list, some the row.
		record: ([records].flat()[0] ?? null) as WholeInterview['record'],
		commitments: interview.commitments.toSorted((a, b) => a.n - b.n),
		followups: interview.followups.toSorted((a, b) => a.days - b.days)
	};
}

/** The item that failed in the words of its checklist, `{ zh, en }`, where the reader may see the report. */
async function withItemWords(db: Db, { numbers, links }: Pick<Interview, 'numbers' | 'links'>) {
	const report = links.find((link) => link.startsWith('visit:'))?.slice('visit:'.length);
	if (typeof numbers.item !== 'string' || !report) return numbers;
	const found = await db
		.from('visit_reports')
		.select('checklist:checklist_versions(content)')
		.eq('id', report)
		.maybeSingle();
	const content = (unwrap(found) as { checklist: { content: Content } } | null)?.checklist.content;
	const item = content?.sections
		.flatMap(({ items }) => items)
		.find(({ id }) => id === numbers.item);
	return item ? { ...numbers, item: { zh: item.zh, en: item.en } } : numbers;
}

/** Moves, history and records behind it; refuses MC003 to whoever may not see it. */
export const standing = async (db: Db, id: string) =>
	unwrap(await db.rpc('interview_standing', { interview_id: id })) as unknown as Standing;

/** All versions of the rules, newest first. */
export const versions = async (db: Db) =>
	unwrap(
		await db
			.from('trigger_rule_versions')
			.select('*,saver:people!trigger_rule_versions_saved_by_fkey(name)')
			.order('number', { ascending: false })
			.limit(50)
			.overrideTypes<(Tables<'trigger_rule_versions'> & { saver: By })[], { merge: false }>()
	);
