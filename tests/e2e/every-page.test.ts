import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openPages, mailboxes, visits } from './support/pages';
import { enter, visit } from './support/person';

async function soundly(page: Page, what: string) {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect
		.soft(
			violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
			`axe on ${what}`
		)
		.toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
	const words = await page.locator('body').innerText();
	expect
		.soft(
			words.match(/(?<![@\w.-])(?:[a-z]+\.){2,}[a-zA-Z_]+\b/g) ?? [],
			`message keys shown on ${what}`
		)
		.toEqual([]);
}

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
		for (const { path, first } of visits.filter(({ as }) => as === mailbox)) {
			expect(await visit(page, path, first), `${path} has an entry to open`).toBe(true);
			await expect.soft(page.locator('h1'), `heading of ${page.url()}`).toBeVisible();
			await soundly(page, page.url());
		}
		expect(faults).toEqual([]);
	});
