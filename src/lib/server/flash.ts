import type { Cookies } from '@sveltejs/kit';
import type { MessageKey, MessageParams } from '$lib/i18n';

export type Flash = { key: MessageKey; params?: MessageParams; tone?: 'done' | 'refused' };

const name = 'flash';

/** Leaves a sentence to be shown once on the next page, after a redirect. No personal data. */
export function setFlash(cookies: Cookies, flash: Flash) {
	cookies.set(name, JSON.stringify(flash), { path: '/', httpOnly: true, maxAge: 60 });
}

/** Takes the sentence left for this page. */
export function takeFlash(cookies: Cookies): Flash | null {
	const value = cookies.get(name);
	if (!value) return null;
	cookies.delete(name, { path: '/' });
	try {
		return JSON.parse(value);
	} catch {
		return null;
	}
}
