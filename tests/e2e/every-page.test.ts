import { expect, test } from '@playwright/test';
import { inJourneys, mailboxes, openPages, unwalked, visits } from './support/pages';
import { enter, visit } from './support/person';
import { pageRoutes, routeOf } from './support/routes';
import { soundly } from './support/sound';

test('every page of the application is among those looked at @desktop', () => {
	const walked = [...openPages, ...visits.map(({ path }) => path)].map(routeOf);
	const known = new Set([...walked, ...inJourneys, ...unwalked]);
	expect(pageRoutes.filter((route) => !known.has(route))).toEqual([]);
	expect([...inJourneys, ...unwalked].filter((route) => !pageRoutes.includes(route))).toEqual([]);
	expect(unwalked.filter((route) => walked.includes(route))).toEqual([]);
});

test('pages before signing in are accessible and fit the screen', async ({ page }) => {
	for (const path of openPages) {
		await page.goto(path, { waitUntil: 'networkidle' });
		await soundly(page, path);
	}
});

/** A walk of more would take longer than a test may. */
const atOnce = 15;

for (const mailbox of mailboxes) {
	const all = visits.filter(({ as }) => as === mailbox);
	for (let first = 0; first < all.length; first += atOnce) {
		const walk = all.slice(first, first + atOnce);
		const which =
			all.length > atOnce ? `pages ${first + 1} to ${first + walk.length}` : 'every page';
		test(`${which} of ${mailbox} are accessible and fit the screen`, async ({ browser }, {
			project
		}) => {
			test.setTimeout(240_000);
			const page = await enter(browser, mailbox, project.use);
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(error.message));
			for (const one of walk) {
				const found = await visit(page, one);
				expect.soft(found, `${one.from} has an entry for ${one.path}`).toBe(true);
				if (!found) continue;
				await expect.soft(page.locator('h1').first(), `heading of ${page.url()}`).toBeVisible();
				await soundly(page, page.url());
			}
			expect(faults).toEqual([]);
			await page.context().close();
		});
	}
}
