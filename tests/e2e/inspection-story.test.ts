import { expect, test, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enter } from './support/person';
import { soundly } from './support/sound';
import { startVisits, type VisitInstance } from './support/visitInstance';
import { InspectorPhone, png } from './support/visitPhone';

const desk = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } };
const hand = { locale: 'zh-CN', viewport: { width: 390, height: 844 }, isMobile: true };
const photo = { name: '整改后.png', mimeType: 'image/png', buffer: png(7) };

let instance: VisitInstance;
let folder: string;
let phone: InspectorPhone;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	instance = await startVisits(1);
	folder = await mkdtemp(join(tmpdir(), 'mingcha-story-'));
	phone = new InspectorPhone(instance, folder);
});
test.afterAll(async () => {
	await phone?.close();
	await instance?.close();
	if (folder) await rm(folder, { recursive: true, force: true });
});

/** Presses a step of the review and waits until the page says the next state. */
async function review(page: Page, step: string, state: string) {
	await page.getByRole('button', { name: step, exact: true }).click();
	await expect(page.getByText(state, { exact: true })).toBeVisible();
}

/** Opens the form of a step of a task, sends it and waits for the task itself. */
async function take(page: Page, path: string, step: string, words: Record<string, string>) {
	await page.goto(`${path}?step=${step}`, { waitUntil: 'networkidle' });
	for (const [name, text] of Object.entries(words))
		await page.locator(`#step [name=${name}]`).fill(text);
	await page.locator('#step button[type=submit]').click();
	await page.waitForURL((url) => url.pathname === path && !url.search);
}

test('a visit is filled in with no network, reviewed, released, contested and put right @phone', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const baseURL = instance.origin;
	const as = (mailbox: string, look: object) => enter(browser, mailbox, { baseURL, ...look });

	// The inspector, on a phone that loses its network at the door.
	await phone.open();
	await phone.page.goto('/visits');
	await phone.signIn();
	await phone.page.locator('main li a').first().click();
	await phone.arrive();
	await phone.sent();
	instance.network.fate = () => 'refused';
	await phone.context.setOffline(true);
	for (const item of ['i0', 'i1', 'i2', 'i3', 'i6']) await phone.press(item, 0);
	await phone.press('i4', 4);
	const minutes = await phone.item('i5');
	await minutes.locator('input').first().fill('8');
	await phone.kept(minutes);
	await phone.press('i7', 1);
	await phone.note('i7', '填单台无老花镜');
	await phone.photo('i7', 3);
	await phone.leave();
	await phone.section('finish');
	await phone.page.locator('[data-submit]').click();
	await phone.context.setOffline(false);
	instance.network.fate = () => 'answered';
	const statuses = () => instance.sql<{ status: string }>('select status from covert.visits');
	await expect.poll(statuses, { timeout: 30_000 }).toContainEqual({ status: 'submitted' });
	await phone.close();

	// The branch knows nothing, not even that there is something to wait for.
	const head = await as('head', hand);
	await head.goto('/reports', { waitUntil: 'networkidle' });
	await expect(head.getByText('还没有报告')).toBeVisible();

	const reviewer = await as('reviewing', desk);
	await reviewer.goto('/reviews', { waitUntil: 'networkidle' });
	await reviewer.locator('main a[href^="/reviews/"]').first().click();
	await review(reviewer, '开始审核', '审核中');
	await expect(reviewer.getByText('填单台无老花镜', { exact: true }).first()).toBeVisible();
	await expect(reviewer.getByRole('img', { name: '照片 1' })).toBeVisible();
	await soundly(reviewer, 'a visit in review');
	await review(reviewer, '审核通过', '待发布');
	await reviewer.goto('/reviews?tab=approved', { waitUntil: 'networkidle' });
	await reviewer.getByRole('button', { name: '发布报告' }).click();
	await expect(reviewer.getByText('已发布 1 份报告。')).toBeVisible();

	// The head reads it and contests the item.
	await head.reload({ waitUntil: 'networkidle' });
	await head.locator('main a[href^="/reports/"]').first().click();
	await expect(head.getByText('填单台无老花镜')).toBeVisible();
	await expect(head.getByText('inspector', { exact: false })).toHaveCount(0);
	const report = new URL(head.url()).pathname;
	await soundly(head, 'a report');
	await head.goto(`${report}/print`, { waitUntil: 'networkidle' });
	await soundly(head, 'a report on paper');
	await head.goto(`${report}?appeal=i7`, { waitUntil: 'networkidle' });
	await head.locator('[name=grounds]').fill('老花镜当日送修，台上有告示。');
	await head.locator('[name=grounds]').press('Tab');
	await head.locator('main form:has([name=grounds]) button[type=submit]').click();
	await expect(head.getByText('已申诉').first()).toBeVisible();

	// Somebody who had no part in it scores the item again and keeps the finding.
	const scorer = await as('deciding', desk);
	await scorer.goto('/appeals', { waitUntil: 'networkidle' });
	await expect(scorer.getByText('老花镜当日送修')).toBeVisible();
	await scorer.locator('[name=answer][value=fail]').check();
	await scorer.locator('[name=decision]').fill('告示不能代替老花镜。');
	await scorer.locator('main form:has([name=decision]) button[type=submit]').click();
	await expect(scorer.getByText('没有等待您裁定的申诉')).toBeVisible();
	await head.reload({ waitUntil: 'networkidle' });
	await expect(head.getByText('申诉：维持原分').first()).toBeVisible();

	// What was found is a task: planned, proven with a photo, verified by the manager, closed.
	await head.goto('/tasks/asked', { waitUntil: 'networkidle' });
	const task = (await head
		.locator('main a[href^="/tasks/"]')
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href')!).find((href) => /[0-9a-f-]{36}$/.test(href))
		))!;
	const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
	await take(head, task, 'plan', {
		cause: '只备了一副',
		measures: '每台备两副',
		planned_date: today
	});
	await head.locator('input[type=file]').nth(1).setInputFiles(photo);
	await expect(head.getByRole('img', { name: /整改后/ })).toHaveCount(1);
	await take(head, task, 'submit', { note: '已配齐。' });
	await take(reviewer, task, 'verify', {});
	await take(reviewer, task, 'close', {});
	await expect(reviewer.getByText('已销号').first()).toBeVisible();
});
