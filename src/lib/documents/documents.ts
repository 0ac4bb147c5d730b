import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import type { Grant } from '$lib/frame/me';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

export const kinds = ['notice', 'policy', 'commitment', 'bulletin'] as const;
export type Kind = (typeof kinds)[number];
/** Whether a person with these roles keeps what a unit at `path` issues; the database decides again. */
export const keeps = (grants: readonly Grant[], path: string) =>
	grants.some(
		({ role, path: top }) =>
			role === 'service_manager' && (path === top || path.startsWith(`${top}.`))
	);

/** What a person may write; notices come from their own room. */
export const writtenKinds = ['policy', 'commitment', 'bulletin'] as const;
export const sectionKinds = ['story', 'practice', 'praise'] as const;
export type SectionKind = (typeof sectionKinds)[number];
export type Section = { kind: SectionKind; heading: string; text: string; file_id: string | null };
export const outcomes = ['stands', 'will_change', 'no_conflict'] as const;
export type Outcome = (typeof outcomes)[number];
/** Whom a document can be for; nobody chosen means everybody below the unit. */
export const readerRoles = [
	'branch_head',
	'department_head',
	'staff',
	'complaint_officer',
	'service_manager',
	'executive'
] as const;

export type Waiting = {
	id: string;
	document_id: string;
	asks: 'reading' | 'signature';
	due_at: string;
	document: { kind: Kind; title: string; document_number: string | null; unit: Named };
};

/** What the person still has to confirm, the most urgent first. */
export const waitingFor = async (db: Db, person: string): Promise<Waiting[]> =>
	unwrap(
		await db
			.from('deliveries')
			.select(
				'id,document_id,asks,due_at,document:documents!deliveries_document_id_fkey(kind,title,document_number,unit:units!documents_unit_id_fkey(name_zh,name_en))'
			)
			.eq('person_id', person)
			.eq('is_open', true)
			.order('due_at')
			.limit(100)
			.overrideTypes<Waiting[], { merge: false }>()
	);

export type Found = {
	id: string;
	kind: Kind;
	title: string;
	document_number: string | null;
	status: Tables<'documents'>['status'];
	issued_at: string;
	notice_id: string | null;
	unit_zh: string;
	unit_en: string;
	version: number;
	conflicts: number;
};
export type Search = { words?: string; kind?: string; year?: number; before?: string };

const pageLength = 30;

/** The library, newest first; `next` goes on where a page ends. */
export async function findDocuments(db: Db, search: Search) {
	const found = unwrap(
		await db.rpc('find_documents', {
			words: search.words || undefined,
			of_kind: search.kind || undefined,
			of_year: search.year,
			before: search.before
		})
	) as unknown as Found[];
	const rows = found.slice(0, pageLength);
	const last = rows.at(-1);
	return { rows, next: found.length > pageLength && last ? `${isoOf(last)}~${last.id}` : null };
}
const isoOf = ({ issued_at }: Found) => issued_at.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

export type Draft = Pick<Tables<'documents'>, 'id' | 'title' | 'created_at' | 'status'> & {
	kind: Kind;
	unit: Named;
};

/** Documents that were never issued, of the units the reader keeps. */
export const draftsOf = async (db: Db): Promise<Draft[]> =>
	unwrap(
		await db
			.from('documents')
			.select('id,kind,title,status,created_at,unit:units!documents_unit_id_fkey(name_zh,name_en)')
			.eq('status', 'draft')
			.order('created_at', { ascending: false })
			.limit(50)
			.overrideTypes<Draft[], { merge: false }>()
	);

export type DocumentFile = Pick<
	Tables<'document_files'>,
	'id' | 'name' | 'media_type' | 'path' | 'stored_at'
>;
export type Version = Pick<
	Tables<'document_versions'>,
	| 'id'
	| 'n'
	| 'title'
	| 'body'
	| 'file_ids'
	| 'change_note'
	| 'supersedes'
	| 'audience_unit_id'
	| 'audience_roles'
	| 'audience_people'
	| 'due_days'
	| 'renew_months'
	| 'version'
	| 'issued_at'
	| 'in_force'
	| 'content_hash'
> & { sections: Section[]; issuer: { name: string } | null; audience: Named };
export type Delivery = Pick<
	Tables<'deliveries'>,
	| 'id'
	| 'version_id'
	| 'person_id'
	| 'unit_id'
	| 'asks'
	| 'due_at'
	| 'confirmed_at'
	| 'signed_name'
	| 'signature'
	| 'expires_on'
	| 'is_open'
	| 'ended_why'
