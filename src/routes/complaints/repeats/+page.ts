import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	await (await parent()).i18n.learn('work');
	return data;
};
