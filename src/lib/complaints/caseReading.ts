import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { refusalOf, unwrap } from '$lib/server/refusal';
import type { Move } from './caseActions';
import { entrySelect, type Case, type CaseEvent, type Entry, type Opening } from './caseRows';

type Db = SupabaseClient<Database>;

/**
 * Opens a case, which writes the read log, and reads all its page shows; null when
 * the caller may not open it. Two calls: the content is readable only once opened.
 */
export async function openCase(db: Db, id: string) {
	const opened = await db.rpc('open_case', { complaint_id: id });
	if (opened.error && refusalOf(opened.error, opened.status)?.status === 404) return null;
	const opening = unwrap(opened) as unknown as Opening;
	const read = unwrap(await db.rpc('case_page', { complaint_id: id })) as unknown as
		(Case & { events: CaseEvent[] }) | null;
	if (!read) return null;
	const { events, ...complaint } = read;
	return { opening, complaint: complaint as Case, events };
}

/** An entry for somebody without a case role: its stage, and of suggestions and praise the words. */
export async function readEntry(db: Db, id: string) {
	const [entry, moves] = await Promise.all([
		db
			.from('complaints')
			.select(entrySelect)
			.eq('id', id)
			.maybeSingle()
			.overrideTypes<Entry, { merge: false }>(),
		db.rpc('available_moves', { complaint_id: id })
	]);
	if (!entry.error && !entry.data) error(404, { message: 'not_found', code: 'not_found' });
	return { entry: unwrap(entry) as Entry, moves: unwrap(moves) as Move[] };
}
