import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the form of a step of a case. */
export async function step(page: Page, id: string, move: string, query = '') {
	await page.goto(`/complaints/${id}/${move}${query}`, { waitUntil: 'networkidle' });
}

/** The open step's form, among those of its page. */
export const form = (page: Page) => page.locator('main form:has([name=expected_version])').last();

/** Sends the open step's form and waits until the case itself is shown again. */
export async function send(page: Page, id: string) {
	await form(page).locator('button[type=submit]').last().click();
	await page.waitForURL((url) => url.pathname === `/complaints/${id}`);
}

/** Presses the one filled button of a case. */
export async function next(page: Page, id: string, label: RegExp | string) {
	await page.goto(`/complaints/${id}`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: label, exact: true }).click();
	await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0);
}

/** Types into a combobox of a page or a form and takes the first thing it finds. */
export async function pick(within: Page | Locator, name: string, typed: string) {
	const box = within.locator(`[name=${name}_text]`);
	await box.fill(typed);
	await expect(within.locator('[role=option]').first()).toBeVisible();
	await box.press('Enter');
	await expect(within.locator(`input[type=hidden][name=${name}]`)).not.toHaveValue('');
}
