import { expect, test } from '@playwright/test';
import { enter } from './support/person';
import { desk, phone } from './support/screens';

test.describe.configure({ timeout: 120_000 });

test('a rule is issued, confirmed on a phone, and the coverage tells who has not @desktop', async ({
	browser
}) => {
	const manager = await enter(browser, 'manager', desk);
	await manager.goto('/documents/new', { waitUntil: 'networkidle' });
	await manager.locator('input[name=title]').fill('雨天防滑服务规定');
	await manager.locator('main button[type=submit]').click();
	await manager.waitForURL(/\/documents\/[0-9a-f-]{36}\/edit$/);
	const place = new URL(manager.url()).pathname.replace(/\/edit$/, '');

	// Nothing is issued without words; what was typed stays.
	await manager.locator('button[value=issue]').click();
	await expect(manager.getByText('请先填写正文或添加附件')).toBeVisible();
	await expect(manager.locator('input[name=title]')).toHaveValue('雨天防滑服务规定');
	await manager.locator('textarea[name=body]').fill('雨天须铺设防滑垫。\n\n大堂经理负责提醒。');
	await manager.getByLabel('网点负责人').check();
	await manager.locator('button[value=issue]').click();
	await manager.waitForURL((url) => url.pathname === place);
	await expect(manager.locator('main')).toContainText(/应确认\d+人，已确认0人/);

	const head = await enter(browser, 'branch-head', phone);
	await head.goto('/documents', { waitUntil: 'networkidle' });
	await head.getByRole('link', { name: '雨天防滑服务规定' }).first().click();
	await head.waitForURL((url) => url.pathname === place);
	await head.getByRole('button', { name: '我已阅读' }).click();
	await expect(head.getByText(/您已于.*确认/)).toBeVisible();
	await expect(head.getByRole('button', { name: '我已阅读' })).toHaveCount(0);
	await head.getByRole('button', { name: '核验此版本' }).click();
	await expect(head.getByText('核验无误')).toBeVisible();

	await manager.reload({ waitUntil: 'networkidle' });
	await expect(manager.locator('main')).toContainText(/应确认\d+人，已确认1人/);

	// A commitment begins with the words of its template, for those it is made with.
	await manager.goto('/documents/new', { waitUntil: 'networkidle' });
	await manager.locator('select[name=kind]').selectOption('commitment');
	await manager.locator('input[name=title]').fill('员工服务承诺书');
	await manager.locator('select[name=template]').selectOption('employees');
	await manager.locator('main button[type=submit]').click();
	await manager.waitForURL(/\/edit$/);
	await expect(manager.locator('textarea[name=body]')).toHaveValue(/首问负责/);
	await expect(manager.getByLabel('员工', { exact: true })).toBeChecked();
	for (const page of [manager, head]) await page.context().close();
});

test('a commitment is signed with one’s own name alone @phone', async ({ browser }) => {
	const staff = await enter(browser, 'staff', phone);
	await staff.goto('/documents', { waitUntil: 'networkidle' });
	await staff.getByRole('link', { name: '文明规范服务承诺书' }).first().click();
	const name = staff.locator('input[name=signed_name]');
	await name.fill('别人');
	await staff.getByRole('button', { name: '签署' }).click();
	await expect(staff.getByText('签署时请输入您本人的姓名')).toBeVisible();
	await expect(name).toHaveValue('别人');
	await name.fill('温晓棠');
	await staff.getByRole('button', { name: '签署' }).click();
	await expect(staff.locator('main')).toContainText('温晓棠已于');
	await expect(name).toHaveCount(0);
	await staff.context().close();
});
