import { browser } from '$app/environment';
import { createI18n, type I18n } from '$lib/i18n';
import { parseInstant } from '$lib/i18n/instant';
import type { LayoutLoad } from './$types';

// In the browser alone: a server answers people of both languages.
let spoken: I18n | undefined;

export const load: LayoutLoad = async ({ data }) => {
	if (browser && spoken?.lang === data.lang) return { ...data, i18n: spoken };
	// Time runs on from what the server said, whatever this machine's clock says.
	const ahead = parseInstant(data.now).getTime() - Date.now();
	const i18n = await createI18n(data.lang, () => new Date(Date.now() + ahead));
	if (browser) spoken = i18n;
	return { ...data, i18n };
};
