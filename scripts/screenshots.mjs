// npm run screenshots: contact sheets of a running instance (URL as first argument), to be looked at.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { ensureBrowser } from './browser.mjs';
import { visits, openPages } from '../tests/e2e/support/pages.ts';
import { signIn, visit } from '../tests/e2e/support/person.ts';

const base = process.argv[2] ?? 'http://localhost:3000';
const only = process.argv[3];
const folder = 'screenshots';
const looks = [
	{ name: 'zh-phone-light', lang: 'zh', theme: 'light', width: 390, height: 844 },
	{ name: 'en-desktop-dark', lang: 'en', theme: 'dark', width: 1440, height: 900 }
];

const browser = await chromium.launch({
	executablePath: await ensureBrowser(),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
await mkdir(folder, { recursive: true });
for (const look of looks) {
	/** @type {Map<string, import('playwright').Page>} */
	const people = new Map();
	const shots = [];
	/** @type {import('../tests/e2e/support/pages.ts').Visit[]} */
	const all = [...openPages.map((path) => ({ as: '', path })), ...visits];
	for (const { as, path, from } of all.filter((one) => !only || one.path.includes(only))) {
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
			`${look.name}-${as || 'nobody'}${path}`.replace(/[^\w\u4e00-\u9fff.-]+/g, '_') + '.png';
		await page.screenshot({ path: `${folder}/${file}`, fullPage: look.width < 600 });
		shots.push({ file, caption: `${as || '–'} ${path}` });
	}
	await sheet(look, shots);
	for (const page of people.values()) await page.context().close();
}
await browser.close();

/**
 * Pictures side by side, six to a sheet, each under its caption.
 * @param {{ name: string, width: number }} look
 * @param {{ file: string, caption: string }[]} shots
 */
async function sheet(look, shots) {
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
		await page.screenshot({ path: `${folder}/sheet-${look.name}-${n}.png`, fullPage: true });
	}
	await page.close();
	await writeFile(
		`${folder}/${look.name}.txt`,
		shots.map(({ file, caption }) => `${caption}\t${file}`).join('\n')
	);
}
