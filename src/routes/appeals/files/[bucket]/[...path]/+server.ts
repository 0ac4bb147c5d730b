import { error } from '@sveltejs/kit';
import { mediaTypeOf } from '$lib/server/mediaType';
import type { RequestHandler } from './$types';

/** Evidence of an appeal by its place in Storage, whose policies say who finds it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (!['report-photos', 'appeal-files'].includes(params.bucket))
		error(404, { message: 'not_found', code: 'not_found' });
	const { data, error: failure } = await locals.db.storage
		.from(params.bucket)
		.download(params.path);
	if (failure) error(404, { message: 'not_found', code: 'not_found' });
	const bytes = new Uint8Array(await data.arrayBuffer());
	return new Response(bytes, {
		headers: {
			'content-type': (await mediaTypeOf(bytes, params.path)) || 'application/octet-stream',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
			'cache-control': 'private, no-store'
		}
	});
};
