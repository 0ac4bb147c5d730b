import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import type { Answer } from '$lib/domain/checklist/answers';
import type { Content } from '$lib/domain/checklist/content';
import type { LineResult, SectionScore } from '$lib/domain/scoring';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

export type ReportRow = Pick<
	Tables<'visit_reports'>,
	| 'id'
	| 'number'
	| 'branch_id'
	| 'kind'
	| 'visited_from'
	| 'visited_to'
	| 'total'
	| 'grade'
	| 'failed_count'
	| 'critical_count'
	| 'has_open_appeal'
	| 'released_at'
> & { branch: Named };

export type ReportItem = Omit<Tables<'report_items'>, 'value' | 'explanation'> & {
	value: Pick<Answer, 'value' | 'na'> | null;
	explanation: {
		result: LineResult;
		weight: number;
		points: number | null;
		maximum: number | null;
	} | null;
};
export type Appeal = Tables<'appeals'> & {
	filer: { name: string } | null;
	files: Pick<Tables<'appeal_files'>, 'id' | 'name' | 'stored_at'>[];
};
export type Report = Omit<Tables<'visit_reports'>, 'section_scores'> & {
	section_scores: SectionScore[];
	branch: Named;
	head: { name: string } | null;
	items: ReportItem[];
	photos: Pick<Tables<'report_photos'>, 'id' | 'item_id' | 'path' | 'media_type' | 'position'>[];
	revisions: Tables<'report_revisions'>[];
	appeals: Appeal[];
	checklist: { content: Content };
};

const rowColumns =
	'id,number,branch_id,kind,visited_from,visited_to,total,grade,failed_count,critical_count,has_open_appeal,released_at,branch:units!visit_reports_branch_id_fkey(name_zh,name_en)';

export const pageLength = 50;

/** Released reports in the reader's scope, newest first; `before` is the keyset to go on from. */
export async function listReports(
	db: Db,
	{
		branch,
		branches,
		kind,
		before
	}: { branch?: string; branches?: string[] | null; kind?: string; before?: string }
) {
	let query = db.from('visit_reports').select(rowColumns);
	// The planner cannot see through a policy: whoever reads few branches says which.
	if (branches) query = query.in('branch_id', branches);
	if (branch) query = query.eq('branch_id', branch);
	if (kind) query = query.eq('kind', kind);
	const [at, id] = before?.split('~') ?? [];
	if (at && id) query = query.or(`released_at.lt."${at}",and(released_at.eq."${at}",id.lt.${id})`);
	const found = unwrap(
		await query
			.order('released_at', { ascending: false })
			.order('id', { ascending: false })
			.limit(pageLength + 1)
			.overrideTypes<ReportRow[], { merge: false }>()
	);
	const rows = found.slice(0, pageLength);
	const last = rows.at(-1);
	return {
		rows,
		next: found.length > pageLength && last ? `${last.released_at}~${last.id}` : null
	};
}

/** One report with all its parts; null when it is not there for this reader. */
export async function readReport(db: Db, id: string): Promise<Report | null> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
	const found = await db
		.from('visit_reports')
		.select(
			`*,branch:units!visit_reports_branch_id_fkey(name_zh,name_en),head:people!visit_reports_head_id_fkey(name),
			items:report_items(*),photos:report_photos(id,item_id,path,media_type,position),revisions:report_revisions(*),
			appeals(*,filer:people!appeals_filed_by_fkey(name),files:appeal_files(id,name,stored_at)),
			checklist:checklist_versions(content)`
		)
		.eq('id', id)
		.order('position', { referencedTable: 'report_items' })
		.order('position', { referencedTable: 'report_photos' })
		.order('n', { referencedTable: 'report_revisions' })
		.maybeSingle()
		.overrideTypes<Report, { merge: false }>();
	return unwrap(found) as Report | null;
}
