import type { Tables } from '$lib/database.types';
import type { Deadline } from '$lib/clock/explanation';
import type { Move } from './caseActions';
import type { Named } from './words';

type By = { name: string } | null;
type Unit = Named & { id: string; code: string; kind: string; phone: string | null };

export type CasePerson = Pick<Tables<'complaint_people'>, 'id' | 'part' | 'is_responsible'> & {
	person: { id: string; name: string; staff_number: string; unit: Named; vendor: Named | null };
};
export type CaseDecision = Tables<'decisions'> & {
	proposer: By;
	decider: By;
	actions: (Pick<Tables<'accountability_actions'>, 'id' | 'person_id' | 'amount' | 'reason'> & {
		person: { name: string };
		penalty: Named & { id: string; kind: string };
	})[];
};
export type CaseEnquiry = Tables<'enquiries'> & { unit: Named; asker: By; answerer: By };
export type CaseNote = Pick<
	Tables<'complaint_notes'>,
	'id' | 'body' | 'written_at' | 'written_by' | 'event_seq'
> & { by: By; mentions: { person: { name: string } }[] };
export type CaseAttachment = Tables<'attachments'> & { by: By };
export type CaseLetter = Tables<'letters'> & { by: By };
export type CaseLink = {
	kind: string;
	other: Pick<Tables<'complaints'>, 'id' | 'number' | 'subject' | 'status'>;
};
export type CasePolicy = Pick<
	Tables<'policy_versions'>,
	'id' | 'number' | 'contact_attempts' | 'review_apply_days'
> & {
	policy: Named & { code: string };
	pauses: Pick<
		Tables<'policy_pause_reasons'>,
		'reason' | 'pauses_statutory' | 'pauses_targets' | 'needs_notice' | 'name_zh' | 'name_en'
	>[];
	clocks: {
		code: string;
		extensions: Pick<
			Tables<'policy_extensions'>,
			'step' | 'amount' | 'needs_approval' | 'needs_notice'
		>[];
	}[];
};

/** A complaint with everything its page shows, as `case_page` answers it: what is in it, oldest first. */
export type Case = Tables<'complaints'> & {
	unit: Unit;
	region: Named | null;
	handler: { id: string; name: string; unit: Named & { path: unknown } } | null;
	logger: By;
	policy: CasePolicy | null;
	text: Pick<Tables<'complaint_texts'>, 'narrative' | 'wish' | 'settlement'> | null;
	people: CasePerson[];
	assignments: (Tables<'complaint_assignments'> & { person: { name: string } })[];
	evidence: (Tables<'evidence_lines'> & { by: By })[];
	findings: (Tables<'findings'> & { by: By; root: Named })[];
	decisions: CaseDecision[];
	letters: CaseLetter[];
	tellings: (Tables<'tellings'> & { by: By })[];
	attempts: (Tables<'contact_attempts'> & { by: By })[];
	views: (Tables<'complainant_views'> & { by: By })[];
	reviews: (Tables<'reviews'> & { reviewer: By })[];
	extensions: (Tables<'extension_requests'> & { asker: By; decider: By })[];
	enquiries: CaseEnquiry[];
	notes: CaseNote[];
	attachments: CaseAttachment[];
	links: CaseLink[];
	linked_from: CaseLink[];
	recusals: (Tables<'recusals'> & { person: { name: string } })[];
};

export type CaseEvent = Pick<Tables<'events'>, 'seq' | 'action' | 'at' | 'actor_id'> & {
	payload: Record<string, unknown>;
	actor: By;
};

export type Present = { person_id: string; name: string };

/** What `open_case` answers. */
export type Opening = {
	moves: Move[];
	deadlines: Deadline[];
	others: Present[];
	complainant: {
		capacity: string;
		preferred_way: string | null;
		preferred_time: string | null;
		has_name: boolean;
		has_phone: boolean;
		has_email: boolean;
		has_address: boolean;
	} | null;
	may_reveal: boolean | null;
	/** Names of the case's channel, business and cause. */
	categories: Partial<Record<'channel' | 'business' | 'cause', Named>>;
};

export type Contact = {
	name: string | null;
	phone: string | null;
	email: string | null;
	address: string | null;
	author: string | null;
};

/** What those without a case role may read of an entry: their own, or the suggestions and praise of their unit. */
export const entrySelect =
	'*,unit:units!complaints_unit_id_fkey(id,code,kind,name_zh,name_en,phone),text:complaint_texts(narrative,wish,settlement),handler:people!complaints_handler_id_fkey(id,name)';

export type Entry = Tables<'complaints'> & {
	unit: Unit;
	text: Case['text'];
	handler: { id: string; name: string } | null;
};
