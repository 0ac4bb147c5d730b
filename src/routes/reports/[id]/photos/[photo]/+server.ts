import { error } from '@sveltejs/kit';
import { picture } from '$lib/server/picture';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const photo = unwrap(
		await locals.db
			.from('report_photos')
			.select('path,media_type')
			.eq('id', params.photo)
			.eq('report_id', params.id)
			.maybeSingle()
	);
	if (!photo) error(404, { message: 'not_found', code: 'not_found' });
	return picture(locals.db, 'report-photos', photo.path, photo.media_type);
};
