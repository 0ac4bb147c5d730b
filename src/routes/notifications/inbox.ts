import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';

export type Notification = {
	id: string;
	kind: string;
	subject_kind: string;
	subject_id: string;
	params: Record<string, unknown>;
	created_at: string;
	read_at: string | null;
};

const pageSize = 50;

/** A person's own notifications, newest first; `before` is the `created_at` of the last one seen. */
export async function readInbox(
	db: SupabaseClient<Database>,
	person: string,
	{ unread, before }: { unread: boolean; before: string | null }
) {
	let query = db
		.from('notifications')
		.select('id, kind, subject_kind, subject_id, params, created_at, read_at')
		.eq('person_id', person)
		.order('created_at', { ascending: false })
		.limit(pageSize + 1);
	if (unread) query = query.is('read_at', null);
	if (before) query = query.lt('created_at', before);
	const found = unwrap(await query) as unknown as Notification[];
	const notifications = found.slice(0, pageSize);
	return {
		notifications,
		older: found.length > pageSize ? notifications.at(-1)!.created_at : null
	};
}
