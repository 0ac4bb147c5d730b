import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { storedBytes } from './promisedFiles';
import { isPromised } from './reportPhotos';

/**
 * A picture out of Storage for whoever may read it there; anybody else finds nothing. With the hash
 * that was promised, other bytes are a 409 and not shown, after `whenOther` has been told.
 */
export async function picture(
	db: SupabaseClient<Database>,
	bucket: string,
	path: string,
	mediaType: string,
	sha256?: string,
	whenOther?: () => Promise<unknown>
): Promise<Response> {
	const bytes = await storedBytes(db, bucket, path);
	if (sha256 && !isPromised(bytes, sha256)) {
		await whenOther?.();
		error(409, { message: 'MC588', code: 'MC588' });
	}
	return new Response(bytes, {
		headers: {
			'content-type': mediaType,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
}
