import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import { rolesOf, type Me } from '$lib/frame/me';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;
type By = { name: string } | null;
export type Enquiry = Tables<'enquiries'> & { unit: Named; asker: By; answerer: By };
export type EnquiryFile = Pick<
	Tables<'attachments'>,
	'id' | 'name' | 'bytes' | 'uploaded_at' | 'stored_at'
>;
export type Scope = 'mine' | 'asked' | 'all';

const columns =
	'*,unit:units!enquiries_unit_id_fkey(name_zh,name_en),asker:people!enquiries_asked_by_fkey(name),answerer:people!enquiries_answered_by_fkey(name)';

const headed = (me: Me) =>
	me.grants
		.filter(({ role }) => role === 'branch_head' || role === 'department_head')
		.map(({ unit_id }) => unit_id);

/** Which lists somebody has: questions to their units, those they asked, all in their reach. */
export function scopesOf(me: Me): Scope[] {
	const roles = rolesOf(me);
	const scopes: Scope[] = [];
	if (headed(me).length > 0) scopes.push('mine');
	if (roles.includes('complaint_officer') || roles.includes('service_manager'))
		scopes.push('asked');
	if (roles.some((role) => ['service_manager', 'executive', 'auditor'].includes(role)))
		scopes.push('all');
	return scopes;
}

/** Unanswered enquiries, the most urgent first, and the latest that were answered or withdrawn. */
export async function listEnquiries(db: Db, me: Me, scope: Scope) {
	const some = () => {
		const query = db.from('enquiries').select(columns);
		if (scope === 'mine') return query.in('unit_id', headed(me));
		return scope === 'asked' ? query.eq('asked_by', me.person_id) : query;
	};
	const [open, past] = await Promise.all([
		some()
			.eq('is_pending', true)
			.order('due_at')
			.limit(100)
			.overrideTypes<Enquiry[], { merge: false }>(),
		some()
			.eq('is_pending', false)
			.order('asked_at', { ascending: false })
			.limit(30)
			.overrideTypes<Enquiry[], { merge: false }>()
	]);
	return { open: unwrap(open), past: unwrap(past) };
}

/** One enquiry with the files shared with it; null when the caller may not see it. */
export async function readEnquiry(db: Db, id: string) {
	const found = await db
		.from('enquiries')
		.select(
			`${columns},files:attachments!attachments_enquiry_id_fkey(id,name,bytes,uploaded_at,stored_at)`
		)
		.eq('id', id)
		.maybeSingle()
		.overrideTypes<Enquiry & { files: EnquiryFile[] }, { merge: false }>();
	const enquiry = unwrap(found) as (Enquiry & { files: EnquiryFile[] }) | null;
	return enquiry && { ...enquiry, files: enquiry.files.filter((file) => file.stored_at) };
}

/** Whether the question is this person's to answer. */
export const mayAnswer = (me: Me, enquiry: Pick<Enquiry, 'unit_id' | 'is_pending'>) =>
	!!enquiry.is_pending && headed(me).includes(enquiry.unit_id);
