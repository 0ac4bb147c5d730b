import type { I18n } from '$lib/i18n';

/** What events are about, and what they tell: the words of the log's filters. */
export const kinds = [
	'complaint',
	'person',
	'unit',
	'calendar',
	'policy',
	'category',
	'root_cause',
	'penalty',
	'daily_return'
];
export const actions = [
	'invited',
	'invitation_accepted',
	'invitation_revoked',
	'role_granted',
	'role_confirmed',
	'role_delegated',
	'role_ended',
	'appointed',
	'disabled',
	'enabled',
	'interest_declared',
	'interest_ended',
	'unit_created',
	'unit_changed',
	'unit_closed',
	'save_opening_hours',
	'set_calendar',
	'save_calendar',
	'save_policy',
	'save_policy_rules',
	'category_saved',
	'root_cause_saved',
	'penalty_saved',
	'file_return',
	'correct_return',
	'log',
	'settle_on_spot',
	'assign',
	'undo_assign',
	'recuse',
	'acknowledge',
	'start_investigation',
	'record_evidence',
	'ask_enquiry',
	'answer_enquiry',
	'withdraw_enquiry',
	'submit_findings',
	'propose_decision',
	'approve_decision',
	'return_decision',
	'return_to_investigation',
	'issue_letter',
	'record_telling',
	'record_contact_attempt',
	'record_view',
	'close',
	'open_review',
	'decide_review',
	'reopen',
	'reply',
	'change_details',
	'redirect',
	'pause_clock',
	'resume_clock',
	'request_extension',
	'approve_extension',
	'refuse_extension',
	'restart_clock',
	'agree_date',
	'not_accept',
	'withdraw',
	'transfer',
	'merge',
	'unmerge',
	'merged_from',
	'unmerged',
	'add_note',
	'attach',
	'link',
	'escalate'
];

type Words = Pick<I18n, 'tOr'>;

/** An action of the event log in words; its own name where there are none. */
export const actionWord = ({ tOr }: Words, action: string) =>
	tOr(`audit.action.${action}`, {}, action);

/** What kind of thing an event is about. */
export const subjectWord = ({ tOr }: Words, kind: string) => tOr(`audit.subject.${kind}`, {}, kind);

const rooms: Record<string, string> = {
	complaint: '/complaints/',
	person: '/people/',
	unit: '/branches/',
	calendar: '/admin/calendars/',
	policy: '/admin/policies/'
};

/** Where a subject can be looked at; null when it has no page. */
export const subjectHref = (kind: string, id: string) =>
	rooms[kind] ? `${rooms[kind]}${id}` : null;
