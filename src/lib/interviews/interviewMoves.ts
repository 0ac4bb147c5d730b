import { z } from 'zod';
import { list, moment, optional, optionalId, unbroken, words, yesOrNo } from '$lib/moves/fields';
import { movesOf, type Move } from '$lib/moves/move';

const move = movesOf<'interview_id'>();
const lines = list(z.string());

/** Each step of an interview: what people type, and the call that takes the step. */
export const interviewMoves = {
	order: move(z.object({ head_id: optionalId, note: optional }), (db, g, d) =>
		db.rpc('order_interview', { ...g, ...d })
	),
	decline: move(z.object({ reason: words }), (db, g, d) =>
		db.rpc('decline_interview', { ...g, ...d })
	),
	schedule: move(
		z.object({
			starts_at: moment,
			place: words,
			minutes: z.coerce.number('common.invalid.number').int(),
			interviewer_id: optionalId,
			note: optional
		}),
		(db, g, d) => db.rpc('schedule_interview', { ...g, ...d })
	),
	confirm_attendance: move(
		z.object({
			coming: yesOrNo,
			note: optional
		}),
		(db, g, d) => db.rpc('confirm_attendance', { ...g, ...d })
	),
	record: move(
		z
			.object({
				facts: words,
				statement: words,
				causes: words,
				measures: words,
				commitment: lines,
				due_on: lines
			})
			// Lines left empty are lines not needed.
			.transform(({ commitment, due_on, ...record }) => ({
				...record,
				commitments: commitment
					.map((text, i) => ({ words: unbroken(text), due_on: due_on[i] ?? '' }))
					.filter((one) => one.words || one.due_on)
			})),
		(db, g, d) => db.rpc('record_interview', { ...g, ...d })
	),
	confirm_record: move(z.object({ note: optional }), (db, g, d) =>
		db.rpc('confirm_interview_record', { ...g, ...d })
	),
	follow_up: move(z.object({ note: optional }), (db, g, d) =>
		db.rpc('follow_up_interview', { ...g, ...d })
	),
	close: move(z.object({ note: words }), (db, g, d) => db.rpc('close_interview', { ...g, ...d })),
	cancel: move(z.object({ reason: words }), (db, g, d) =>
		db.rpc('cancel_interview', { ...g, ...d })
	)
};
export type InterviewAction = keyof typeof interviewMoves;

export const isInterviewAction = (value: unknown): value is InterviewAction =>
	typeof value === 'string' && Object.hasOwn(interviewMoves, value);

/** One move's schema and call, with the types of its own fields laid aside. */
export const moveNamed = (action: InterviewAction) =>
	interviewMoves[action] as unknown as Move<'interview_id'>;
