import { expect, test, type Page } from '@playwright/test';
import { form, send, step } from './support/case';
import { enter } from './support/person';
import { logged, taken } from './support/posting';
import { desk, phone } from './support/screens';

/** A service manager of head office, who has no sign-in of their own on the demo's page. */
const headOfficeManager = 'cj10050';
const day = 86_400_000;
const wallTime = (daysAgo: number) =>
	new Date(Date.now() - daysAgo * day + 8 * 3_600_000).toISOString().slice(0, 16);
const statutory = (page: Page) => page.locator('details', { hasText: '监管' }).first();

let officer: Page;
test.beforeAll(async ({ browser }) => {
	officer = await enter(browser, 'officer', desk);
});
test.afterAll(() => officer?.context().close());
test.describe.configure({ timeout: 120_000 });

test('a second extension waits for a higher level and for the notice, then moves the deadline @desktop', async ({
	browser
}) => {
	const id = await logged(officer, { subject: '境外汇款迟迟未到账' });
	await taken(officer, id, 'acknowledge');
	await step(officer, id, 'request_extension');
	await form(officer).locator('[name=reason]').fill('须向境外代理行核实。');
	await send(officer, id);
	const first = await statutory(officer).innerText();

	await step(officer, id, 'request_extension');
	await form(officer).locator('[name=reason]').fill('代理行仍未回复。');
	await send(officer, id);
	await expect(officer.getByText('待审批').first()).toBeVisible();
	await step(officer, id, 'approve_extension');
	await expect(form(officer).locator('button', { hasText: '批准延期' })).toHaveCount(0);

	// The manager of the officer's own level is not above; head office is.
	const manager = await enter(browser, 'manager', desk);
	await step(manager, id, 'approve_extension');
	await form(manager).locator('button[type=submit]').click();
	await expect(
		manager
			.locator('main')
			.getByText(/须由.*批准|上级机构/)
			.last()
	).toBeVisible();
	await manager.context().close();
	const above = await enter(browser, headOfficeManager, desk);
	await step(above, id, 'approve_extension');
	await expect(form(above).getByText('代理行仍未回复。')).toBeVisible();
	await send(above, id);
	await above.context().close();

	await officer.goto(`/complaints/${id}`);
	await expect(officer.getByText('已批准，告知投诉人后生效').first()).toBeVisible();
	expect(await statutory(officer).innerText()).toBe(first);
	await step(officer, id, 'record_telling');
	await officer.locator('[name=what]').selectOption('extension');
	await officer.locator('[name=proof]').fill('延期告知短信 0413');
	// Calls take their time: the page asks for no moment before it was opened, and what lies ahead is refused in words.
	const moment = officer.locator('[name=told_at]');
	await expect(moment).not.toHaveAttribute('max');
	const now = await moment.inputValue();
	await moment.fill('2099-01-01T10:00');
	await form(officer).locator('button[type=submit]').first().click();
	await expect(form(officer).getByText('所填时间在将来').first()).toBeVisible();
	await moment.fill(now);
	await send(officer, id);
	await expect(officer.getByText('已生效').first()).toBeVisible();
	expect(await statutory(officer).innerText()).not.toBe(first);

	// The complainant takes it back: no clock runs on.
	await step(officer, id, 'withdraw');
	await officer.locator('[name=note]').fill('款项已到账，客户撤诉。');
	await send(officer, id);
	await expect(officer.getByText('撤诉').first()).toBeVisible();
	await expect(officer.getByRole('link', { name: '登记告知' }).first()).toBeVisible();
});

test('a case for another unit is moved there, not accepted, and its complainant told @desktop', async () => {
	const id = await logged(officer, { subject: '物业停车收费不合理' });
	await step(officer, id, 'redirect', '?q=鼓楼');
	await officer.getByLabel('江州鼓楼支行').check();
	await officer.locator('[name=note]').fill('发生在鼓楼支行门前。');
	await officer.locator('main form:has([name=note]) button[type=submit]').last().click();
	await officer.waitForURL(/\/complaints$/);
	await step(officer, id, 'assign');
	const me = officer.locator('[name=person_id] option', { hasText: '陆思远' });
	await officer.locator('[name=person_id]').selectOption((await me.getAttribute('value'))!);
	await send(officer, id);
	await expect(officer.getByText('江州鼓楼支行').first()).toBeVisible();

	await step(officer, id, 'not_accept');
	await officer.locator('[name=reason][value=not_banking]').check();
	await officer.locator('[name=note]').fill('停车场由物业公司经营。');
	await send(officer, id);
	await expect(officer.getByText('不予受理').first()).toBeVisible();
	await step(officer, id, 'issue_letter');
	await expect(form(officer).locator('[name=body]')).toHaveValue(/不予受理/);
	await send(officer, id);
	await step(officer, id, 'record_telling');
	await officer.locator('[name=proof]').fill('挂号信 RA0412');
	await send(officer, id);
	await expect(officer.getByText('挂号信 RA0412').first()).toBeVisible();
});

