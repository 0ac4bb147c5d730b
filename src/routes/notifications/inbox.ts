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

/** The caller's notifications, newest first; `before` is the `created_at` of the last one seen. */
export async function readInbox(
	db: SupabaseClient<Database>,
	{ unread, before }: { unread: boolean; before: string | null }
) {
	const found = unwrap(
		await db.rpc('read_inbox', { is_unread: unread, before: before ?? undefined })
	) as unknown as Notification[];
	const notifications = found.slice(0, pageSize);
	return {
		notifications,
		older: found.length > pageSize ? notifications.at(-1)!.created_at : null
	};
}
