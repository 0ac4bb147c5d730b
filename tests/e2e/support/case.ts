import { expect, type Page } from '@playwright/test';

/** Opens the form of a step of a case. */
export async function step(page: Page, id: string, move: string, query = '') {
	await page.goto(`/complaints/${id}/${move}${query}`, { waitUntil: 'networkidle' });
}

/** Sends the form that holds a field and waits until the case itself is shown again. */
export async function send(page: Page, id: string, field: string) {
	await page.locator(`main form:has([name="${field}"]) button[type=submit]`).last().click();
	await page.waitForURL((url) => url.pathname === `/complaints/${id}`);
}

/** Presses the one filled button of a case. */
export async function next(page: Page, id: string, label: RegExp | string) {
	await page.goto(`/complaints/${id}`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: label, exact: true }).click();
	await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0);
}

/** Types into a combobox and takes the first thing it finds. */
export async function pick(page: Page, name: string, typed: string) {
	await page.locator(`[name=${name}_text]`).fill(typed);
	await expect(page.locator('[role=option]').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.locator(`input[type=hidden][name=${name}]`)).not.toHaveValue('');
}
