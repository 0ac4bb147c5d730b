import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import type { Database } from '$lib/database.types';

type Db = SupabaseClient<Database>;
type Result = PromiseLike<{
	data: unknown;
	error: { message: string; code: string; details: string } | null;
	status: number;
}>;

/** The fields the form of a move carries beside its own. */
export const moveGuard = z.object({
	expected_version: z.coerce.number().int().positive().optional(),
	idempotency_key: z.uuid().optional()
});

/**
 * What every call of a move carries: whose move it is, the version the writer saw, and the key that
 * makes a repeat harmless.
 */
export type Guard<Subject extends string> = Record<Subject, string> & z.output<typeof moveGuard>;

/** One step of a case, a task and the like: what people type, and the call that takes the step. */
export interface Move<Subject extends string, Schema extends z.ZodType = z.ZodType> {
	schema: Schema;
	call: (db: Db, guard: Guard<Subject>, typed: z.output<Schema>) => Result;
}

/** Makes the moves of one kind of subject, named as their functions name its id: `task_id`. */
export const movesOf =
	<Subject extends string>() =>
	<Schema extends z.ZodType>(
		schema: Schema,
		call: Move<Subject, Schema>['call']
	): Move<Subject, Schema> => ({ schema, call });
