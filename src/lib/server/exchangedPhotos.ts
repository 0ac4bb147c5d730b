import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { VisitPhoto } from '$lib/reviews/reviews';
import { unwrap } from './refusal';
import { isPromised } from './reportPhotos';

type Db = SupabaseClient<Database>;

/** How many photos are read at once: a visit has thirty and up to two hundred. */
const atOnce = 4;

/** Notes photos of a visit whose bytes are not those the phone promised. */
export const reportExchanged = async (db: Db, visit_id: string, photo_ids: string[]) =>
	unwrap(await db.rpc('report_exchanged_photos', { visit_id, photo_ids }));

/**
 * Reads every photo of a visit once, as the caller, and notes those whose bytes are others than the
 * phone promised. One that cannot be read is left to the release, which stops there.
 */
export async function lookAtPhotos(db: Db, visit_id: string, photos: readonly VisitPhoto[]) {
	const exchanged: string[] = [];
	for (let i = 0; i < photos.length; i += atOnce) {
		const some = photos.slice(i, i + atOnce).map(async ({ id, path, sha256 }) => {
			const { data } = await db.storage.from('visit-photos').download(path);
			if (data && !isPromised(new Uint8Array(await data.arrayBuffer()), sha256)) exchanged.push(id);
		});
		await Promise.all(some);
	}
	if (exchanged.length > 0) await reportExchanged(db, visit_id, exchanged);
	return exchanged;
}
