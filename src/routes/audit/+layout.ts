import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { i18n } = await parent();
	await Promise.all([i18n.learn('office'), i18n.learn('history')]);
};
