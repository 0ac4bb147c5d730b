/** The kept page that stands for an address; null for what is none of ours. */
export function shellOf(path: string): string | null {
	if (/^\/visits\/?$/.test(path)) return '/visits';
	return /^\/visits\/[^/]+\/?$/.test(path) ? '/visits/0' : null;
}

/**
 * What the root layout's load would answer for somebody who is not known: the visit pages need no
 * more, so they open with no network and hold nothing of anybody. In SvelteKit's own form, a table
 * of values that refer to each other by place.
 */
export function dataAnswer(url: URL, lang: string | null, language: string): Response {
	const spoken = lang ?? (language.startsWith('zh') ? 'zh' : 'en');
	const path = url.pathname.replace(/\/__data\.json$/, '');
	const fields = { lang: 1, theme: 2, me: 3, address: 3, now: 4, flash: 3, path: 5 };
	const data = [fields, spoken, 'system', null, new Date().toISOString(), path];
	const uses = { url: 1, dependencies: ['app:frame'] };
	const nodes = [{ type: 'data', data, uses }, null, null];
	return new Response(JSON.stringify({ type: 'data', nodes }) + '\n', {
		headers: { 'content-type': 'application/json' }
	});
}
