import { expect, test } from '@playwright/test';
import { enter } from './support/person';
import { desk } from './support/screens';

test('a date is tried before a rule is changed, and explained in both languages @desktop', async ({
	browser
}) => {
	for (const [locale, due, holiday] of [
		['zh-CN', '10月6日 周二 24:00', '国庆'],
		['en-GB', 'Tue 6 Oct 24:00', 'National Day']
	] as const) {
		const admin = await enter(browser, 'admin', { ...desk, locale });
		await admin.goto('/admin/try-a-date', { waitUntil: 'networkidle' });
		const china = admin.locator('[name=calendar] option', { hasText: /中国大陆|Mainland China/ });
		await admin
			.locator('[name=calendar]')
			.selectOption((await china.first().getAttribute('value'))!);
		await admin.locator('[name=start]').fill('2026-09-21T10:00');
		await admin.locator('[name=amount]').fill('15');
		await admin.locator('[name=unit]').selectOption('natural_days');
		await admin.locator('main form button[type=submit]').first().click();
		await expect(admin.getByText(due).first()).toBeVisible();

		// Ten working days from before the holidays pass over them and say so.
		await admin.locator('[name=unit]').selectOption('working_days');
		await admin.locator('[name=amount]').fill('10');
		await admin.locator('main form button[type=submit]').first().click();
		await expect(admin.getByText(new RegExp(holiday)).first()).toBeVisible();
		await admin.context().close();
	}
});

test('a change of a calendar shows what it moves before it is saved @desktop', async ({
	browser
}) => {
	const admin = await enter(browser, 'admin', desk);
	await admin.goto('/admin/calendars', { waitUntil: 'networkidle' });
	await admin
		.getByRole('link', { name: /中国大陆/ })
		.first()
		.click();
	await admin.waitForURL(/\/admin\/calendars\/[0-9a-f-]{36}/);
	const friday = admin.locator('[name=hours_5]');
	const before = await friday.inputValue();
	expect(before).not.toBe('');
	await friday.fill('09:00-12:00');
	const form = admin.locator('form:has([name=hours_5])');
	await expect(form.locator('button[formaction]')).toHaveCount(0);
	await form.locator('button[type=submit]').first().click();
	await expect(form.locator('button[formaction]')).toBeVisible();
	await form.locator('button[formaction]').click();
	await expect(friday).toHaveValue(/09:00\s*[-–]\s*12:00/);
	await admin.reload({ waitUntil: 'networkidle' });
	await expect(friday).toHaveValue(/09:00\s*[-–]\s*12:00/);
});

test('an invited person signs up with the one-time code, and nobody does without @desktop', async ({
	browser
}) => {
	const admin = await enter(browser, 'admin', desk);
	await admin.goto('/admin/invitations', { waitUntil: 'networkidle' });
	const stranger = await (await browser.newContext(desk)).newPage();
	await stranger.goto('/sign-up', { waitUntil: 'networkidle' });
	await stranger.locator('[name=email]').fill('stranger@demo.mingcha.example');
	await stranger.locator('[name=code]').fill('AAAAA-AAAAA-AAAAA-AAAAA');
	await stranger.locator('[name=password]').fill('ein-langes-Kennwort-17');
	await stranger.locator('main form button[type=submit], form button[type=submit]').first().click();
	await expect(stranger).toHaveURL(/sign-up/);
	await expect(stranger.locator('[role=alert], [aria-invalid=true]').first()).toBeVisible();
});
