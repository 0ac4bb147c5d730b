import { z } from 'zod';
import {
	day,
	flag,
	id,
	list,
	moment,
	optional,
	optionalId,
	unbroken,
	words
} from '$lib/moves/fields';
import { movesOf, type Move } from '$lib/moves/move';
import type { CaseAction } from './caseActions';
import {
	evidenceLines,
	letterKinds,
	notAcceptedReasons,
	outcomes,
	remedyKinds,
	tellable,
	verdicts
} from './caseWords';
import { severities, ways } from './words';

const choice = <const T extends readonly string[]>(values: T) => z.enum(values);
const amount = z
	.string()
	.optional()
	.transform((text) => text?.trim().replaceAll(',', '') || undefined);

const note = z.object({ note: words });
const optionalNote = z.object({ note: optional });

const decision = z
	.object({
		decision: words,
		basis: words,
		remedy: choice(remedyKinds),
		remedy_note: optional,
		compensation: amount,
		action_person: list(z.string()),
		action_penalty: list(z.string()),
		action_amount: list(z.string()),
		action_reason: list(z.string())
	})
	.transform(({ action_person, action_penalty, action_amount, action_reason, ...rest }) => ({
		...rest,
		actions: action_person
			.map((person_id, i) => ({
				person_id,
				penalty: action_penalty[i] ?? '',
				amount: action_amount[i]?.trim() || undefined,
				reason: unbroken(action_reason[i] ?? '')
			}))
			.filter((action) => action.person_id && action.penalty)
	}));

const move = movesOf<'complaint_id'>();

