export const languages = ['zh', 'en'] as const;
export type Lang = (typeof languages)[number];

/** The language's own name, the same in every language. */
export const languageNames: Record<Lang, string> = { zh: '中文', en: 'English' };

export function isLang(value: unknown): value is Lang {
	return languages.includes(value as Lang);
}

/**
 * The language to answer in: the one chosen before (cookie), else the first of
 * the browser's Accept-Language that we have, by its weight, else Chinese.
 */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | null): Lang {
	if (isLang(chosen)) return chosen;
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...options] = part.trim().split(';');
			const q = options.map((o) => o.trim()).find((o) => o.startsWith('q='));
			return { lang: tag.slice(0, 2).toLowerCase(), weight: q ? Number(q.slice(2)) || 0 : 1 };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return wanted.map(({ lang }) => lang).find(isLang) ?? 'zh';
}
