import type { Deadline } from '$lib/clock/explanation';
import type { FormAnswer } from '$lib/ui/formErrors';
import type { CaseAction } from '../caseActions';
import type { LetterDrafts } from '../caseLetters';
import type { MoveOptions } from '../caseOptions';
import type { Case } from '../caseRows';

/** What the fields of every move are given. */
export type MoveProps = {
	c: Case;
	action: CaseAction;
	form: FormAnswer;
	options: MoveOptions;
	deadlines: Deadline[];
	letters: LetterDrafts | null;
	/** What was looked for, where a form looks something up. */
	query: string;
	/** Now, as wall time of the bank: `2026-11-26T16:50`. */
	now: string;
};

/** Fields that show their own error, for each move; a refusal of another field stands above the form. */
export const fieldsOf: Record<CaseAction, string[]> = {
	acknowledge: ['note'],
	start_investigation: ['note'],
	record_evidence: ['line', 'outcome', 'note'],
	ask_enquiry: ['question', 'unit_id', 'days', 'shared_text'],
	submit_findings: ['verdict', 'facts', 'root_cause', 'responsible'],
	propose_decision: [
		'decision',
		'basis',
		'remedy',
		'remedy_note',
		'compensation',
		'person_id',
		'penalty',
		'amount',
		'reason'
	],
	approve_decision: ['note'],
	return_decision: ['note'],
	return_to_investigation: ['note'],
	issue_letter: ['kind', 'language', 'facts', 'basis', 'remedies', 'body'],
	record_telling: ['what', 'way', 'told_at', 'proof', 'attachment_id'],
	record_contact_attempt: ['at', 'way', 'outcome', 'note'],
	record_view: ['view', 'rating', 'note'],
	close: ['lesson'],
	open_review: ['applied_at', 'grounds', 'reviewer_id'],
	decide_review: ['outcome', 'facts', 'reasons'],
	reopen: ['note'],
	reply: ['reply'],
	assign: ['person_id', 'note'],
	recuse: ['reason'],
	change_details: ['subject', 'severity', 'business', 'cause', 'people', 'note'],
	redirect: ['unit_id', 'note'],
	pause_clock: ['reason', 'note'],
	resume_clock: ['note'],
	request_extension: ['reason'],
	approve_extension: [],
	refuse_extension: ['note'],
	restart_clock: ['received_at', 'note'],
	agree_date: ['due_on', 'attachment_id', 'note'],
	not_accept: ['reason', 'note'],
	withdraw: ['note'],
	transfer: ['recipient', 'note'],
	merge: ['into', 'note'],
	unmerge: ['note']
};
