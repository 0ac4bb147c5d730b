import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => {
	await (await parent()).i18n.learn('office');
	return data;
};
