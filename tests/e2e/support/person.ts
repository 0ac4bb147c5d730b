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

/** Goes to a page; false when the list its id is taken from has no entry. */
export async function visit(page: Page, { path, from }: Visit): Promise<boolean> {
	if (!from) {
		await page.goto(path, { waitUntil: 'networkidle' });
		return true;
	}
	await page.goto(from, { waitUntil: 'networkidle' });
	const list = from.split('?')[0]!;
	const hrefs = await page
		.locator(`main a[href^="${list}/"]`)
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	const ids = hrefs.map((href) => /^\/([0-9a-f-]{36})(\?|$)/.exec(href.slice(list.length))?.[1]);
	const id = ids.find(Boolean);
	if (!id) return false;
	await page.goto(path.replace('[id]', id), { waitUntil: 'networkidle' });
	return true;
}
