import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import type { Database, Tables } from '$lib/database.types';
import type { ProofKind } from '$lib/tasks/words';
import { mediaTypeOf } from './mediaType';
import { unwrap, type BackendResult } from './refusal';
import { uprightPicture } from './uprightPicture';

type Db = SupabaseClient<Database>;
const bucket = 'task-proofs';
const largest = 20 * 1024 * 1024;
const isPicture = (mediaType: string) => /^image\/(jpeg|png|webp)$/.test(mediaType);

const refusal = (code: string, details: object, status: number): BackendResult<never> => ({
	data: null as never,
	error: { code, message: code, details: JSON.stringify(details) },
	status
});

/**
 * Puts a proof to a task: judged by its content, pictures without any metadata, promised,
 * uploaded as the caller and confirmed. A refusal names the field `file`.
 */
export async function storeProof(
	db: Db,
	task_id: string,
	kind: ProofKind,
	file: File,
	caption?: string
): Promise<BackendResult<Tables<'task_proofs'> | null>> {
	if (file.size === 0 || file.size > largest)
		return refusal('MC371', { field: 'file', most: 20 }, 422);
	const sent = new Uint8Array(await file.arrayBuffer());
	const media_type = await mediaTypeOf(sent, file.name);
	let bytes = sent;
	if (isPicture(media_type))
		try {
			bytes = Uint8Array.from(uprightPicture(sent, media_type));
		} catch {
			return refusal('MC370', { field: 'file', media_type }, 422);
		}
	const promised = await db.rpc('add_task_proof', {
		task_id,
		kind,
		name: file.name,
		media_type,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		caption
	});
	if (promised.error) return promised;
	const stored = await db.storage
		.from(bucket)
		.upload(promised.data.path, bytes, { contentType: media_type });
	if (stored.error) return refusal('MC372', { field: 'file' }, 409);
	return db.rpc('confirm_task_proof', { proof_id: promised.data.id });
}

/** Row and bytes of a proof for whoever may read it; anybody else finds nothing. */
export async function readProof(db: Db, task: string, id: string) {
	if (!/^[0-9a-f-]{36}$/i.test(id)) error(404, { message: 'not_found', code: 'not_found' });
	const found = unwrap(
		await db
			.from('task_proofs')
			.select('name,media_type,path,stored_at')
			.eq('id', id)
			.eq('task_id', task)
			.maybeSingle()
	);
	if (!found?.stored_at) error(404, { message: 'not_found', code: 'not_found' });
	const { data, error: failure } = await db.storage.from(bucket).download(found.path);
	if (failure) error(404, { message: 'not_found', code: 'not_found' });
	return { ...found, bytes: new Uint8Array(await data.arrayBuffer()) };
}

/** The answer of a route that shows a proof: pictures in the page, anything else is saved. */
export function proofResponse(proof: Awaited<ReturnType<typeof readProof>>): Response {
	const way = isPicture(proof.media_type) ? 'inline' : 'attachment';
	return new Response(proof.bytes, {
		headers: {
			'content-type': proof.media_type,
			'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(proof.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
}
