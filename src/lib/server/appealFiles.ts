import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Tables } from '$lib/database.types';
import { withoutLocation } from './location';
import { storePromised } from './promisedFiles';
import type { BackendResult } from './refusal';

type Db = SupabaseClient<Database>;

/** Puts a branch's evidence to its appeal; stops at the first file that is refused and answers with it. */
export async function storeAppealFiles(
	db: Db,
	appeal_id: string,
	files: readonly File[]
): Promise<BackendResult<unknown> | null> {
	for (const file of files) {
		const stored = await storePromised<Tables<'appeal_files'>>(db, file, {
			bucket: 'appeal-files',
			clean: withoutLocation,
			promise: (facts) => db.rpc('add_appeal_file', { appeal_id, ...facts }),
			confirm: (file_id) => db.rpc('confirm_appeal_file', { file_id })
		});
		if (stored.error) return stored;
	}
	return null;
}
