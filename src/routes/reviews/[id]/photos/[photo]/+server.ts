import { error } from '@sveltejs/kit';
import { openVisit } from '$lib/reviews/reviews';
import { reportExchanged } from '$lib/server/exchangedPhotos';
import { picture } from '$lib/server/picture';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { photos } = await openVisit(locals.db, params.id);
	const photo = photos.find(({ id }) => id === params.photo);
	if (!photo) error(404, { message: 'not_found', code: 'not_found' });
	return picture(locals.db, 'visit-photos', photo.path, photo.media_type, photo.sha256, () =>
		reportExchanged(locals.db, params.id, [photo.id])
	);
};
