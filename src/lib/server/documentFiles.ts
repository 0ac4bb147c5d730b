import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Tables } from '$lib/database.types';
import { serveFile, storePromised } from './promisedFiles';
import { unwrap } from './refusal';
import { uprightOrAsIs } from './uprightPicture';

type Db = SupabaseClient<Database>;
const bucket = 'document-files';

/** Puts a file to the draft of a document; pictures stand upright and have no metadata. */
export const storeDocumentFile = (db: Db, document_id: string, file: File) =>
	storePromised<Tables<'document_files'>>(db, file, {
		bucket,
		clean: uprightOrAsIs,
		promise: (facts) => db.rpc('add_document_file', { document_id, ...facts }),
		confirm: (file_id) => db.rpc('confirm_document_file', { file_id })
	});

/** A file of a document for whoever may read it; anybody else finds nothing. */
export async function readDocumentFile(db: Db, id: string): Promise<Response> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) error(404, { message: 'not_found', code: 'not_found' });
	const file = unwrap(
		await db
			.from('document_files')
			.select('name,media_type,path,stored_at')
			.eq('id', id)
			.maybeSingle()
	);
	if (!file?.stored_at) error(404, { message: 'not_found', code: 'not_found' });
	return serveFile(db, bucket, file);
}
