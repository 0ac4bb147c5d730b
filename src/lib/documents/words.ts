import type { Named } from '$lib/complaints/words';
import type { Tables } from '$lib/database.types';
import type { Grant } from '$lib/frame/me';

export const kinds = ['notice', 'policy', 'visit_policy', 'commitment', 'bulletin'] as const;
export type Kind = (typeof kinds)[number];
/** Whether a person with these roles keeps what a unit at `path` issues; the database decides again. */
export const keeps = (grants: readonly Grant[], path: string) =>
	grants.some(
		({ role, path: top }) =>
			role === 'service_manager' && (path === top || path.startsWith(`${top}.`))
	);

/** What a person may write; notices come from their own room. */
export const writtenKinds = ['policy', 'visit_policy', 'commitment', 'bulletin'] as const;
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

export type Found = {
	id: string;
	kind: Kind;
	title: string;
	document_number: string | null;
	status: Tables<'documents'>['status'];
	issued_at: string;
	notice_id: string | null;
	unit_id: string;
	unit_zh: string;
	unit_en: string;
	version: number;
	conflicts: number;
};
export type Draft = Pick<Tables<'documents'>, 'id' | 'title' | 'created_at' | 'status'> & {
	kind: Kind;
	unit: Named;
};

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

export type Coverage = Named & {
	unit_id: string;
	asked: number;
	confirmed: number;
	waiting: number;
	overdue: number;
	gone: number;
	/** A region with everybody below it, where the units are too many for one table. */
	is_sum: boolean;
};
export type Reader = Pick<Delivery, 'id' | 'confirmed_at' | 'due_at' | 'ended_why' | 'is_open'> & {
	expires_on: string | null;
	person: { name: string };
};
/** Files of a version in their order, without what is still on its way. */
export const filesOf = (files: DocumentFile[], { file_ids }: Pick<Version, 'file_ids'>) =>
	file_ids.flatMap((id) => files.filter((file) => file.id === id && file.stored_at));
export const isPicture = ({ media_type }: Pick<DocumentFile, 'media_type'>) =>
	media_type.startsWith('image/');
