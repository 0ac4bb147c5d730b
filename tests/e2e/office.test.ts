import { expect, test, type Locator, type Page } from '@playwright/test';
import { pick } from './support/case';
import { enter } from './support/person';
import { desk } from './support/screens';

let admin: Page;
test.beforeAll(async ({ browser }) => {
	admin = await enter(browser, 'admin', desk);
});
test.afterAll(() => admin?.context().close());
test.describe.configure({ timeout: 90_000 });

/** Unfolds a form by its button and gives it. */
async function unfold(within: Page | Locator, title: string): Promise<Locator> {
	const summary = within.locator('summary', { hasText: new RegExp(`^\\s*${title}\\s*$`) }).last();
	await summary.click();
	return summary.locator('xpath=../form');
}

/** Sends an unfolded form and waits until it has folded again. */
async function sendFolded(form: Locator) {
	await form.locator('button[type=submit]').click();
	await expect(form).toBeHidden();
}

async function profileOf(page: Page, name: string) {
	await page.goto(`/people?q=${encodeURIComponent(name)}`, { waitUntil: 'networkidle' });
	await page.locator('main').getByRole('link', { name, exact: true }).first().click();
	await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
}

test('a role that sees cases waits for a second person, and a stand-in too @desktop', async ({
	browser
}) => {
	await profileOf(admin, '温晓棠');
	const place = new URL(admin.url()).pathname;
	const grant = await unfold(admin, '授予角色');
	await grant.locator('[name=role]').selectOption('branch_head');
	await sendFolded(grant);
	const row = (page: Page, word: string) =>
		page.locator('tr', { hasText: word }).filter({ hasText: '网点负责人' });
	await expect(row(admin, '等待第二人确认')).toHaveCount(1);
	await expect(admin.getByRole('button', { name: '确认', exact: true })).toHaveCount(0);

	const auditor = await enter(browser, 'auditor', desk);
	await auditor.goto(place, { waitUntil: 'networkidle' });
	await auditor.getByRole('button', { name: '确认', exact: true }).click();
	await expect(row(auditor, '生效中')).toContainText('邵文瑾');
	await expect(row(auditor, '等待第二人确认')).toHaveCount(0);

	// The administrator ends it; the head lends the same role for a week instead.
	await admin.reload({ waitUntil: 'networkidle' });
	await row(admin, '生效中').getByRole('button').click();
	await expect(row(admin, '生效中')).toHaveCount(0);
	const head = await enter(browser, 'branch-head', desk);
	await profileOf(head, '顾明澜');
	const lend = await unfold(head, '指定代理人');
	const held = lend.locator('[name=grant_id] option', { hasText: '网点负责人' });
	await lend.locator('[name=grant_id]').selectOption((await held.getAttribute('value'))!);
	await pick(lend, 'person_id', '温晓棠');
	await lend
		.locator('[name=to_date]')
		.fill(new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10));
	await sendFolded(lend);
	await auditor.goto(place, { waitUntil: 'networkidle' });
	await expect(row(auditor, '等待第二人确认')).toContainText('顾明澜');
	await auditor.getByRole('button', { name: '确认', exact: true }).click();
	await expect(row(auditor, '等待第二人确认')).toHaveCount(0);
	for (const page of [auditor, head]) await page.context().close();
});

test('a unit is added, renamed and closed @desktop', async () => {
	await admin.goto('/admin/units', { waitUntil: 'networkidle' });
	await admin.locator('main table').getByRole('link', { name: '江州分行' }).click();
	await admin.waitForURL(/at=/);
	const add = await unfold(admin, '新增下级机构');
	await add.locator('[name=name_zh]').fill('江州南站支行');
	await add.locator('[name=name_en]').fill('South Station Branch');
	await add.locator('[name=code]').fill('B199');
	await sendFolded(add);
	await admin.locator('main table').getByRole('link', { name: '江州南站支行' }).click();
	await expect(admin.locator('h2', { hasText: '江州南站支行' })).toBeVisible();
	const edit = await unfold(admin, '修改或移动');
	await edit.locator('[name=phone]').fill('0591-8800199');
	await edit.locator('[name=name_zh]').fill('江州高铁南站支行');
	await sendFolded(edit);
	await expect(admin.locator('h2', { hasText: '江州高铁南站支行' })).toBeVisible();
	const close = await unfold(admin, '撤销机构');
	await sendFolded(close);
	await expect(admin.getByText(/撤销/).first()).toBeVisible();
	await expect(admin.locator('summary', { hasText: '撤销机构' })).toHaveCount(0);

	// What is closed is not found any more, what is open is.
	await admin.goto('/branches?q=江州', { waitUntil: 'networkidle' });
	await expect(admin.locator('main').getByText('江州鼓楼支行')).toBeVisible();
	await expect(admin.locator('main').getByText('江州高铁南站支行')).toHaveCount(0);
});

