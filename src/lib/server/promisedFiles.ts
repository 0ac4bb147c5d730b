import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import type { Database } from '$lib/database.types';
import { mediaTypeOf } from './mediaType';
import type { BackendResult } from './refusal';

type Db = SupabaseClient<Database>;
const largest = 20 * 1024 * 1024;

/** What is said of a file before its bytes go anywhere. */
export type FileFacts = { name: string; media_type: string; bytes: number; sha256: string };
type Promised = { id: string; path: string };

/** How files of one room reach Storage: promised, uploaded to the promised path, confirmed. */
export type Way<Row extends Promised> = {
	bucket: string;
	/** What is kept of the bytes that were sent; throws for a picture that is none. */
	clean: (bytes: Uint8Array, mediaType: string) => Uint8Array;
	promise: (facts: FileFacts) => PromiseLike<BackendResult<Row | null>>;
	confirm: (id: string) => PromiseLike<BackendResult<Row | null>>;
};

const refusal = (code: string, details: object, status: number): BackendResult<never> => ({
	data: null as never,
	error: { code, message: code, details: JSON.stringify({ field: 'file', ...details }) },
	status
});

/**
 * Puts a file where the database promises it a place: judged by its content, cleaned, promised with
 * its digest, uploaded as the caller and confirmed. A refusal names the field `file`.
 */
export async function storePromised<Row extends Promised>(
	db: Db,
	file: File,
	{ bucket, clean, promise, confirm }: Way<Row>
): Promise<BackendResult<Row | null>> {
	if (file.size === 0 || file.size > largest) return refusal('MC371', { most: 20 }, 422);
	const sent = new Uint8Array(await file.arrayBuffer());
	const media_type = await mediaTypeOf(sent, file.name);
	let bytes: Uint8Array;
	try {
		bytes = Uint8Array.from(clean(sent, media_type));
	} catch {
		return refusal('MC370', { media_type }, 422);
	}
	const promised = await promise({
		name: file.name,
		media_type,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex')
	});
	if (promised.error) return promised;
	const { id, path } = promised.data!;
	const stored = await db.storage.from(bucket).upload(path, bytes, { contentType: media_type });
	return stored.error ? refusal('MC372', {}, 409) : confirm(id);
}

/** What a browser may show in a tab of its own; anything else is saved. */
const shown = /^(image\/(jpeg|png|webp)|application\/pdf|audio\/|video\/|text\/plain$)/;

/** Bytes out of Storage for whoever may read them there; anybody else finds nothing. */
export async function storedBytes(db: Db, bucket: string, path: string) {
	const { data, error: failure } = await db.storage.from(bucket).download(path);
	if (failure) error(404, { message: 'not_found', code: 'not_found' });
	return new Uint8Array(await data.arrayBuffer());
}

/** A file as an answer, under its own name and with nothing in it that could run. */
export function fileResponse(
	file: { name: string; media_type: string },
	bytes: Uint8Array<ArrayBuffer>
): Response {
	const name = encodeURIComponent(file.name).replace(
		/['()*]/g,
		(c) => `%${c.charCodeAt(0).toString(16)}`
	);
	const way = shown.test(file.media_type) ? 'inline' : 'attachment';
	return new Response(bytes, {
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

/** A stored file as an answer, for whoever may read it in its bucket. */
export const serveFile = async (
	db: Db,
	bucket: string,
	file: { name: string; media_type: string; path: string }
) => fileResponse(file, await storedBytes(db, bucket, file.path));
