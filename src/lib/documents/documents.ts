import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { Conflict, Coverage, Draft, Found, Reader, Waiting, WholeDocument } from './words';

type Db = SupabaseClient<Database>;

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

/** Unit by unit or, where they are many, region by region; `under` one region its units. */
export const coverageOf = async (db: Db, id: string, under?: string): Promise<Coverage[]> =>
	unwrap(
		await db.rpc('document_coverage', { document_id: id, under_id: under })
	) as unknown as Coverage[];

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
