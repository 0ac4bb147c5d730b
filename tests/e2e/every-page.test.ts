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

for (const mailbox of mailboxes)
	test(`every page of ${mailbox} is accessible and fits the screen`, async ({ browser }, {
		project
	}) => {
		test.setTimeout(240_000);
		const page = await enter(browser, mailbox, project.use);
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		for (const one of visits.filter(({ as }) => as === mailbox)) {
			const found = await visit(page, one);
			expect.soft(found, `${one.from} has an entry for ${one.path}`).toBe(true);
			if (!found) continue;
			await expect.soft(page.locator('h1'), `heading of ${page.url()}`).toBeVisible();
			await soundly(page, page.url());
		}
		expect(faults).toEqual([]);
	});
