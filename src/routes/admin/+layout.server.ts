import { error } from '@sveltejs/kit';
import { rolesOf } from '$lib/frame/me';
import { placeAt, placesOf } from '$lib/frame/navigation';
import type { LayoutServerLoad } from './$types';

/** Spares people rooms they can do nothing in; what they may do is the database's to decide. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	const place = placeAt(placesOf(rolesOf(locals.me!)).all, url.pathname);
	const isHere = place?.href.startsWith('/admin');
	if (!isHere || (place!.id === 'admin' && url.pathname !== '/admin'))
		error(403, { message: 'forbidden', code: 'forbidden' });
};