test('a case is merged into one that is found, taken out again, and transferred @desktop', async () => {
	const kept = await logged(officer, { subject: '信用卡年费重复收取' });
	const id = await logged(officer, { subject: '年费又被扣了一次' });
	await officer.goto(`/complaints/${kept}`, { waitUntil: 'networkidle' });
	const number = (await officer.title()).split(' ')[0]!;
	await officer.goto(`/complaints/${id}`, { waitUntil: 'networkidle' });
	const more = officer.locator('main details', { hasText: '并入其他投诉' });
	await more.locator('summary').click();
	await officer.getByRole('link', { name: '并入其他投诉' }).click();
	await officer.waitForURL(/\/merge$/);
	await expect(more).not.toHaveAttribute('open');
	const finder = officer.getByLabel('查找另一件');
	await finder.fill(number);
	await finder.press('Enter');
	await officer.getByLabel(new RegExp(number)).check();
	await send(officer, id);
	await expect(officer.getByText(new RegExp(`并入.*${number}`)).first()).toBeVisible();
	await expect(officer.getByRole('link', { name: number }).first()).toBeVisible();

	await step(officer, id, 'unmerge');
	await officer.locator('[name=note]').fill('两笔年费并非同一张卡。');
	await send(officer, id);
	await expect(officer.getByRole('button', { name: '受理告知', exact: true })).toBeVisible();

	await step(officer, id, 'transfer');
	await officer.locator('[name=recipient]').fill('银行卡清算机构');
	await officer.locator('[name=note]').fill('由其核实境外商户。');
	await send(officer, id);
	await expect(officer.getByText('银行卡清算机构').first()).toBeVisible();
	await expect(officer.getByRole('button', { name: '受理告知', exact: true })).toHaveCount(0);
});

test('who cannot be reached was tried on three different days @desktop', async ({ browser }) => {
	const id = await logged(officer, {
		subject: '来信反映柜员态度生硬',
		channel: 'letter',
		received_at: wallTime(5)
	});
	await taken(officer, id, 'acknowledge');
	await taken(officer, id, 'start_investigation');
	for (const line of ['customer', 'staff', 'recordings'])
		await taken(officer, id, 'record_evidence', { line, outcome: 'done', note: '已核实。' });
	await taken(officer, id, 'submit_findings', {
		verdict: 'not_substantiated',
		facts: '录像显示服务规范。',
		root_cause: 'other'
	});
	await taken(officer, id, 'propose_decision', {
		decision: '向客户说明。',
		basis: '录像与当班记录一致。',
		remedy: 'explanation'
	});
	const manager = await enter(browser, 'manager', desk);
	await taken(manager, id, 'approve_decision');
	await manager.context().close();

	for (const daysAgo of [4, 3, 2]) {
		await step(officer, id, 'record_view');
		await expect(officer.locator('[name=view]')).toHaveCount(0);
		await step(officer, id, 'record_contact_attempt');
		await officer.locator('[name=at]').fill(wallTime(daysAgo));
		await officer.locator('[name=outcome][value=no_answer]').check();
		await send(officer, id);
	}
	await step(officer, id, 'record_view');
	await expect(officer.locator('[name=view][value=accepts]')).toBeDisabled();
	await officer.locator('[name=view][value=unreachable]').check();
	await send(officer, id);
	await step(officer, id, 'close');
	await officer.locator('[name=lesson]').fill('来信人须留两种联系方式。');
	await send(officer, id);
	await expect(officer.getByText('无法联系').first()).toBeVisible();
});

test('a suggestion in the book gets its reply from the head, on a phone @desktop', async ({
	browser
}) => {
	const subject = '希望增设爱心座椅';
	await logged(officer, {
		kind: 'suggestion',
		channel: 'suggestion_book',
		subject,
		business: '',
		cause: '',
		take: ''
	});
	const head = await enter(browser, 'branch-head', phone);
	await head.goto('/books', { waitUntil: 'networkidle' });
	await head.locator('main').getByText(subject).first().click();
	await head.getByRole('link', { name: '答复', exact: true }).click();
	await head.locator('[name=reply]').fill('已增设两把爱心座椅，谢谢您。');
	await head.locator('form:has([name=reply]) button[type=submit]').click();
	await expect(head.getByText('已增设两把爱心座椅，谢谢您。')).toBeVisible();
	await head.goto('/books');
	await expect(head.locator('tr, li', { hasText: subject }).first()).toContainText('已答复');
	await head.context().close();
});

test('a file that is not taken says why, and what is shown can be exported @desktop', async () => {
	const id = await logged(officer, { subject: '=HYPERLINK("http://x")' });
	await officer.goto(`/complaints/${id}`, { waitUntil: 'networkidle' });
	await officer.locator('input[type=file]').setInputFiles([
		{ name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\0\x01\x02') },
		{ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('录音编号 17') }
	]);
	await expect(officer.getByText(/程序\.exe：不支持此类文件/)).toBeVisible();
	await expect(officer.getByRole('link', { name: '说明.txt' })).toBeVisible();

	await officer.goto('/complaints', { waitUntil: 'networkidle' });
	const file = await officer.request.get(
		(await officer.locator('a[href^="/complaints/export"]').first().getAttribute('href'))!
	);
	const text = await file.text();
	expect(text.startsWith('\ufeff')).toBe(true);
	expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
	expect(text).not.toContain('13900001234');
});
