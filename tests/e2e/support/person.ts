import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

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

/** Goes to a page, or to the first entry of its list; false when the list is empty. */
export async function visit(page: Page, path: string, first?: string): Promise<boolean> {
	await page.goto(path, { waitUntil: 'networkidle' });
	if (!first) return true;
	const hrefs = await page
		.locator(`main a[href^="${first}"]`)
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	const href = hrefs.find((one) => /\/[0-9a-f-]{36}(\?|$)/.test(one));
	if (!href) return false;
	await page.goto(href, { waitUntil: 'networkidle' });
	return true;
}
