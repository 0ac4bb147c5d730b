import { expect, test, type Browser, type Page } from '@playwright/test';
import { regionEntries } from '../../supabase/seed/data/units.ts';
import { staffOfBank } from '../../supabase/seed/demo-people.ts';
import { Random } from '../../supabase/seed/demo-random.ts';
import { password } from './support/person';

const desk = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } };
const staff = new Map(
	staffOfBank(new Random(20_200_301)).map(({ key, email }) => [key, email] as const)
);
const branches = regionEntries.flatMap(({ branches }) => branches);

/** Signs anybody of the demo bank in, by the key its story knows them by. */
async function enterAs(browser: Browser, key: string, locale = 'zh-CN'): Promise<Page> {
	const page = await (await browser.newContext({ ...desk, locale })).newPage();
	await page.goto('/sign-in');
	await page.locator('input[name=email]').fill(staff.get(key)!);
	await page.locator('input[name=password]').fill(password);
	await page.locator('form[action="?/signIn"] button[type=submit]').first().click();
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
	return page;
}

const said = (page: Page, words: string | RegExp) =>
	expect(page.getByText(words).first()).toBeVisible();
const press = (page: Page, name: string) =>
	page.locator('main').getByRole('button', { name, exact: true }).click();

/** Opens the first interview of a tab whose reader may take a step now; its path and branch. */
async function withStep(page: Page, tab: string, step: string) {
	await page.goto(`/interviews?tab=${tab}`, { waitUntil: 'networkidle' });
	const paths = await page
		.locator('main a[href^="/interviews/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
	for (const path of new Set(paths.filter((href) => /^\/interviews\/[0-9a-f-]{36}$/.test(href)))) {
		await page.goto(path, { waitUntil: 'networkidle' });
		if ((await page.locator(`main a[href*="step=${step}"]`).count()) === 0) continue;
		const text = await page.locator('main').innerText();
		return { path, branch: branches.find(({ zh }) => text.includes(zh))!.code };
	}
	throw new Error(`No interview of ${tab} can ${step}`);
}

/** Fills in a step's form and sends it; false when it was refused and the form is still there. */
async function take(page: Page, path: string, step: string, words: Record<string, string> = {}) {
	await page.goto(`${path}?step=${step}`, { waitUntil: 'networkidle' });
	for (const [name, text] of Object.entries(words))
		await page.locator(`#step [name=${name}]`).first().fill(text);
	await page.locator('#step button[type=submit]').click();
	return page
		.waitForURL((url) => url.pathname === path && !url.searchParams.has('step'), {
			timeout: 6_000
		})
		.then(
			() => true,
			() => false
		);
}

/** A file as who is signed in would get it: its first bytes and its kind. */
async function fetched(page: Page, path: string) {
	const answer = await page.request.get(path);
	expect([path, answer.status()]).toEqual([path, 200]);
	return {
		kind: answer.headers()['content-type'] ?? '',
		start: (await answer.body()).subarray(0, 15).toString('latin1')
	};
}

const dayAfter = (n: number) => new Date(Date.now() + (n * 24 + 8) * 3_600_000).toISOString();

test('a month becomes a published notice, and a proposed interview is followed to the comparison @desktop', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const [manager, reviewer, signer] = (await Promise.all(
		['R01.manager', 'CJ.manager2', 'R01.signer'].map((key) => enterAs(browser, key))
	)) as [Page, Page, Page];

	// Figures come in by a file of the region's own.
	const [year, month] = dayAfter(0).split('-').map(Number) as [number, number];
	const last = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
	const lines = regionEntries[0]!.branches.map(({ code }, n) => `${code},${last},${80 + n}`);
	await manager.goto('/imports', { waitUntil: 'networkidle' });
	await manager.locator('input[name=file]').setInputFiles({
		name: '售后服务评分.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(['网点代码,月份,售后服务', ...lines].join('\n'))
	});
	await press(manager, '读取文件');
	await manager.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
	await manager.locator('form[action="?/check"] button[type=submit]').click();
	await manager.locator('form[action="?/commit"] button[type=submit]').click();
	await said(manager, '已导入');

	// The draft is computed again, reviewed, signed and published by different people.
	await manager.goto('/notices', { waitUntil: 'networkidle' });
	await manager.locator('tr', { hasText: '草稿' }).getByRole('link').first().click();
	await manager.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
	const path = new URL(manager.url()).pathname;
	await press(manager, '重新计算');
	await said(manager, '草稿已生成');
	await press(manager, '提交审核');
	await said(manager, '已提交审核');
	await reviewer.goto(path, { waitUntil: 'networkidle' });
	await press(reviewer, '审核通过');
	await said(reviewer, '审核通过，可以签发');
	await signer.goto(path, { waitUntil: 'networkidle' });
	await press(signer, '签发');
	await said(signer, '已签发，可以发布');
	await manager.goto(path, { waitUntil: 'networkidle' });
	await press(manager, '发布');
	await said(manager, '已发布并编号');
	await said(manager, /服务通报〔\d{4}〕\d+号/);

	// The paper shows what its figures are made of, its drawings, and hands out its other forms.
	const drawn = manager.locator('#ranking figure svg');
	await expect(drawn.first()).toHaveAttribute('aria-label', /热力图/);
	await expect(manager.locator('#complaints figure svg').first()).toBeVisible();
	await expect(manager.locator('#rectification a[href^="/tasks"]')).toBeVisible();
	await press(manager, '核验快照');
	await said(manager, '核验无误');
	for (const form of ['word', 'excel'])
		expect((await fetched(manager, `${path}/${form}`)).start).toMatch(/^PK/);
	await manager.locator('table a[href*="/branches/"]').first().click();
	await manager.waitForURL(/\/branches\//);
	await expect(manager.locator('main table a[href^="/imports"]').first()).toBeVisible();

	// Head office orders a proposed interview and finds a day for it.
	const office = await enterAs(browser, 'CJ.manager1');
	const proposed = await withStep(office, 'proposed', 'order');
	expect(await take(office, proposed.path, 'order')).toBe(true);
	await said(office, /Y\d{4}-\d{3}/);
	let isSet = false;
	// A holiday, or somebody's absence, moves it to another day.
	for (let n = 1; n < 12 && !isSet; n += 1)
		isSet = await take(office, proposed.path, 'schedule', {
			starts_at: `${dayAfter(n).slice(0, 10)}T11:00`,
			place: '总行六楼会议室'
		});
	expect(isSet).toBe(true);
	expect((await fetched(office, `${proposed.path}/word`)).start).toMatch(/^PK/);
	expect(await fetched(office, `${proposed.path}/ics`)).toEqual({
		kind: expect.stringContaining('text/calendar'),
		start: 'BEGIN:VCALENDAR'
	});
	const called = await enterAs(browser, `${proposed.branch}.head`);
	expect(await take(called, proposed.path, 'confirm_attendance')).toBe(true);

	// Of one that has taken place the record is written, and both sides confirm it: this time in English.
	const over = await withStep(office, 'coming', 'record');
	const holder = await enterAs(browser, `R0${over.branch[1]}.manager`, 'en-US');
	expect(
		await take(holder, over.path, 'record', {
			statement: '高峰时段安排不足，我负有管理责任。',
			causes: '排班不合理。',
			measures: '增开窗口，大堂分流。',
			commitment: '高峰时段增开两个窗口',
			due_on: dayAfter(30).slice(0, 10)
		})
	).toBe(true);
	const heard = await enterAs(browser, `${over.branch}.head`, 'en-US');
	expect(await take(heard, over.path, 'confirm_record')).toBe(true);
	expect(await take(holder, over.path, 'confirm_record')).toBe(true);
	await said(holder, 'Following up');
	await holder.goto(`${over.path}/paper`, { waitUntil: 'networkidle' });
	await said(holder, '高峰时段安排不足，我负有管理责任。');
	await expect(holder.getByRole('heading', { name: 'Record of interview' })).toBeVisible();

	// Of one held a month ago the figure is compared.
	const due = await withStep(office, 'following', 'follow_up');
	expect(await take(office, due.path, 'follow_up')).toBe(true);
	await expect(office.locator('main table tbody tr').first()).toContainText('天');
});