/** Previews a change, sees what it does, and saves the next version. */
async function previewed(form: Locator) {
	const save = form.locator('button[formaction]');
	await expect(save).toHaveCount(0);
	await form.locator('button[type=submit]').first().click();
	await expect(form.getByText(/共检查/).first()).toBeVisible();
	await save.click();
}

test('a policy and a year of holidays are saved after their effect was shown @desktop', async () => {
	await admin.goto('/admin/policies', { waitUntil: 'networkidle' });
	await admin
		.locator('main')
		.getByRole('link', { name: /英国|UK/ })
		.first()
		.click();
	await admin.waitForURL(/\/admin\/policies\/[0-9a-f-]{36}/);
	await admin.locator('summary', { hasText: /第 2 版/ }).click();
	const policy = admin.locator('form:has([name=effective_from])');
	await policy.locator('[name=contact_attempts]').fill('4');
	await previewed(policy);
	await expect(admin.locator('summary', { hasText: /第 3 版/ })).toBeVisible();

	await admin.goto('/admin/calendars', { waitUntil: 'networkidle' });
	await admin
		.locator('main')
		.getByRole('link', { name: /英国|英格兰/ })
		.first()
		.click();
	await admin.waitForURL(/\/admin\/calendars\/[0-9a-f-]{36}/);
	await admin.getByRole('link', { name: '2027', exact: true }).click();
	await admin.waitForURL(/year=2027/);
	await admin.locator('summary', { hasText: '2027' }).last().click();
	const list = admin.locator('form:has([name=list])');
	await list.locator('[name=list]').fill('2027-01-01,放假,元旦\n2027-02-31,放假');
	await list.locator('button[type=submit]').first().click();
	await expect(list.getByText(/第 2 行/)).toBeVisible();
	await list.locator('input[type=file]').setInputFiles({
		name: 'bank-holidays.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(
			'date,kind,name\n2027-01-01,holiday,元旦,New Year\n2027-03-26,holiday,受难日,Good Friday\n'
		)
	});
	await previewed(list);
	await expect(admin.locator('main table').getByText('受难日')).toBeVisible();
});

test('a list gets an entry, and loses it again without losing its history @desktop', async () => {
	await admin.goto('/admin/taxonomies?list=root_cause', { waitUntil: 'networkidle' });
	const add = await unfold(admin, '新增条目');
	await add.locator('[name=id]').fill('queue_machine');
	await add.locator('[name=name_zh]').fill('叫号机故障');
	await add.locator('[name=name_en]').fill('Queue machine');
	await add.locator('[name=position]').fill('40');
	await sendFolded(add);
	const entry = admin.locator('li', { hasText: '叫号机故障' });
	const edit = await unfold(entry, '编辑');
	await edit.locator('[name=retired]').check();
	await sendFolded(edit);
	await expect(entry).toContainText('已停用');
});

test('the auditor reads, checks and exports what was done @desktop', async ({ browser }) => {
	const auditor = await enter(browser, 'auditor', desk);
	await auditor.goto('/audit', { waitUntil: 'networkidle' });
	const href = await auditor.locator('a[href^="/audit/export"]').getAttribute('href');
	const text = await (await auditor.request.get(href!)).text();
	expect(text.split('\r\n')[0]).toContain('subject_kind');
	expect(text.split('\r\n').length).toBeGreaterThan(100);
	await auditor.goto('/audit/reads', { waitUntil: 'networkidle' });
	await expect(auditor.locator('main table tbody tr').first()).toBeVisible();
	await auditor.context().close();
});
