import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Database } from '$lib/database.types';
import type { TaskAction } from './taskActions';

type Db = SupabaseClient<Database>;
type Result = PromiseLike<{
	data: unknown;
	error: { message: string; code: string; details: string } | null;
	status: number;
}>;
type Guard = { task_id: string; expected_version?: number; idempotency_key?: string };

// How long a text may be is the database's to say: it counts characters as people do.
const unbroken = (text: string) => text.replace(/\r\n?/g, '\n').trim();
const words = z.string().transform(unbroken).pipe(z.string().min(1));
const optional = z
	.string()
	.optional()
	.transform((text) => unbroken(text ?? '') || undefined);
const day = z.iso.date('common.invalid.date');

/** What people type of a plan, for one task or for many. */
export const planning = z.object({
	cause: words,
	measures: words,
	planned_date: day,
	owner_id: z
		.union([z.literal(''), z.uuid('common.invalid.choice')])
		.optional()
		.transform((id) => id || undefined)
});

type MoveOf<S extends z.ZodType> = {
	schema: S;
	call: (db: Db, guard: Guard, typed: z.output<S>) => Result;
};
const move = <S extends z.ZodType>(schema: S, call: MoveOf<S>['call']): MoveOf<S> => ({
	schema,
	call
});
const reason = z.object({ note: words });
const remark = z.object({ note: optional });

/** Each step of a task: what people type, and the call that takes the step. */
export const taskMoves = {
	plan: move(planning, (db, g, d) => db.rpc('plan_task', { ...g, ...d })),
	submit: move(reason, (db, g, d) => db.rpc('submit_task', { ...g, ...d })),
	verify: move(remark, (db, g, d) => db.rpc('verify_task', { ...g, ...d })),
	return: move(reason, (db, g, d) => db.rpc('return_task', { ...g, ...d })),
	close: move(remark, (db, g, d) => db.rpc('close_task', { ...g, ...d })),
	request_extension: move(z.object({ until: day, reason: words }), (db, g, d) =>
		db.rpc('request_task_extension', { ...g, ...d })
	),
	approve_extension: move(z.object({}), (db, g) => db.rpc('approve_task_extension', g)),
	refuse_extension: move(reason, (db, g, d) => db.rpc('refuse_task_extension', { ...g, ...d })),
	require_reinspection: move(
		z.object({ required: z.enum(['true', 'false']).transform((text) => text === 'true') }),
		(db, g, d) => db.rpc('require_reinspection', { ...g, ...d })
	),
	cancel: move(reason, (db, g, d) => db.rpc('cancel_task', { ...g, ...d }))
} satisfies Record<TaskAction, unknown>;

export const isTaskAction = (value: unknown): value is TaskAction =>
	typeof value === 'string' && Object.hasOwn(taskMoves, value);

/** The fields all forms of a task carry beside their own. */
export const moveGuard = z.object({
	expected_version: z.coerce.number().int().positive().optional(),
	idempotency_key: z.uuid().optional()
});

/** One move's schema and call, with the types of its own fields laid aside. */
export const moveNamed = (action: TaskAction) => taskMoves[action] as unknown as MoveOf<z.ZodType>;
