import { createI18n } from '$lib/i18n';
import type { Lang } from '$lib/i18n/languages';
import type { PageLoad } from './$types';

/** A letter speaks its own language, whoever reads it. */
export const load: PageLoad = async ({ data, parent }) => {
	const words = await createI18n(data.letter.language as Lang);
	await Promise.all([words.learn('oneCase'), (await parent()).i18n.learn('oneCase')]);
	return { ...data, words };
};
