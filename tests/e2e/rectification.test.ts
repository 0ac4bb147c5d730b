import { expect, test, type Page } from '@playwright/test';
import { pick } from './support/case';
import { enter } from './support/person';

const desk = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } };
const phone = {
	locale: 'zh-CN',
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true
};
/** One red pixel. */
const photo = {
	name: '整改后.png',
	mimeType: 'image/png',
	buffer: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	)
};

/** Opens the form of a step, fills it in, sends it and waits for the task itself. */
async function take(page: Page, path: string, step: string, words: Record<string, string>) {
	await page.goto(`${path}?step=${step}`, { waitUntil: 'networkidle' });
	for (const [name, text] of Object.entries(words))
		await page.locator(`#step [name=${name}]`).fill(text);
	await page.locator('#step button[type=submit]').click();
	await page.waitForURL((url) => url.pathname === path && !url.search);
}

async function addPhoto(page: Page, count: number) {
	await page.locator('input[type=file]').nth(1).setInputFiles(photo);
	await expect(page.getByRole('img', { name: /整改后/ })).toHaveCount(count);
}

test('a task goes from being found to closed, and back once, on the phone of the branch head @phone', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const manager = await enter(browser, 'manager', desk);
	await manager.goto('/tasks/new', { waitUntil: 'networkidle' });
	await pick(manager, 'unit_id', '滨江路');
	await manager.locator('[name=title]').fill('叫号机停用未告示');
	await manager.locator('[name=found]').fill('叫号机停用三天，现场没有告示。');
	await manager.locator('[name=severity][value=major]').check();
	await manager.locator('main form button[type=submit]').click();
	await manager.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
	const path = new URL(manager.url()).pathname;

	// The head finds it in the one list and plans it there.
	const head = await enter(browser, 'branch-head', phone);
	await head.goto('/tasks/asked', { waitUntil: 'networkidle' });
	const row = head.locator('li', { has: head.locator(`a[href="${path}"]`) });
	await row.getByRole('checkbox').check();
	await expect(head.getByText('已选 1 项')).toBeVisible();
	await head.locator('[name=cause]').fill('无人巡检');
	await head.locator('[name=measures]').fill('每日开门前巡检设备并登记');
	const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
	await head.locator('[name=planned_date]').fill(today);
	await head.locator('#plan button[type=submit]').click();
	await expect(row.getByText('整改中')).toBeVisible();
	const width = await head.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);

	// Without proof there is no handing in.
	await head.goto(path, { waitUntil: 'networkidle' });
	await expect(head.getByRole('link', { name: '提交整改' })).toHaveCount(0);
	await addPhoto(head, 1);
	await take(head, path, 'submit', { note: '已张贴告示。' });
	await expect(head.getByText('待核实').first()).toBeVisible();

	await take(manager, path, 'return', { note: '照片看不清告示内容' });
	await head.goto(path, { waitUntil: 'networkidle' });
	await expect(head.getByText('照片看不清告示内容')).toBeVisible();
	await expect(head.getByRole('link', { name: '提交整改' })).toHaveCount(0);
	await addPhoto(head, 2);
	await take(head, path, 'submit', { note: '已重新拍照。' });

	await take(manager, path, 'verify', {});
	await take(manager, path, 'close', {});
	await expect(manager.getByText('已销号').first()).toBeVisible();

	// The notice prints and opens as Word.
	await manager.goto(`${path}/notice`, { waitUntil: 'networkidle' });
	await expect(manager.getByRole('heading', { name: '整改通知书' })).toBeVisible();
	await expect(manager.getByText('每日开门前巡检设备并登记')).toBeVisible();
	const word = await manager.request.get(`${path}/notice/word`);
	expect(word.headers()['content-type']).toContain('wordprocessingml');
	expect((await word.body()).subarray(0, 2).toString()).toBe('PK');

	// Administrators configure; what branches did wrong is not theirs to read.
	const admin = await enter(browser, 'admin', desk);
	expect((await admin.goto(path))?.status()).toBe(404);
	expect((await admin.goto(`${path}/notice/word`))?.status()).toBe(404);
});
