import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { refusalOf, unwrap } from '$lib/server/refusal';
import type { Move } from './caseActions';
import {
	caseSelect,
	entrySelect,
	type Case,
	type CaseEvent,
	type Entry,
	type Opening
} from './caseRows';

type Db = SupabaseClient<Database>;

const byMoment =
	<K extends string>(key: K) =>
	(a: Record<K, string>, b: Record<K, string>) =>
		Date.parse(a[key]) - Date.parse(b[key]);

/** Oldest first, whatever order the backend nests rows in. */
function inOrder(c: Case): Case {
	c.assignments.sort(byMoment('from_at'));
	c.decisions.sort(byMoment('proposed_at'));
	c.letters.sort(byMoment('issued_at'));
	c.tellings.sort(byMoment('recorded_at'));
	c.attempts.sort(byMoment('at'));
	c.views.sort(byMoment('recorded_at'));
	c.extensions.sort(byMoment('requested_at'));
	c.enquiries.sort(byMoment('asked_at'));
	c.notes.sort(byMoment('written_at'));
	c.attachments = c.attachments.filter((a) => a.stored_at).sort(byMoment('uploaded_at'));
	c.findings.sort((a, b) => a.round - b.round);
	c.reviews.sort(byMoment('applied_at'));
	return c;
}

/**
 * Opens a case, which writes the read log, and reads all its page shows; null when
 * the caller may not open it. Three calls: the content is readable only once opened.
 */
export async function openCase(db: Db, id: string) {
	const opened = await db.rpc('open_case', { complaint_id: id });
	if (opened.error && refusalOf(opened.error, opened.status)?.status === 404) return null;
	const opening = unwrap(opened) as unknown as Opening;
	const [complaint, events] = await Promise.all([
		db
			.from('complaints')
			.select(caseSelect)
			.eq('id', id)
			.maybeSingle()
			.overrideTypes<Case, { merge: false }>(),
		db
			.from('events')
			.select('seq,action,at,actor_id,payload,actor:people!events_actor_id_fkey(name)')
			.eq('subject_kind', 'complaint')
			.eq('subject_id', id)
			.order('seq', { ascending: false })
			.overrideTypes<CaseEvent[], { merge: false }>()
	]);
	if (!complaint.data && !complaint.error) return null;
	return { opening, complaint: inOrder(unwrap(complaint) as Case), events: unwrap(events) };
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
