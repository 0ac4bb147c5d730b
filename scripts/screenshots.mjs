// npm run screenshots: contact sheets of a running instance (URL as first argument), to be looked at: every
// page in two looks, the most used ones in all eight. A second argument takes the pages whose address has it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { ensureBrowser } from './browser.mjs';
import { mostUsed, openPages, visits } from '../tests/e2e/support/pages.ts';
import { signIn, visit } from '../tests/e2e/support/person.ts';

const base = process.argv[2] ?? 'http://localhost:3000';
const only = process.argv[3];
const folder = 'screenshots';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
/** @typedef {{ name: string, lang: string, theme: string, width: number, height: number }} Look */
/**
 * @param {string} lang
 * @param {'phone' | 'desktop'} size
 * @param {string} theme
 * @returns {Look}
 */
const look = (lang, size, theme) => ({
	name: `${lang}-${size}-${theme}`,
	lang,
	theme,
	...sizes[size]
});

const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
await mkdir(folder, { recursive: true });
/** @type {import('../tests/e2e/support/pages.ts').Visit[]} */
const everyPage = [...openPages.map((path) => ({ as: '', path })), ...visits];
await take(look('zh', 'phone', 'light'), everyPage);
await take(look('en', 'desktop', 'dark'), everyPage);
for (const lang of ['zh', 'en'])
	for (const size of /** @type {const} */ (['phone', 'desktop']))
		for (const theme of ['light', 'dark'])
			await take(look(lang, size, theme), mostUsed, 'most-used-');
await browser.close();

/**
 * Goes to the pages in one look and lays their pictures on sheets.
 * @param {Look} look
 * @param {readonly import('../tests/e2e/support/pages.ts').Visit[]} pages
 */
async function take(look, pages, prefix = '') {
	/** @type {Map<string, import('playwright').Page>} */
	const people = new Map();
	const shots = [];
	for (const { as, path, from } of pages.filter((one) => !only || one.path.includes(only))) {
		let page = people.get(as);
		if (!page) {
			const context = await browser.newContext({
				baseURL: base,
				viewport: { width: look.width, height: look.height },
				colorScheme: look.theme === 'dark' ? 'dark' : 'light',
				locale: look.lang === 'zh' ? 'zh-CN' : 'en-GB',
				timezoneId: 'Asia/Shanghai'
			});
			await context.addCookies([
				{ name: 'lang', value: look.lang, url: base },
				{ name: 'theme', value: look.theme, url: base }
			]);
			page = await context.newPage();
			if (as) await signIn(page, as);
			people.set(as, page);
		}
		if (!(await visit(page, { as, path, from }))) continue;
		const file =
			`${prefix}${look.name}-${as || 'nobody'}${path}${from ?? ''}`.replace(
				/[^\w\u4e00-\u9fff.-]+/g,
				'_'
			) + '.png';
		await page.screenshot({ path: `${folder}/${file}`, fullPage: look.width < 600 });
		shots.push({ file, caption: `${as || '–'} ${path}` });
	}
	await sheet(prefix + look.name, look, shots);
	for (const page of people.values()) await page.context().close();
}

/**
 * Pictures side by side, six to a sheet, each under its caption.
 * @param {string} name
 * @param {{ width: number }} look
 * @param {{ file: string, caption: string }[]} shots
 */
async function sheet(name, look, shots) {
	const columns = look.width < 600 ? 5 : 2;
	const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
	for (let from = 0, n = 1; from < shots.length; from += columns * 2, n++) {
		const cells = await Promise.all(
			shots.slice(from, from + columns * 2).map(async ({ file, caption }) => {
				const picture = (await readFile(`${folder}/${file}`)).toString('base64');
				return `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
			})
		);
		await page.setContent(
			`<style>body{margin:8px;font:14px sans-serif;display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;align-items:start}figure{margin:0}img{width:100%;max-height:1100px;object-fit:cover;object-position:top;border:1px solid #999}</style>${cells.join('')}`
		);
		await page.screenshot({ path: `${folder}/sheet-${name}-${n}.png`, fullPage: true });
	}
	await page.close();
	await writeFile(
		`${folder}/${name}.txt`,
		shots.map(({ file, caption }) => `${caption}\t${file}`).join('\n')
	);
}
