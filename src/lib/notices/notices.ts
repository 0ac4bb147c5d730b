import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import type { Figure } from '$lib/domain/notice/inputs';
import type { RowContent, Snapshot, SnapshotRow } from '$lib/domain/notice/snapshot';
import { unwrap } from '$lib/server/refusal';
import type { NoticeDocument } from './document';

type Db = SupabaseClient<Database>;

export type NoticeStatus = 'draft' | 'in_review' | 'signed' | 'published';
export type NoticeListRow = Pick<
	Tables<'notices'>,
	'id' | 'month' | 'document_number' | 'published_at' | 'drafted_at'
> & { status: NoticeStatus; scope: Named };
export type Notice = Pick<
	Tables<'notices'>,
	| 'id'
	| 'scope_id'
	| 'month'
	| 'cut_off'
	| 'version'
	| 'document_number'
	| 'content_hash'
	| 'drafted_at'
	| 'reviewed_at'
	| 'signed_at'
	| 'published_at'
> & {
	status: NoticeStatus;
	snapshot: Snapshot;
	sections: NoticeDocument['comments'];
	scope: Named;
	drafter: { name: string };
	reviewer: { name: string } | null;
	signer: { name: string } | null;
	publisher: { name: string } | null;
	/** What delivers it to be confirmed, once published. */
	document: { id: string } | null;
	errata: (Pick<Tables<'notice_errata'>, 'n' | 'what' | 'why' | 'issued_at'> & {
		issuer: { name: string };
	})[];
};
export type NoticeMove = {
	action: 'submit' | 'review' | 'sign' | 'publish' | 'return';
	to_status: string;
	obstacle: string | null;
	needs_note: boolean;
};
type Row = SnapshotRow & { content: RowContent };

const pageLength = 24;

/** Notices the reader may see, newest month first; `before` is the keyset to go on from. */
export async function listNotices(db: Db, before?: string) {
	let query = db
		.from('notices')
		.select(
			'id,month,status,document_number,published_at,drafted_at,scope:units!notices_scope_id_fkey(name_zh,name_en)'
		);
	const [month, id] = before?.split('~') ?? [];
	if (month && id) query = query.or(`month.lt.${month},and(month.eq.${month},id.lt.${id})`);
	const found = unwrap(
		await query
			.order('month', { ascending: false })
			.order('id', { ascending: false })
			.limit(pageLength + 1)
			.overrideTypes<NoticeListRow[], { merge: false }>()
	);
	const rows = found.slice(0, pageLength);
	const last = rows.at(-1);
	return { rows, next: found.length > pageLength && last ? `${last.month}~${last.id}` : null };
}

export async function readNotice(db: Db, id: string): Promise<Notice | null> {
	const person = (column: string) => `people!notices_${column}_fkey(name)`;
	const found: Notice | null = unwrap(
		await db
			.from('notices')
			.select(
				'id,scope_id,month,cut_off,version,status,document_number,content_hash,drafted_at,reviewed_at,signed_at,published_at,snapshot,sections,' +
					`scope:units!notices_scope_id_fkey(name_zh,name_en),drafter:${person('drafted_by')},reviewer:${person('reviewed_by')},` +
					`signer:${person('signed_by')},publisher:${person('published_by')},document:documents!documents_notice_id_fkey(id),` +
					'errata:notice_errata!notice_errata_notice_id_fkey(n,what,why,issued_at,issuer:people!notice_errata_issued_by_fkey(name))'
			)
			.eq('id', id)
			.order('n', { referencedTable: 'errata' })
			.maybeSingle()
			.overrideTypes<Notice | null, { merge: false }>()
	);
	// What there is one of at most is a list from some gateways.
	return found && { ...found, document: [found.document].flat()[0] ?? null };
}

/** Rows in the order of the tables: all up to `limit`, or those of one class after a position. */
export async function readRows(
	db: Db,
	id: string,
	{ class: class_, after = 0, limit }: { class?: string; after?: number; limit: number }
): Promise<Row[]> {
	let query = db.from('notice_rows').select('branch_id,class,position,content').eq('notice_id', id);
	if (class_ !== undefined) query = query.eq('class', class_).gt('position', after);
	return unwrap(
		await query
			.order('class')
			.order('position')
			.limit(limit)
			.overrideTypes<Row[], { merge: false }>()
	);
}

/** All rows of each class, or its first `most`, in steps the API allows. */
export async function readAllRows(db: Db, notice: Notice, most = Infinity): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { class: class_, branches } of notice.snapshot.classes)
		for (let after = 0; after < Math.min(branches, most); after += 1000)
			rows.push(
				...(await readRows(db, notice.id, {
					class: class_,
					after,
					limit: Math.min(1000, most)
				}))
			);
	return rows;
}

/** What a branch's page says of its notice: of the snapshot, only what names its figures. */
export async function readHeading(db: Db, id: string) {
	return unwrap(
		await db
			.from('notices')
			.select('id,document_number,month:snapshot->>month,indicators:snapshot->indicators')
			.eq('id', id)
			.maybeSingle()
			.overrideTypes<
				Pick<Notice, 'id' | 'document_number'> & Pick<Snapshot, 'month' | 'indicators'>,
				{ merge: false }
			>()
	);
}

/** One branch's row, and what its figures are made of where the reader may know that. */
export async function readBranch(db: Db, id: string, branch: string) {
	const found = unwrap(
		await db
			.from('notice_rows')
			.select('branch_id,class,position,content')
			.eq('notice_id', id)
			.eq('branch_id', branch)
			.maybeSingle()
			.overrideTypes<Row | null, { merge: false }>()
	);
	const inputs = unwrap(
		await db
			.from('notice_inputs')
			.select('figures')
			.eq('notice_id', id)
			.eq('branch_id', branch)
			.maybeSingle()
			.overrideTypes<{ figures: Record<string, Figure> } | null, { merge: false }>()
	);
	return { row: found as Row | null, figures: inputs?.figures ?? null };
}

export const availableMoves = async (db: Db, id: string) =>
	unwrap(await db.rpc('available_notice_moves', { notice_id: id })) as unknown as NoticeMove[];

export const documentOf = (notice: Notice, rows: Row[]): NoticeDocument => ({
	number: notice.document_number,
	publishedAt: notice.published_at,
	snapshot: notice.snapshot,
	rows,
	comments: notice.sections,
	errata: notice.errata.map(({ issuer, ...one }) => ({ ...one, issuer: issuer.name }))
});
