import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { i18n } = await parent();
	// The picker of branches speaks the office's words.
	await Promise.all([i18n.learn('figures'), i18n.learn('office')]);
};
