import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => {
	await (await parent()).i18n.learn('oneCase');
	return data;
};
