import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Named } from '$lib/complaints/words';
import type { Role } from '$lib/frame/me';

type Db = SupabaseClient<Database>;
type Unit = Named & { id: string };

export type Post = {
	id: string;
	title: string;
	team: string | null;
	is_head: boolean;
	from_date: string;
	to_date: string | null;
	unit: Unit;
};
export type RosterRow = {
	id: string;
	name: string;
	staff_number: string;
	disabled_at: string | null;
	unit: Unit;
	vendor: Named | null;
	posts: Pick<Post, 'title' | 'team' | 'is_head' | 'from_date' | 'to_date'>[];
};
export type GrantRow = {
	id: string;
	role: Role;
	from_date: string;
	to_date: string | null;
	confirmed_at: string | null;
	ended_at: string | null;
	created_at: string;
	granted_by: string | null;
	acting_for: string | null;
	unit: Unit;
	person: { id: string; name: string };
	granter: { name: string } | null;
	confirmer: { name: string } | null;
};
export type Interest = {
	id: string;
	reason: string;
	declared_at: string;
	ended_at: string | null;
	other: { id: string; name: string } | null;
	unit: Unit | null;
};
export type Person = RosterRow & {
	name_initials: string;
	created_at: string;
	user_id: string | null;
	posts: Post[];
	interests: Interest[];
};

const pageSize = 50;
const unit = 'unit:units!people_unit_id_fkey(id,name_zh,name_en)';

/** What is typed, without the characters that mean something to a filter: it stands there unquoted, as every gateway reads it. */
export function pattern(typed: string): string {
	return typed
		.trim()
		.slice(0, 60)
		.replace(/[\\%_*"(),.:]/g, '');
}

/**
 * One page of the roster in the order of staff numbers; `after` is the last number
 * of the page before. Name, initials or number begin with or hold what was typed.
 */
export async function roster(
	db: Db,
	{ typed = '', unitId, after }: { typed?: string; unitId?: string; after?: string | null }
) {
	let query = db
		.from('people')
		.select(
			`id,name,staff_number,disabled_at,${unit},vendor:vendors!people_vendor_id_fkey(name_zh,name_en),` +
				'posts(title,team,is_head,from_date,to_date)'
		)
		.order('staff_number')
		.limit(pageSize + 1);
	const like = pattern(typed);
	if (like)
		query = query.or(
			`name.ilike.*${like}*,name_initials.ilike.${like}*,staff_number.ilike.${like}*`
		);
	if (unitId) query = query.eq('unit_id', unitId);
	if (after) query = query.gt('staff_number', after);
	const answer = await query;
	if (answer.error) return { ...answer, data: null };
	const found = answer.data as unknown as RosterRow[];
	const rows = found.slice(0, pageSize);
	const next = found.length > pageSize ? rows.at(-1)!.staff_number : null;
	return { ...answer, data: { rows, next } };
}

const grantColumns =
	'id,role,from_date,to_date,confirmed_at,ended_at,created_at,granted_by,acting_for,' +
	'unit:units!role_grants_unit_id_fkey(id,name_zh,name_en),' +
	'person:people!role_grants_person_id_fkey(id,name),' +
	'granter:people!role_grants_granted_by_fkey(name),' +
	'confirmer:people!role_grants_confirmed_by_fkey(name)';

/** One person with posts, newest first, and the interests the caller may see. */
export async function read(db: Db, id: string) {
	const answer = await db
		.from('people')
		.select(
			`id,name,name_initials,staff_number,disabled_at,created_at,user_id,${unit},vendor:vendors!people_vendor_id_fkey(name_zh,name_en),` +
				'posts(id,title,team,is_head,from_date,to_date,unit:units(id,name_zh,name_en)),' +
				'interests:declared_interests!declared_interests_person_id_fkey(id,reason,declared_at,ended_at,' +
				'other:people!declared_interests_other_person_id_fkey(id,name),unit:units!declared_interests_unit_id_fkey(id,name_zh,name_en))'
		)
		.eq('id', id)
		.single();
	if (answer.error) return { ...answer, data: null };
	const person = answer.data as unknown as Person;
	person.posts.sort((a, b) => b.from_date.localeCompare(a.from_date));
	person.interests.sort((a, b) => b.declared_at.localeCompare(a.declared_at));
	return { ...answer, data: person };
}

/** The roles of one person. */
export async function grantsOf(db: Db, personId: string) {
	return grants(db, (query) => query.eq('person_id', personId).limit(100));
}

type Grants = ReturnType<typeof selectGrants>;
const selectGrants = (db: Db) => db.from('role_grants').select(grantColumns);

/** Grants with their people, newest first; who granted a delegated one is whose role it is. */
export async function grants(db: Db, narrow: (query: Grants) => Grants) {
	const answer = await narrow(
		selectGrants(db).order('created_at', { ascending: false }).order('id')
	);
	if (answer.error) return { ...answer, data: null };
	return { ...answer, data: answer.data as unknown as GrantRow[] };
}

/** The post held on a day: of several, the one whose dates hold it. */
export function postOn<P extends Pick<Post, 'from_date' | 'to_date'>>(
	posts: P[],
	day: string
): P | undefined {
	return posts.find((one) => one.from_date <= day && (!one.to_date || one.to_date >= day));
}
