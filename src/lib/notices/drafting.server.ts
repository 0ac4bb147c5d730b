import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '$lib/database.types';
import { computeNotice } from '$lib/domain/notice/compute.server';
import type { NoticeInputs } from '$lib/domain/notice/inputs';

type Db = SupabaseClient<Database>;

/**
 * Drafts the notice of a scope and month (`2026-10`) from everything known now: one call gathers,
 * one stores. Answers as the backend does, with the notice's id.
 */
export async function draftNotice(db: Db, scope_id: string, month: string) {
	const gathered = await db.rpc('gather_notice', { scope_id, month });
	if (gathered.error) return gathered;
	const inputs = gathered.data as unknown as NoticeInputs;
	const { snapshot, rows } = computeNotice(inputs);
	return db
		.rpc('draft_notice', {
			gathering_id: inputs.gathering_id,
			snapshot: snapshot as unknown as Json,
			branches: rows as unknown as Json
		})
		.select('id')
		.single();
}
