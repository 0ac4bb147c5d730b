import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { i18n } = await parent();
	await Promise.all([i18n.learn('notices'), i18n.learn('figures')]);
};