/** Each step of a case: what people type, and the call that takes the step. */
export const caseMoves = {
	acknowledge: move(optionalNote, (db, g, d) => db.rpc('acknowledge_complaint', { ...g, ...d })),
	start_investigation: move(optionalNote, (db, g, d) =>
		db.rpc('start_investigation', { ...g, ...d })
	),
	record_evidence: move(
		z.object({
			line: choice(evidenceLines),
			outcome: choice(['done', 'waived'] as const),
			note: words
		}),
		(db, g, d) => db.rpc('record_evidence', { ...g, ...d })
	),
	ask_enquiry: move(
		z.object({
			question: words,
			unit_id: optionalId,
			days: z.coerce.number('common.invalid.number').int().min(1).max(20),
			shared_text: optional,
			attachments: list(id)
		}),
		(db, g, d) => db.rpc('ask_enquiry', { ...g, ...d })
	),
	submit_findings: move(
		z.object({ verdict: choice(verdicts), facts: words, root_cause: words, responsible: list(id) }),
		(db, g, d) => db.rpc('submit_findings', { ...g, ...d })
	),
	propose_decision: move(decision, (db, g, d) => db.rpc('propose_decision', { ...g, ...d })),
	approve_decision: move(optionalNote, (db, g, d) => db.rpc('approve_decision', { ...g, ...d })),
	return_decision: move(note, (db, g, d) => db.rpc('return_decision', { ...g, ...d })),
	return_to_investigation: move(note, (db, g, d) =>
		db.rpc('return_to_investigation', { ...g, ...d })
	),
	issue_letter: move(
		z.object({
			kind: choice(letterKinds),
			language: choice(['zh', 'en'] as const),
			facts: optional,
			basis: optional,
			remedies: optional,
			body: words
		}),
		(db, g, d) => db.rpc('issue_letter', { ...g, ...d })
	),
	record_telling: move(
		z.object({
			what: choice(tellable),
			way: choice(ways),
			told_at: moment,
			proof: words,
			attachment_id: optionalId
		}),
		(db, g, d) => db.rpc('record_telling', { ...g, ...d })
	),
	record_contact_attempt: move(
		z.object({ at: moment, way: choice(ways), outcome: choice(outcomes), note: optional }),
		(db, g, d) => db.rpc('record_contact_attempt', { ...g, ...d })
	),
	record_view: move(
		z.object({
			view: choice(['accepts', 'disputes', 'unreachable'] as const),
			rating: z
				.string()
				.optional()
				.transform((text) => (text ? Number(text) : undefined))
				.pipe(z.number('common.invalid.choice').int().optional()),
			note: optional
		}),
		(db, g, d) => db.rpc('record_view', { ...g, ...d })
	),
	close: move(z.object({ lesson: words }), (db, g, d) => db.rpc('close_complaint', { ...g, ...d })),
	open_review: move(
		z.object({ applied_at: moment, grounds: words, reviewer_id: id, is_written: flag }),
		(db, g, d) => db.rpc('open_review', { ...g, ...d })
	),
	decide_review: move(
		z.object({ outcome: choice(['upheld', 'changed'] as const), facts: words, reasons: words }),
		(db, g, d) => db.rpc('decide_review', { ...g, ...d })
	),
	reopen: move(z.object({ note: words, new_facts: flag }), (db, g, d) =>
		db.rpc('reopen_complaint', { ...g, ...d })
	),
	reply: move(z.object({ reply: words }), (db, g, d) => db.rpc('reply_to_entry', { ...g, ...d })),
	assign: move(z.object({ person_id: id, note: optional }), (db, g, d) =>
		db.rpc('assign_complaint', { ...g, ...d })
	),
	recuse: move(z.object({ reason: words }), (db, g, d) => db.rpc('recuse_myself', { ...g, ...d })),
	change_details: move(
		z
			.object({
				subject: words,
				severity: choice(severities),
				business: optional,
				cause: optional,
				people: list(id),
				note: words
			})
			.transform(({ people, ...rest }) => ({
				...rest,
				people: people.map((person_id) => ({ person_id, part: 'respondent' }))
			})),
		(db, g, d) => db.rpc('change_complaint', { ...g, ...d })
	),
	redirect: move(z.object({ unit_id: id, note: words }), (db, g, d) =>
		db.rpc('redirect_complaint', { ...g, ...d })
	),
	pause_clock: move(z.object({ reason: words, note: words }), (db, g, d) =>
		db.rpc('pause_clock', { ...g, ...d })
	),
	resume_clock: move(optionalNote, (db, g, d) => db.rpc('resume_clock', { ...g, ...d })),
	request_extension: move(z.object({ reason: words }), (db, g, d) =>
		db.rpc('request_extension', { ...g, ...d })
	),
	approve_extension: move(z.object({}), (db, g) => db.rpc('approve_extension', g)),
	refuse_extension: move(note, (db, g, d) => db.rpc('refuse_extension', { ...g, ...d })),
	restart_clock: move(z.object({ received_at: moment, note: words }), (db, g, d) =>
		db.rpc('restart_clock', { ...g, ...d })
	),
	agree_date: move(z.object({ due_on: day, attachment_id: optionalId, note: words }), (db, g, d) =>
		db.rpc('agree_date', { ...g, ...d })
	),
	not_accept: move(z.object({ reason: choice(notAcceptedReasons), note: words }), (db, g, d) =>
		db.rpc('not_accept_complaint', { ...g, ...d })
	),
	withdraw: move(note, (db, g, d) => db.rpc('withdraw_complaint', { ...g, ...d })),
	transfer: move(z.object({ recipient: words, note: words }), (db, g, d) =>
		db.rpc('transfer_complaint', { ...g, ...d })
	),
	merge: move(z.object({ into: id, note: optional }), (db, g, { into, note }) =>
		db.rpc('merge_complaint', { ...g, target_id: into, note })
	),
	unmerge: move(note, (db, g, d) => db.rpc('unmerge_complaint', { ...g, ...d }))
} satisfies Record<CaseAction, unknown>;

/** One move's schema and call, with the types of its own fields laid aside. */
export const moveNamed = (action: CaseAction) =>
	caseMoves[action] as unknown as Move<'complaint_id'>;
