import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import type { Database } from '$lib/database.types';
import { withoutLocation } from '$lib/server/location';
import { mediaTypeOf } from '$lib/server/mediaType';
import type { BackendResult } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

/**
 * Puts a branch's evidence to its appeal: judged by content, promised, uploaded as the
 * caller, confirmed. Stops at the first that is refused and answers with it; null when
 * all were taken.
 */
export async function storeAppealFiles(
	db: Db,
	appeal: string,
	files: readonly File[]
): Promise<BackendResult<unknown> | null> {
	for (const file of files) {
		const sent = new Uint8Array(await file.arrayBuffer());
		const media_type = await mediaTypeOf(sent, file.name);
		const bytes = withoutLocation(sent, media_type);
		const promised = await db.rpc('add_appeal_file', {
			appeal_id: appeal,
			name: file.name,
			media_type,
			bytes: bytes.length,
			sha256: createHash('sha256').update(bytes).digest('hex')
		});
		if (promised.error) return promised;
		const { path, id } = promised.data;
		await db.storage.from('appeal-files').upload(path, bytes, { contentType: media_type });
		const confirmed = await db.rpc('confirm_appeal_file', { file_id: id });
		if (confirmed.error) return confirmed;
	}
	return null;
}
