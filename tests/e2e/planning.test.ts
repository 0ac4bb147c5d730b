import { expect, test } from '@playwright/test';
import { enter } from './support/person';
import { desk } from './support/screens';
import { soundly } from './support/sound';

const dayFromNow = (days: number) =>
	new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

test('a plan is drawn, adjusted by hand with what it breaks shown, and published @desktop', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const page = await enter(browser, 'manager', desk);
	await page.goto('/plans', { waitUntil: 'networkidle' });
	await page.locator('[name=period_start]').fill(dayFromNow(200));
	await page.locator('[name=period_end]').fill(dayFromNow(229));
	await page.getByRole('button', { name: '新建计划' }).click();
	await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
	await expect(page.getByText('草稿', { exact: true })).toBeVisible();

	// The solver runs beside the server, which tells how far it is.
	await page.getByRole('button', { name: '抽取方案' }).click();
	await expect(page.getByText('全部硬性规则均已满足。')).toBeVisible({ timeout: 120_000 });
	await expect(page.getByRole('button', { name: /^调整对.+的暗访$/ }).first()).toBeVisible();
	await soundly(page, 'a proposed plan');

	// At seven in the evening no branch is open.
	const first = page.getByRole('button', { name: /^调整对.+的暗访$/ }).first();
	const branch = (await first.getAttribute('aria-label'))!;
	await first.click();
	const hour = page.locator('#adjust [name=planned_hour]');
	const drawn = await hour.inputValue();
	const save = page.getByRole('dialog').getByRole('button', { name: '保存', exact: false });
	await soundly(page, 'the form that adjusts a visit');
	await hour.selectOption('19');
	await save.click();
	const broken = page.getByText(/违反 \d+ 处硬性规则，计划不能发布。/);
	await expect(broken).toBeVisible();
	const publish = page.getByRole('button', { name: '发布计划' });
	await expect(publish).toBeDisabled();
	await soundly(page, 'a plan that breaks a rule');

	await page.getByRole('button', { name: branch, exact: true }).first().click();
	await hour.selectOption(drawn);
	await save.click();
	await expect(page.getByText('全部硬性规则均已满足。')).toBeVisible();

	// An announced check goes beside what was drawn, with a list of its kind.
	await page.getByRole('button', { name: '增加一次检查' }).click();
	const list = page.locator('#adjust [name=checklist_version_id]');
	await list.selectOption({
		label: await list.locator('option', { hasText: /^明查/ }).first().innerText()
	});
	await page.locator('#adjust [name=branch_id]').selectOption({ index: 1 });
	await page.locator('#adjust [name=inspector_id]').selectOption({ index: 1 });
	await page.locator('#adjust [name=planned_on]').selectOption({ index: 3 });
	await save.click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page
		.getByRole('button', { name: /^调整对.+的暗访$/ })
		.first()
		.waitFor();
	const announced = page.getByRole('row').filter({ hasText: '明查' });
	await expect(announced).toHaveCount(1);
	await soundly(page, 'a plan with an announced check');
	await announced.getByRole('button').click();
	await page.getByRole('button', { name: '删去这次检查' }).click();
	await expect(announced).toHaveCount(0);
	await expect(page.getByText('全部硬性规则均已满足。')).toBeVisible();
	await publish.click();
	await expect(page.getByText('已发布', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: '抽取方案' })).toHaveCount(0);
	await page.context().close();
});
