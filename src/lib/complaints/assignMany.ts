import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Refusal } from '$lib/i18n/errorText';
import { refused, type BackendResult } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;
type Row = { id: string; number: string };
/** What came of several calls: each refused one is named with its reason. */
export type Outcome = { done: Row[]; refused: (Row & { refusal: Refusal })[] };

/** So many cases may change hands at once. */
export const mostAtOnce = 50;
const side = 4;

async function each(
	rows: Row[],
	call: (row: Row) => PromiseLike<BackendResult<unknown>>
): Promise<Outcome> {
	const outcome: Outcome = { done: [], refused: [] };
	for (let at = 0; at < rows.length; at += side) {
		const some = rows.slice(at, at + side);
		const answers = await Promise.all(some.map(call));
		for (const [i, row] of some.entries()) {
			const failure = refused(answers[i]!);
			if (failure) outcome.refused.push({ ...row, refusal: failure.data.refusal });
			else outcome.done.push(row);
		}
	}
	return outcome;
}

/** The numbers of cases the caller may see; what they may not see is left out. */
export async function numbersOf(db: Db, ids: string[]): Promise<BackendResult<Row[] | null>> {
	return db.from('complaints').select('id,number').in('id', ids.slice(0, mostAtOnce));
}

export function assignMany(db: Db, rows: Row[], person: string): Promise<Outcome> {
	return each(rows, ({ id }) =>
		db.rpc('assign_complaint', { complaint_id: id, person_id: person })
	);
}

export function undoMany(db: Db, rows: Row[]): Promise<Outcome> {
	return each(rows, ({ id }) => db.rpc('undo_assignment', { complaint_id: id }));
}
