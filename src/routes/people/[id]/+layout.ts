import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	// Its history speaks as the audit's does.
	await (await parent()).i18n.learn('history');
};
