import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { i18n } = await parent();
	await Promise.all([i18n.learn('visits'), i18n.learn('planning')]);
};
