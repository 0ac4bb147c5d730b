import { expect, test, type Page } from '@playwright/test';
import { inJourneys, mailboxes, openPages, unwalked, visits } from './support/pages';
import { enter, visit } from './support/person';
import { pageRoutes, routeOf } from './support/routes';
import { desk, phone } from './support/screens';
import { soundly } from './support/sound';

test('every page of the application is among those looked at @desktop', () => {
	const walked = [...openPages, ...visits.map(({ path }) => path)].map(routeOf);
	const known = new Set([...walked, ...inJourneys, ...unwalked]);
	expect(pageRoutes.filter((route) => !known.has(route))).toEqual([]);
	expect([...inJourneys, ...unwalked].filter((route) => !pageRoutes.includes(route))).toEqual([]);
	expect(unwalked.filter((route) => walked.includes(route))).toEqual([]);
});

/** A page is opened once and looked at on both screens. */
async function soundOnScreens(page: Page) {
	for (const { viewport } of [desk, phone]) {
		await page.setViewportSize(viewport!);
		await soundly(page, `${page.url()} ${viewport!.width} wide`);
	}
	await page.setViewportSize(desk.viewport!);
}

test.describe('every page @desktop', () => {
	// The walks share nothing but the bank, which they leave as it is.
	test.describe.configure({ mode: 'parallel', timeout: 240_000 });

	test('before signing in is accessible and fits both screens', async ({ page }) => {
		for (const path of openPages) {
			await page.goto(path, { waitUntil: 'networkidle' });
			await soundOnScreens(page);
		}
	});

	/** A walk of more would take longer than a test may. */
	const atOnce = 15;

	for (const mailbox of mailboxes) {
		const all = visits.filter(({ as }) => as === mailbox);
		for (let first = 0; first < all.length; first += atOnce) {
			const walk = all.slice(first, first + atOnce);
			const which = all.length > atOnce ? ` from ${first + 1} to ${first + walk.length}` : '';
			test(`of ${mailbox}${which} is accessible and fits both screens`, async ({ browser }) => {
				const page = await enter(browser, mailbox, desk);
				const faults: string[] = [];
				page.on('pageerror', (error) => faults.push(error.message));
				for (const one of walk) {
					const found = await visit(page, one);
					expect.soft(found, `${one.from} has an entry for ${one.path}`).toBe(true);
					if (!found) continue;
					await expect.soft(page.locator('h1').first(), `heading of ${page.url()}`).toBeVisible();
					await soundOnScreens(page);
				}
				expect(faults).toEqual([]);
				await page.context().close();
			});
		}
	}
});
