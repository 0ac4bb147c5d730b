import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Tables } from '$lib/database.types';
import { withoutLocation } from './location';
import { serveFile, storePromised } from './promisedFiles';
import { unwrap } from './refusal';

type Db = SupabaseClient<Database>;
const bucket = 'case-files';

/** Puts a file to a case, a line of its evidence or an enquiry, without the place a picture was taken at. */
export const storeAttachment = (
	db: Db,
	to: { complaint_id: string; evidence_line?: string } | { enquiry_id: string },
	file: File
) =>
	storePromised<Tables<'attachments'>>(db, file, {
		bucket,
		clean: withoutLocation,
		promise: (facts) => db.rpc('add_attachment', { ...to, ...facts }),
		confirm: (attachment_id) => db.rpc('confirm_attachment', { attachment_id })
	});

/** The bytes of an attachment for whoever may read it; anybody else finds nothing. */
export async function readAttachment(db: Db, id: string): Promise<Response> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) error(404, { message: 'not_found', code: 'not_found' });
	const found = await db
		.from('attachments')
		.select('name,media_type,path,stored_at')
		.eq('id', id)
		.maybeSingle();
	const attachment = unwrap(found) as Tables<'attachments'> | null;
	if (!attachment?.stored_at) error(404, { message: 'not_found', code: 'not_found' });
	return serveFile(db, bucket, attachment);
}
