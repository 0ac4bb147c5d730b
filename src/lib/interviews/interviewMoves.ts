import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Database } from '$lib/database.types';
import { instantOfWallTime } from '$lib/ui/wallTime';

type Db = SupabaseClient<Database>;
type Result = PromiseLike<{
	data: unknown;
	error: { message: string; code: string; details: string } | null;
	status: number;
}>;
type Guard = { interview_id: string; expected_version?: number; idempotency_key?: string };

const unbroken = (text: string) => text.replace(/\r\n?/g, '\n').trim();
const words = z.string().transform(unbroken).pipe(z.string().min(1));
const optional = z
	.string()
	.optional()
	.transform((text) => unbroken(text ?? '') || undefined);
const person = z
	.union([z.literal(''), z.uuid('common.invalid.choice')])
	.optional()
	.transform((id) => id || undefined);
const moment = z.string().transform((text, context) => {
	const at = instantOfWallTime(text);
	if (at) return at.toISOString();
	context.addIssue({ code: 'custom', message: 'common.invalid.date' });
	return z.NEVER;
});
const many = z
	.union([z.string(), z.array(z.string())])
	.optional()
	.transform((one) => [one ?? []].flat());

type MoveOf<S extends z.ZodType> = {
	schema: S;
	call: (db: Db, guard: Guard, typed: z.output<S>) => Result;
};
const move = <S extends z.ZodType>(schema: S, call: MoveOf<S>['call']): MoveOf<S> => ({
	schema,
	call
});

/** Each step of an interview: what people type, and the call that takes the step. */
export const interviewMoves = {
	order: move(z.object({ head_id: person, note: optional }), (db, g, d) =>
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
			interviewer_id: person,
			note: optional
		}),
		(db, g, d) => db.rpc('schedule_interview', { ...g, ...d })
	),
	confirm_attendance: move(
		z.object({
			coming: z.enum(['true', 'false']).transform((one) => one === 'true'),
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
				commitment: many,
				due_on: many
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

/** The fields all forms of an interview carry beside their own. */
export const moveGuard = z.object({
	expected_version: z.coerce.number().int().positive().optional(),
	idempotency_key: z.uuid().optional()
});

/** One move's schema and call, with the types of its own fields laid aside. */
export const moveNamed = (action: InterviewAction) =>
	interviewMoves[action] as unknown as MoveOf<z.ZodType>;
