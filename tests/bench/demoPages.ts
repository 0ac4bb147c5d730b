import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isBuilt, root, startApplication, visit, type Application } from './application.ts';

const runs = 30;
/** Addresses of one page visited in turn, so that a run does not ask the same thing again. */
const addresses = 20;
/** What no link leads to: typed searches, and filters somebody sets. */
const typed: Record<string, string[]> = {
	complaint_officer: [
		'/complaints?tab=open&severity=general,serious&channel=counter',
		'/complaints?tab=closed',
		`/search?q=${encodeURIComponent('排队')}`
	],
	service_manager: ['/complaints?tab=overdue', `/search?q=${encodeURIComponent('客户')}`]
};

interface Measured {
	page: string;
	role: string;
	p50: number;
	p95: number;
	processor: number;
}

/**
 * Server time of every page that people of the demo reach by links, on the embedded demo: each
 * role signs in and follows the links from its desk.
 * @returns the lines of a table with each page as the role sees it for whom it is slowest
 */
export async function measureDemoPages(
	say: (what: string) => void
): Promise<{ lines: string[]; missed: number }> {
	if (!isBuilt()) throw new Error('The application is not built: npm run build');
	say('seeding the demo');
	const application = await startApplication();
	const measured: Measured[] = [];
	try {
		const routes = await pageRoutes();
		for (const { email, password, role } of application.signIns) {
			const cookie = await application.signIn(email, password);
			const pages = await reachable(application, cookie, routes, typed[role] ?? []);
			for (const [page, paths] of pages) {
				const times = await visit(application, (run) => paths[run % paths.length]!, cookie, runs);
				measured.push({ page, role, ...times });
			}
			say(`${role}: ${pages.size} pages`);
		}
	} finally {
		await application.stop();
	}
	return table(measured);
}

function table(measured: Measured[]) {
	const slowest = new Map<string, Measured & { roles: number }>();
	for (const one of measured) {
		const known = slowest.get(one.page);
		slowest.set(one.page, {
			...(!known || one.p95 > known.p95 ? one : known),
			roles: (known?.roles ?? 0) + 1
		});
	}
	const rows = [...slowest.values()].sort((a, b) => b.p95 - a.p95);
	return {
		missed: rows.filter(({ p95 }) => p95 > 100).length,
		lines: [
			'| Page | Slowest for | of roles | processor ms | p50 ms | p95 ms | bar | |',
			'|---|---|--:|--:|--:|--:|--:|---|',
			...rows.map(
				({ page, role, roles, processor, p50, p95 }) =>
					`| ${page} | ${role.replace('_', ' ')} | ${roles} | ${processor.toFixed(0)} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | 100 | ${p95 <= 100 ? '✓' : '✗'} |`
			),
			'',
			`The whole answer of the built application on the embedded demo, ${runs} times each, one after another; up to ${addresses} addresses of a page in turn. Processor: of the application and the embedded Supabase for one answer, on average, whatever else the machine is doing.`
		]
	};
}

/** The pages there are, those without parameters first. */
async function pageRoutes() {
	const files = await readdir(join(root, 'src/routes'), { recursive: true });
	return files
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)\+page\.svelte$/, '')}`)
		.map((name) => ({
			name,
			pattern: new RegExp(
				`^${name.replace(/\/\([^)]+\)/g, '').replace(/\[\[?[^\]]+\]?\]/g, '[^/]+') || '/'}$`
			)
		}))
		.sort((a, b) => a.name.split('[').length - b.name.split('[').length);
}

/** Addresses by page: all that can be reached from the desk by three links. */
async function reachable(
	{ origin }: Application,
	cookie: string,
	routes: Awaited<ReturnType<typeof pageRoutes>>,
	more: string[]
) {
	const pages = new Map<string, string[]>();
	let next = ['/desk', ...more];
	for (let depth = 0; depth <= 3 && next.length > 0; depth++) {
		const found = new Set<string>();
		for (const path of next) {
			const [plain] = path.split('?');
			const page = routes.find(({ pattern }) => pattern.test(plain!))?.name;
			const known = pages.get(page ?? '') ?? [];
			// Besides what was typed, the same address with other words behind it is no other page.
			if (!page || known.length >= addresses || known.includes(path)) continue;
			if (path !== plain && !more.includes(path)) continue;
			const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
			const text = await answer.text();
			if (answer.status !== 200) continue;
			const name = more.includes(path)
				? `${page} ${decodeURIComponent(path.slice(plain!.length))}`
				: page;
			pages.set(name, [...(pages.get(name) ?? []), path]);
			for (const [, href] of text.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g))
				found.add(href!.replaceAll('&amp;', '&'));
		}
		next = [...found];
	}
	return pages;
}
