import type { LayoutLoad } from './$types';

// Drawn in the browser alone, from what the phone keeps: the page is the same for everybody and
// opens where there is no network.
export const ssr = false;

export const load: LayoutLoad = async ({ parent }) => {
	const { i18n } = await parent();
	// What keeps and sends comes beside the page, not before it.
	const [{ VisitPhone }] = await Promise.all([
		import('$lib/visits/phone.svelte'),
		i18n.learn('phone')
	]);
	return { VisitPhone };
};
