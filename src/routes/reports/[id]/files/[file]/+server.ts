import { error } from '@sveltejs/kit';
import { serveFile } from '$lib/server/promisedFiles';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const file = unwrap(
		await locals.db
			.from('appeal_files')
			.select('name,media_type,path,stored_at')
			.eq('id', params.file)
			.maybeSingle()
	);
	if (!file?.stored_at) error(404, { message: 'not_found', code: 'not_found' });
	return serveFile(locals.db, 'appeal-files', file);
};
