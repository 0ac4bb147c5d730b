import { expect, test } from '@playwright/test';
import { next, pick, send, step } from './support/case';
import { enter } from './support/person';

const desk = { locale: 'zh-CN', viewport: { width: 1440, height: 900 } };
const phone = {
	locale: 'zh-CN',
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true
};

test('a complaint goes from the keyboard to the closed case through four hands @desktop', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const officer = await enter(browser, 'officer', desk);

	// Logged by keyboard, with a rare character, an emoji and a formula, and kept as typed.
	await officer.goto('/complaints/new', { waitUntil: 'networkidle' });
	await pick(officer, 'unit_id', '滨江路');
	await officer.locator('[name=complainant_name]').fill('𠮷祥');
	await officer.locator('[name=complainant_phone]').fill('138 1234 5678');
	await officer.locator('[name=subject]').fill('柜台拒收硬币');
	await officer
		.locator('[name=narrative]')
		.fill('=1+1 客户㐂先生称三号柜台拒绝清点硬币 😠 <script>alert(1)</script>');
	await officer.locator('[name=channel]').selectOption('counter');
	await officer.locator('[name=business]').selectOption('currency_management');
	await officer.locator('[name=cause]').selectOption('service_attitude_quality');
	await officer.locator('[name=take]').check();
	await officer.keyboard.press('Control+Enter');
	await officer.waitForURL(/\/complaints\/[0-9a-f-]{36}$/);
	const id = officer.url().split('/').at(-1)!;
	await expect(officer.getByText('<script>alert(1)</script>')).toBeVisible();
	await expect(officer.getByText('𠮷**').first()).toBeVisible();
	await expect(officer.getByText('13812345678')).toHaveCount(0);

	// Every deadline explains itself.
	await officer.getByText('为何').first().click();
	await expect(officer.getByText('中国大陆').first()).toBeVisible();

	await next(officer, id, '受理告知');
	await next(officer, id, '开始调查');
	for (const line of ['customer', 'staff', 'recordings']) {
		await step(officer, id, 'record_evidence', `?line=${line}`);
		const choice = officer.locator(`[name=line][value=${line}]`);
		if ((await choice.getAttribute('type')) === 'radio') await choice.check();
		await officer.locator('[name=outcome][value=done]').check();
		await officer.locator('[name=note]').fill('已核实');
		await send(officer, id, 'outcome');
	}

	// The head answers on a phone and sees no more than was shared.
	await step(officer, id, 'ask_enquiry');
	await officer.locator('[name=question]').fill('当天谁在三号柜台？');
	await send(officer, id, 'question');
	const head = await enter(browser, 'branch-head', phone);
	await head.goto('/enquiries', { waitUntil: 'networkidle' });
	await head
		.getByRole('link', { name: /当天谁在三号柜台/ })
		.first()
		.click();
	await head.locator('[name=answer]').fill('当天由见习柜员值守，已提醒。');
	await head.locator('form:has([name=answer]) button[type=submit]').click();
	await head.waitForURL(/\/enquiries$/);
	await head
		.getByRole('link', { name: /当天谁在三号柜台/ })
		.first()
		.click();
	await expect(head.getByText('当天由见习柜员值守，已提醒。')).toBeVisible();
	const refused = await head.goto(`/complaints/${id}`);
	expect(refused?.status()).toBe(404);

	await step(officer, id, 'submit_findings');
	await officer.locator('[name=verdict][value=substantiated]').check();
	await officer.locator('[name=facts]').fill('情况属实，柜员未按规定清点。');
	await officer.locator('[name=root_cause]').selectOption('attitude');
	await send(officer, id, 'facts');

	await step(officer, id, 'propose_decision');
	await officer.locator('[name=decision]').fill('当面致歉并清点硬币。');
	await officer.locator('[name=basis]').fill('《柜面服务规范》第十二条');
	await officer.locator('[name=remedy][value=apology]').check();
	await send(officer, id, 'decision');

	// A second person approves.
	const manager = await enter(browser, 'manager', desk);
	await manager.goto(`/complaints/${id}`, { waitUntil: 'networkidle' });
	await step(manager, id, 'approve_decision');
	await send(manager, id, 'expected_version');

	// The letter comes with its three mandatory parts; then the complainant is told, with proof.
	await step(officer, id, 'issue_letter');
	await expect(officer.locator('[name=facts]')).not.toHaveValue('');
	await expect(officer.locator('[name=basis]')).not.toHaveValue('');
	await expect(officer.locator('[name=remedies]')).toHaveValue(/诉讼/);
	await send(officer, id, 'remedies');
	await step(officer, id, 'record_telling');
	await officer.locator('[name=way][value=phone]').check();
	await officer.locator('[name=proof]').fill('通话录音 0412');
	await send(officer, id, 'proof');
	await step(officer, id, 'record_view');
	await officer.locator('[name=view][value=accepts]').check();
	await send(officer, id, 'view');
	await step(officer, id, 'close');
	await officer.locator('[name=note], [name=lesson]').first().fill('各柜台均须清点零钞硬币。');
	await send(officer, id, 'expected_version');
	await expect(officer.getByText('结案').first()).toBeVisible();

	// Unmasking asks for a reason.
	await officer.goto(`/complaints/${id}`);
	await expect(officer.getByText('13812345678')).toHaveCount(0);
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
	await expect(page.locator('[name=narrative]')).toHaveValue(/至今无人联系/);
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
