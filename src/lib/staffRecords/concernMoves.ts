import { z } from 'zod';
import { optional, words } from '$lib/moves/fields';
import { movesOf, type Move } from '$lib/moves/move';

const move = movesOf<'concern_id'>();

/** Each step of a concern: what people type, and the call that takes the step. */
export const concernMoves = {
	ask_statement: move(
		z.object({
			question: optional
		}),
		(db, g, d) => db.rpc('ask_for_statement', { ...g, ...d })
	),
	dismiss: move(z.object({ reason: words }), (db, g, d) =>
		db.rpc('dismiss_concern', { ...g, ...d })
	),
	give_statement: move(z.object({ statement: words }), (db, g, d) =>
		db.rpc('give_statement', { ...g, ...d })
	),
	decide: move(
		z.object({
			outcome: z.enum(['none', 'support', 'refer'], 'common.invalid.choice'),
			reason: words
		}),
		(db, g, d) => db.rpc('decide_concern', { ...g, ...d })
	),
	appeal: move(z.object({ grounds: words }), (db, g, d) =>
		db.rpc('appeal_concern', { ...g, ...d })
	),
	decide_appeal: move(
		z.object({ result: z.enum(['kept', 'changed'], 'common.invalid.choice'), reason: words }),
		(db, g, d) => db.rpc('decide_concern_appeal', { ...g, ...d })
	)
};
export type ConcernAction = keyof typeof concernMoves;

export const isConcernAction = (value: unknown): value is ConcernAction =>
	typeof value === 'string' && Object.hasOwn(concernMoves, value);

/** One move's schema and call, with the types of its own fields laid aside. */
export const moveNamed = (action: ConcernAction) =>
	concernMoves[action] as unknown as Move<'concern_id'>;
