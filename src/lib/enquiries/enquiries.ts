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

/** An enquiry as a list shows it: by its question to whoever answers, by the case's subject to who works cases. */
export type Listed = {
	id: string;
	href: string;
	title: string;
	complaint_number: string;
	unit: Named;
	asker: string;
	asked_at: string;
	due_at: string;
	answerer: string | null;
	answered_at: string | null;
	withdrawn_at: string | null;
	is_pending: boolean;
};

/** Unanswered enquiries, the most urgent first, and the latest that were answered or withdrawn. */
export async function listEnquiries(db: Db, me: Me, scope: Scope) {
	const listed = scope === 'mine' ? await toMyUnits(db, me) : await aboutCases(db, scope);
	return {
		open: listed.filter(({ is_pending }) => is_pending),
		past: listed.filter(({ is_pending }) => !is_pending)
	};
}

async function toMyUnits(db: Db, me: Me): Promise<Listed[]> {
	const some = (pending: boolean) =>
		db.from('enquiries').select(columns).in('unit_id', headed(me)).eq('is_pending', pending);
	const [open, past] = await Promise.all([
		some(true).order('due_at').limit(100).overrideTypes<Enquiry[], { merge: false }>(),
		some(false)
			.order('asked_at', { ascending: false })
			.limit(30)
			.overrideTypes<Enquiry[], { merge: false }>()
	]);
	return [...unwrap(open), ...unwrap(past)].map((enquiry) => ({
		...enquiry,
		href: `/enquiries/${enquiry.id}`,
		title: enquiry.question,
		asker: enquiry.asker?.name ?? '',
		answerer: enquiry.answerer?.name ?? null,
		is_pending: !!enquiry.is_pending
	}));
}

/** What was asked is content of the case, which is read there, after an opening in the read log. */
async function aboutCases(db: Db, scope: Scope): Promise<Listed[]> {
	const rows = unwrap(await db.rpc('list_enquiries', { asked_by_me: scope === 'asked' }));
	return rows.map(({ unit_name_zh, unit_name_en, asker_name, answerer_name, subject, ...row }) => ({
		...row,
		href: `/complaints/${row.complaint_id}`,
		title: subject,
		unit: { name_zh: unit_name_zh, name_en: unit_name_en },
		asker: asker_name,
		answerer: answerer_name
	}));
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
