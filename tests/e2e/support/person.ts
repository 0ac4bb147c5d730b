import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Visit } from './pages.ts';

export const password = 'mingcha-demo';
export const address = (mailbox: string) => `${mailbox}@demo.mingcha.example`;

/** Signs in on this page's own session. */
export async function signIn(page: Page, mailbox: string) {
	await page.goto('/sign-in');
	await page.locator('input[name=email]').fill(address(mailbox));
	await page.locator('input[name=password]').fill(password);
	await page.locator('form[action="?/signIn"] button[type=submit]').first().click();
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A signed-in person with a browser of their own. */
export async function enter(
	browser: Browser,
	mailbox: string,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	await signIn(page, mailbox);
	return page;
}

/** The id in the first link of the page to an address that begins so. */
async function firstId(page: Page, prefix: string): Promise<string | undefined> {
	const hrefs = await page
		.locator(`main a[href^="${prefix}"]`)
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	return hrefs
		.map((href) => /^([0-9a-f-]{36}|[\w-]{22})(\?|$)/.exec(href.slice(prefix.length))?.[1])
		.find(Boolean);
}

/**
 * Goes to a page; false when the list an id is taken from has no entry. Each `[…]` of the path is
 * the first entry that the page before it links to.
 */
export async function visit(page: Page, { path, from }: Visit): Promise<boolean> {
	let found = path;
	let list = from;
	for (;;) {
		const [prefix, rest] = found.split(/\[[^\]]+\]/, 2) as [string, string | undefined];
		if (rest === undefined) break;
		// Only its links are read, and those the server has drawn.
		await page.goto(list!, { waitUntil: 'domcontentloaded' });
		// A page that no list links to, such as a receipt, takes the id of the list's own entries.
		const id = (await firstId(page, prefix)) ?? (await firstId(page, `${list!.split('?')[0]}/`));
		if (!id) return false;
		found = found.replace(/\[[^\]]+\]/, id);
		list = prefix + id;
	}
	await page.goto(found, { waitUntil: 'networkidle' });
	return true;
}
