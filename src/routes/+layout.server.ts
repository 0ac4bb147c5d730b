import { takeFlash } from '$lib/server/flash';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies, depends, url }) => {
	// The frame is told anew on every page and whenever it asks: the hook has read it anyway.
	depends('app:frame');
	return {
		lang: locals.lang,
		theme: locals.theme,
		me: locals.me,
		// For signing in again after the session has ended: kept in the page, never in the browser's storage.
		address: locals.address,
		now: locals.me?.now ?? new Date().toISOString(),
		flash: takeFlash(cookies),
		path: url.pathname
	};
};
