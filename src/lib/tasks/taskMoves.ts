import { z } from 'zod';
import { day, optional, optionalId, words, yesOrNo } from '$lib/moves/fields';
import { movesOf, type Move } from '$lib/moves/move';
import type { TaskAction } from './taskActions';

/** What people type of a plan, for one task or for many. */
export const planning = z.object({
	cause: words,
	measures: words,
	planned_date: day,
	owner_id: optionalId
});

const move = movesOf<'task_id'>();
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
	require_reinspection: move(z.object({ required: yesOrNo }), (db, g, d) =>
		db.rpc('require_reinspection', { ...g, ...d })
	),
	cancel: move(reason, (db, g, d) => db.rpc('cancel_task', { ...g, ...d }))
} satisfies Record<TaskAction, unknown>;

export const isTaskAction = (value: unknown): value is TaskAction =>
	typeof value === 'string' && Object.hasOwn(taskMoves, value);

/** One move's schema and call, with the types of its own fields laid aside. */
export const moveNamed = (action: TaskAction) => taskMoves[action] as unknown as Move<'task_id'>;
