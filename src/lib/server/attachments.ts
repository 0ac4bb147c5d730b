import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import type { Database, Tables } from '$lib/database.types';
import { withoutLocation } from './location';
import { mediaTypeOf } from './mediaType';
import { unwrap, type BackendResult } from './refusal';

type Db = SupabaseClient<Database>;
const bucket = 'case-files';
const largest = 20 * 1024 * 1024;

const refusal = (code: string, details: object, status: number): BackendResult<never> => ({
	data: null as never,
	error: { code, message: code, details: JSON.stringify(details) },
	status
});

/**
 * Puts a file to a case or an enquiry: judged by its content, without the place a
 * picture was taken at, promised, uploaded as the caller and confirmed. A refusal
 * names the field `file`.
 */
export async function storeAttachment(
	db: Db,
	to: { complaint_id: string } | { enquiry_id: string },
	file: File
): Promise<BackendResult<Tables<'attachments'> | null>> {
	if (file.size === 0 || file.size > largest)
		return refusal('MC371', { field: 'file', most: 20 }, 422);
	const sent = new Uint8Array(await file.arrayBuffer());
	const media_type = await mediaTypeOf(sent, file.name);
	const bytes = withoutLocation(sent, media_type);
	const promised = await db.rpc('add_attachment', {
		...to,
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
	return db.rpc('confirm_attachment', { attachment_id: promised.data.id });
}

/** What a browser may show in a tab of its own; anything else is saved. */
const shown = /^(image\/(jpeg|png|webp)|application\/pdf|audio\/|video\/|text\/plain$)/;

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

/** A stored file as an answer, for whoever may read it in its bucket. */
export async function serveFile(
	db: Db,
	from: string,
	file: Pick<Tables<'attachments'>, 'name' | 'media_type' | 'path'>
): Promise<Response> {
	const { data, error: failure } = await db.storage.from(from).download(file.path);
	if (failure) error(404, { message: 'not_found', code: 'not_found' });
	const name = encodeURIComponent(file.name).replace(
		/['()*]/g,
		(c) => `%${c.charCodeAt(0).toString(16)}`
	);
	const way = shown.test(file.media_type) ? 'inline' : 'attachment';
	return new Response(await data.arrayBuffer(), {
		headers: {
			'content-type':
				file.media_type === 'text/plain' ? 'text/plain; charset=utf-8' : file.media_type,
			// Old browsers take the plain name, which must not end the header early.
			'content-disposition': `${way}; filename="${file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${name}`,
			'x-content-type-options': 'nosniff',
			// A sandbox would stop the browser's own viewer of PDF, which runs nothing of ours.
			'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'${file.media_type === 'application/pdf' ? '' : '; sandbox'}`,
			'cache-control': 'private, no-store'
		}
	});
}
