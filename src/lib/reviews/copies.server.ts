import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { cleanPicture } from '$lib/server/cleanPicture';
import { createServiceClient } from '$lib/server/serviceClient';
import type { VisitPhoto } from './reviews';

type Db = SupabaseClient<Database>;
export type Copy = { photo: string; path: string };

const originals = 'visit-photos';
const copies = 'report-photos';
const ending: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp'
};

/**
 * Writes a fresh copy of every photo for the branch: no metadata, a name of its own and
 * no owner, which is why the server's own key writes it. Originals are read as the
 * caller, so whoever may not see them copies nothing. Throws when one cannot be read.
 */
export async function copyPhotos(db: Db, photos: readonly VisitPhoto[]): Promise<Copy[]> {
	const service = createServiceClient();
	const made: Copy[] = [];
	try {
		for (const { id, path, media_type } of photos) {
			const original = await db.storage.from(originals).download(path);
			if (original.error) throw new Error('An original photo cannot be read');
			const bytes = cleanPicture(new Uint8Array(await original.data.arrayBuffer()), media_type);
			const copy = `${crypto.randomUUID()}.${ending[media_type]}`;
			const stored = await service.storage
				.from(copies)
				.upload(copy, bytes, { contentType: media_type });
			if (stored.error) throw new Error('A copy cannot be stored');
			made.push({ photo: id, path: copy });
		}
		return made;
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
