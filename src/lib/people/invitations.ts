import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { beyond, pageOf, type Cursor } from '$lib/admin/keyset';
import type { Role } from '$lib/frame/me';

type Db = SupabaseClient<Database>;

export const invitationStates = ['open', 'expired', 'accepted', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];
export type Invitation = {
	id: string;
	roles: { role: Role; unit_id: string }[];
	expires_at: string;
	accepted_at: string | null;
	revoked_at: string | null;
	created_at: string;
	person: { id: string; name: string; staff_number: string };
	inviter: { name: string } | null;
};

/** How an invitation stands; times are as the database writes them. */
export function stateOf(
	one: Pick<Invitation, 'expires_at' | 'accepted_at' | 'revoked_at'>,
	now: Date,
	read: (instant: string) => Date
): InvitationState {
	if (one.accepted_at) return 'accepted';
	if (one.revoked_at) return 'revoked';
	return read(one.expires_at) > now ? 'open' : 'expired';
}

/** One page of invitations, newest first. */
export async function list(db: Db, after: Cursor | null, limit = 50) {
	let query = db
		.from('invitations')
		.select(
			'id,roles,expires_at,accepted_at,revoked_at,created_at,' +
				'person:people!invitations_person_id_fkey(id,name,staff_number),' +
				'inviter:people!invitations_created_by_fkey(name)'
		)
		.order('created_at', { ascending: false })
		.order('id')
		.limit(limit + 1);
	if (after) query = query.lte('created_at', after.at).or(beyond('created_at', after));
	const answer = await query;
	if (answer.error) return { ...answer, data: null };
	const found = answer.data as unknown as Invitation[];
	return { ...answer, data: pageOf(found, limit, (row) => row.created_at) };
}