>;
export type Conflict = Pick<
	Tables<'document_conflicts'>,
	'id' | 'document_id' | 'other_id' | 'words' | 'reported_at' | 'status' | 'reply' | 'other_reply'
> & {
	outcome: Outcome | null;
	other_outcome: Outcome | null;
	reporter: { name: string };
	document: { title: string };
	other: { title: string };
};
export type WholeDocument = Pick<
	Tables<'documents'>,
	| 'id'
	| 'status'
	| 'title'
	| 'notice_id'
	| 'unit_id'
	| 'document_number'
	| 'issued_at'
	| 'withdrawn_at'
	| 'withdrawn_reason'
> & {
	kind: Kind;
	unit: Named & { path: string };
	successor: { id: string; title: string } | null;
	versions: Version[];
	files: DocumentFile[];
	deliveries: Delivery[];
};

const columns =
	'id,kind,status,title,notice_id,unit_id,document_number,issued_at,withdrawn_at,withdrawn_reason,' +
	'unit:units!documents_unit_id_fkey(name_zh,name_en,path),successor:documents!documents_superseded_by_fkey(id,title),' +
	'versions:document_versions!document_versions_document_id_fkey(id,n,title,body,sections,file_ids,change_note,supersedes,audience_unit_id,' +
	'audience_roles,audience_people,due_days,renew_months,version,issued_at,in_force,content_hash,' +
	'issuer:people!document_versions_issued_by_fkey(name),audience:units!document_versions_audience_unit_id_fkey(name_zh,name_en)),' +
	'files:document_files!document_files_document_id_fkey(id,name,media_type,path,stored_at),' +
	'deliveries!deliveries_document_id_fkey(id,version_id,person_id,unit_id,asks,due_at,confirmed_at,signed_name,signature,expires_on,is_open,ended_why)';

/** A document with its versions, newest first, and what of it was delivered to `person`. */
export async function readDocument(
	db: Db,
	id: string,
	person: string
): Promise<WholeDocument | null> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
	return unwrap(
		await db
			.from('documents')
			.select(columns)
			.eq('id', id)
			.eq('deliveries.person_id', person)
			.order('n', { referencedTable: 'versions', ascending: false })
			.maybeSingle()
			.overrideTypes<WholeDocument | null, { merge: false }>()
	);
}

export const conflictsOf = async (db: Db, id: string): Promise<Conflict[]> =>
	unwrap(
		await db
			.from('document_conflicts')
			.select(
				'id,document_id,other_id,words,reported_at,status,reply,outcome,other_reply,other_outcome,reporter:people!document_conflicts_reported_by_fkey(name),' +
					'document:documents!document_conflicts_document_id_fkey(title),other:documents!document_conflicts_other_id_fkey(title)'
			)
			.or(`document_id.eq.${id},other_id.eq.${id}`)
			.order('reported_at', { ascending: false })
			.overrideTypes<Conflict[], { merge: false }>()
	);

export type Coverage = Named & {
	unit_id: string;
	asked: number;
	confirmed: number;
	waiting: number;
	overdue: number;
	gone: number;
};
export const coverageOf = async (db: Db, id: string): Promise<Coverage[]> =>
	unwrap(await db.rpc('document_coverage', { document_id: id })) as unknown as Coverage[];

export type Reader = Pick<Delivery, 'id' | 'confirmed_at' | 'due_at' | 'ended_why' | 'is_open'> & {
	expires_on: string | null;
	person: { name: string };
};
/** Person by person, of one unit and version. */
export const readersIn = async (db: Db, version: string, unit: string): Promise<Reader[]> =>
	unwrap(
		await db
			.from('deliveries')
			.select(
				'id,confirmed_at,due_at,ended_why,is_open,expires_on,person:people!deliveries_person_id_fkey(name)'
			)
			.eq('version_id', version)
			.eq('unit_id', unit)
			.order('is_open', { ascending: false })
			.limit(500)
			.overrideTypes<Reader[], { merge: false }>()
	);

/** Files of a version in their order, without what is still on its way. */
export const filesOf = (files: DocumentFile[], { file_ids }: Pick<Version, 'file_ids'>) =>
	file_ids.flatMap((id) => files.filter((file) => file.id === id && file.stored_at));
export const isPicture = ({ media_type }: Pick<DocumentFile, 'media_type'>) =>
	media_type.startsWith('image/');
