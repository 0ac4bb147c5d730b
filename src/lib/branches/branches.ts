import type { SupabaseClient } from '@supabase/supabase-js';
import type { Unit } from '$lib/admin/units';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';
import { pattern } from '$lib/people/people';

type Db = SupabaseClient<Database>;

export type HeadPost = {
	id: string;
	title: string;
	from_date: string;
	to_date: string | null;
	person: { id: string; name: string };
};
export type BranchRow = Pick<
	Unit,
	'id' | 'code' | 'kind' | 'name_zh' | 'name_en' | 'class' | 'phone' | 'address' | 'closed_on'
> & { heads: HeadPost[] };
export type Branch = BranchRow & { path: string; calendar: (Named & { id: string }) | null };

const columns =
	'id,code,kind,name_zh,name_en,class,phone,address,closed_on,path,' +
	'heads:posts!posts_unit_id_fkey(id,title,is_head,from_date,to_date,person:people!posts_person_id_fkey(id,name))';
const pageSize = 50;

/** One page of the directory by code; closed units are left out. */
export async function directory(
	db: Db,
	{ typed = '', kind, after }: { typed?: string; kind?: string; after?: string | null }
) {
	let query = db
		.from('units')
		.select(columns)
		.is('closed_on', null)
		.eq('heads.is_head', true)
		.order('code')
		.limit(pageSize + 1);
	const like = pattern(typed);
	if (like) query = query.or(`name_zh.ilike.*${like}*,name_en.ilike.*${like}*,code.ilike.${like}*`);
	if (kind) query = query.eq('kind', kind);
	if (after) query = query.gt('code', after);
	const answer = await query;
	if (answer.error) return { ...answer, data: null };
	const found = answer.data as unknown as BranchRow[];
	const rows = found.slice(0, pageSize);
	return {
		...answer,
		data: { rows, next: found.length > pageSize ? rows.at(-1)!.code : null }
	};
}

/** One unit with its heads, now and before, and the calendar it was given itself. */
export async function read(db: Db, id: string) {
	const answer = await db
		.from('units')
		.select(`${columns},calendar:calendars!units_calendar_id_fkey(id,name_zh,name_en)`)
		.eq('id', id)
		.eq('heads.is_head', true)
		.single();
	if (answer.error) return { ...answer, data: null };
	const branch = answer.data as unknown as Branch;
	branch.heads.sort((a, b) => b.from_date.localeCompare(a.from_date));
	return { ...answer, data: branch };
}
