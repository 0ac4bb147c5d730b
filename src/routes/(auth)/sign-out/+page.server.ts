import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/callerClient';
import { setFlash } from '$lib/server/flash';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		const everywhere = (await event.request.formData()).get('scope') === 'global';
		await signOut(event, everywhere ? 'global' : 'local');
		setFlash(event.cookies, { key: everywhere ? 'auth.signedOutEverywhere' : 'auth.signedOut' });
		redirect(303, '/sign-in');
	}
};
