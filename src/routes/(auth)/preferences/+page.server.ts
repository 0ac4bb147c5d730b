import { redirect } from '@sveltejs/kit';
import { isTheme } from '$lib/frame/theme';
import { isLang } from '$lib/i18n/languages';
import { safeNext } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

const year = 60 * 60 * 24 * 365;

export const actions: Actions = {
	save: async ({ request, cookies, locals }) => {
		const form = await request.formData();
		const lang = form.get('lang');
		const theme = form.get('theme');
		if (isTheme(theme)) cookies.set('theme', theme, { path: '/', maxAge: year });
		if (isLang(lang)) {
			cookies.set('lang', lang, { path: '/', maxAge: year });
			// Mail to them is written in it too; a page in the wrong language is no reason to fail.
			if (locals.me) await locals.db.rpc('save_my_language', { language: lang });
		}
		redirect(303, safeNext(form.get('next')));
	}
};
