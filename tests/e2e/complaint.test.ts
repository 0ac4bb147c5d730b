import { expect, test } from '@playwright/test';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { next, pick, step } from './support/case';
import { throughFourHands } from './support/fourHands';
import { address, enter, password } from './support/person';
import { desk } from './support/screens';

test('a complaint goes from the keyboard to the closed case through four hands @desktop', async ({
	browser
}) => {
	test.setTimeout(180_000);
	await throughFourHands(browser);
});

test('what was typed survives a reload and an expired session', async ({ browser }, {
	project
}) => {
	const page = await enter(browser, 'officer', project.use);
	await page.goto('/complaints/new', { waitUntil: 'networkidle' });
	await page.locator('[name=subject]').fill('自助机吞卡未还');
	await page.locator('[name=narrative]').fill('客户称昨晚取款时卡被吞，至今无人联系。');
	await expect(page.getByText(/已保存在本机/).first()).toBeVisible();
	await page.reload({ waitUntil: 'networkidle' });
	await expect(page.locator('[name=subject]')).toHaveValue('自助机吞卡未还');
	await expect(page.locator('[name=narrative]')).toHaveValue(/至今无人联系/);

	await page.context().clearCookies({ name: /^sb-/ });
	await page.locator('main form button[type=submit]').last().click();
	const dialog = page.getByRole('dialog').filter({ has: page.locator('[name=password]') });
	await expect(dialog).toBeVisible();
	await expect(dialog.locator('[name=email]')).toHaveValue(address('officer'));
	await expect(dialog.locator('[name=password]')).toBeFocused();
	await expect(page.locator('[name=narrative]')).toHaveValue(/至今无人联系/);
	await dialog.locator('[name=password]').fill(password);
	await dialog.locator('button[type=submit]').click();
	await expect(dialog).toBeHidden();
});

test('the keyboard passes the roster in one step, and arrows move inside it @desktop', async ({
	browser
}) => {
	const page = await enter(browser, 'officer', desk);
	await page.goto('/complaints/new', { waitUntil: 'networkidle' });
	await pick(page, 'unit_id', '滨江路');
	const people = page.locator('[name=person]');
	await expect(people.nth(2)).toBeVisible();
	await page.locator('[name=settled_on_spot]').focus();
	await page.keyboard.press('Tab');
	await expect(people.first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await expect(people.nth(2)).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(page.locator('[name=witness]')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('[name=files]')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await expect(people.nth(2)).toBeFocused();
	await page.keyboard.press('Home');
	await expect(people.first()).toBeFocused();

	await page.goto('/complaints?q=柜台');
	expect(new URL(page.url()).pathname).toBe('/search');
	await expect(page.locator('main input[name=q]')).toHaveValue('柜台');
	await page.context().close();
});

test('what is typed faster than the search is chosen, and files that are too large leave the form as it is @desktop', async ({
	browser
}) => {
	const page = await enter(browser, 'officer', desk);
	await page.goto('/complaints/new', { waitUntil: 'networkidle' });
	const unit = page.locator('[name=unit_id_text]');
	await unit.fill('滨江路');
	await unit.press('Enter');
	await unit.press('Tab');
	await expect(page.locator('input[type=hidden][name=unit_id]')).not.toHaveValue('');
	await expect(unit).toHaveValue('江州滨江路支行');
	await expect(page.getByRole('checkbox', { name: /温晓棠/ })).toBeVisible();

	const folder = await mkdtemp(join(tmpdir(), 'mingcha-files-'));
	const photo = async (name: string, megabytes: number) => {
		await writeFile(join(folder, name), '');
		await truncate(join(folder, name), megabytes << 20);
		return join(folder, name);
	};
	const input = page.locator('[name=files]');
	await input.setInputFiles([await photo('大厅.jpg', 21), await photo('柜台.jpg', 1)]);
	await expect(page.getByText('大厅.jpg 超过 20 MB')).toBeVisible();
	await expect(page.getByText('柜台.jpg', { exact: true })).toBeVisible();

	await page.locator('[name=subject]').fill('排队过久');
	await input.setInputFiles([await photo('一.jpg', 14), await photo('二.jpg', 14)]);
	const save = page.locator('main form button[type=submit]').last();
	await save.click();
	await expect(page.getByText('所选文件合计过大')).toBeVisible();
	await expect(save).toBeEnabled();
	await expect(save).toContainText('保存');
	await expect(page.locator('[name=subject]')).toHaveValue('排队过久');
	await page.context().close();
	await rm(folder, { recursive: true });
});

test('two people saving at once: the second learns who was first and loses nothing @desktop', async ({
	browser
}) => {
	const first = await enter(browser, 'officer', desk);
	await first.goto('/complaints/new', { waitUntil: 'networkidle' });
	await pick(first, 'unit_id', '滨江路');
	await first.locator('[name=complainant_name]').fill('赵一');
	await first.locator('[name=subject]').fill('排队超过一小时');
	await first.locator('[name=narrative]').fill('只开一个窗口。');
	await first.locator('[name=channel]').selectOption('telephone');
	await first.locator('[name=business]').selectOption('deposits');
	await first.locator('[name=cause]').selectOption('service_attitude_quality');
	await first.locator('[name=take]').check();
	await first.keyboard.press('Control+Enter');
	await first.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
	const id = first.url().split('/').at(-1)!;

	const second = await first.context().newPage();
	await step(second, id, 'change_details');
	await second.locator('[name=note]').fill('客户补充了时间');
	await next(first, id, '受理告知');
	await second.locator('main form:has([name=note]) button[type=submit]').last().click();
	await expect(second.getByText(/陆思远/).first()).toBeVisible();
	await expect(second.locator('[name=note]')).toHaveValue('客户补充了时间');
	expect(second.url()).toContain('change_details');
});
