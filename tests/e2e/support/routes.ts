import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../src/routes', import.meta.url));

/** The routes that draw a page, as `/reports/[id]/print`; groups like `(auth)` are no part of them. */
export const pageRoutes: readonly string[] = globSync('**/+page.svelte', { cwd: folder })
	.map((file) => `/${file}`.replace(/\/\([^)]+\)/g, '').replace(/\/\+page\.svelte$/, '') || '/')
	.sort();

/** Named parts before free ones, as SvelteKit decides between routes. */
const bySpecificity = pageRoutes.toSorted(
	(a, b) => a.split('[').length - b.split('[').length || b.length - a.length
);

const pattern = (route: string) =>
	new RegExp(`^${route.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/]+')}$`);

/** The route that answers a path, its query left aside. */
export function routeOf(path: string): string | undefined {
	const [pathname] = path.split('?');
	return bySpecificity.find((route) => pattern(route).test(pathname!));
}
