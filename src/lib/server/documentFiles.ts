import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import type { Database, Tables } from '$lib/database.types';
import { serveFile } from './attachments';
import { mediaTypeOf } from './mediaType';
import { unwrap, type BackendResult } from './refusal';
import { uprightPicture } from './uprightPicture';

type Db = SupabaseClient<Database>;
const bucket = 'document-files';
const largest = 20 * 1024 * 1024;

const refusal = (code: string, details: object, status: number): BackendResult<never> => ({
	data: null as never,
	error: { code, message: code, details: JSON.stringify(details) },
	status
});

/**
 * Puts a file to the draft of a document: judged by its content, pictures upright and without
 * metadata, promised, uploaded as the caller and confirmed. A refusal names the field `file`.
 */
export async function storeDocumentFile(
	db: Db,
	document_id: string,
	file: File
): Promise<BackendResult<Tables<'document_files'> | null>> {
	if (file.size === 0 || file.size > largest)
		return refusal('MC371', { field: 'file', most: 20 }, 422);
	const sent = new Uint8Array(await file.arrayBuffer());
	const media_type = await mediaTypeOf(sent, file.name);
	let bytes = sent;
	if (/^image\/(jpeg|png|webp)$/.test(media_type))
		try {
			bytes = Uint8Array.from(uprightPicture(sent, media_type));
		} catch {
			return refusal('MC370', { field: 'file', media_type }, 422);
		}
	const promised = await db.rpc('add_document_file', {
		document_id,
		name: file.name,
		media_type,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex')
	});
	if (promised.error) return promised;
	const stored = await db.storage
		.from(bucket)
		.upload(promised.data.path, bytes, { contentType: media_type });
	if (stored.error) return refusal('MC372', { field: 'file' }, 409);
	return db.rpc('confirm_document_file', { file_id: promised.data.id });
}

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
