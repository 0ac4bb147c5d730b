import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	await (await parent()).i18n.learn('lists');
};
