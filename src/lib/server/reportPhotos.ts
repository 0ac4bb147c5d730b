import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import type { Database } from '$lib/database.types';
import type { VisitPhoto } from '$lib/reviews/reviews';
import { cleanPicture } from './cleanPicture';
import type { BackendResult } from './refusal';
import { createServiceClient } from './serviceClient';

type Db = SupabaseClient<Database>;
export type Copy = { photo: string; path: string };

const originals = 'visit-photos';
const copies = 'report-photos';
const ending: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp'
};
const refuse = (status: number, code: string, details: object): BackendResult<never> => ({
	data: null as never,
	error: { code, message: code, details: JSON.stringify(details) },
	status
});

/** Whether bytes are those the phone promised. */
export const isPromised = (bytes: Uint8Array, sha256: string) =>
	createHash('sha256').update(bytes).digest('hex') === sha256;

/**
 * Writes a fresh copy of every photo for the branch: no metadata, a name of its own and
 * no owner, which is why the server's own key writes it. Originals are read as the
 * caller, so whoever may not see them copies nothing. Refuses MC588 where the bytes at
 * rest are not those the phone promised; throws when one cannot be read. Either way no copy stays.
 */
export async function copyPhotos(
	db: Db,
	photos: readonly (VisitPhoto & { branch: string })[]
): Promise<BackendResult<Copy[]>> {
	const service = createServiceClient();
	const made: Copy[] = [];
	try {
		for (const { id, item, path, media_type, sha256, branch } of photos) {
			const original = await db.storage.from(originals).download(path);
			if (original.error) throw new Error('An original photo cannot be read');
			const stored = new Uint8Array(await original.data.arrayBuffer());
			if (!isPromised(stored, sha256)) {
				await dropCopies(made);
				return refuse(409, 'MC588', { photo: id, item, branch });
			}
			const copy = `${crypto.randomUUID()}.${ending[media_type]}`;
			const kept = await service.storage
				.from(copies)
				.upload(copy, cleanPicture(stored, media_type), { contentType: media_type });
			if (kept.error) throw new Error('A copy cannot be stored');
			made.push({ photo: id, path: copy });
		}
		return { data: made, error: null };
	} catch (failure) {
		await dropCopies(made);
		throw failure;
	}
}

/** Takes copies back whose release was refused. */
export async function dropCopies(made: readonly Copy[]) {
	if (made.length > 0)
		await createServiceClient()
			.storage.from(copies)
			.remove(made.map(({ path }) => path));
}
