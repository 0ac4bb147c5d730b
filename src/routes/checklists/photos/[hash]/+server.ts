import { error } from '@sveltejs/kit';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** A reference picture under its hash: what it shows never changes. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (!/^[0-9a-f]{64}$/.test(params.hash)) error(404, { message: 'not_found', code: 'not_found' });
	const picture = unwrap(
		await locals.db
			.from('checklist_photos')
			.select('media_type, body')
			.eq('sha256', params.hash)
			.single()
	);
	// PostgREST writes bytes as \x and hexadecimal digits.
	const bytes = Buffer.from(picture.body.replace(/^\\x/, ''), 'hex');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': picture.media_type,
			'cache-control': 'private, max-age=31536000, immutable',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'"
		}
	});
};
