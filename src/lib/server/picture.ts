import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';

/** A picture out of Storage for whoever may read it there; anybody else finds nothing. */
export async function picture(
	db: SupabaseClient<Database>,
	bucket: string,
	path: string,
	mediaType: string
): Promise<Response> {
	const { data, error: failure } = await db.storage.from(bucket).download(path);
	if (failure) error(404, { message: 'not_found', code: 'not_found' });
	return new Response(await data.arrayBuffer(), {
		headers: {
			'content-type': mediaType,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
}
