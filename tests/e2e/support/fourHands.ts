import { expect, type Browser } from '@playwright/test';
import { next, pick, send, step } from './case';
import { enter } from './person';
import { desk, phone } from './screens';

/**
 * A complaint from the keyboard to the closed case through four hands, and what may come after.
 * @param where the instance to do it on, the journeys' own when absent
 */
export async function throughFourHands(browser: Browser, where: { baseURL?: string } = {}) {
	const officer = await enter(browser, 'officer', { ...desk, ...where });

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
		await send(officer, id);
	}

	// The head answers on a phone and sees no more than was shared.
	await step(officer, id, 'ask_enquiry');
	await officer.locator('[name=question]').fill('当天谁在三号柜台？');
	await send(officer, id);
	const head = await enter(browser, 'branch-head', { ...phone, ...where });
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
	await send(officer, id);

	// A second person returns the decision with a reason, and approves the better one.
	const manager = await enter(browser, 'manager', { ...desk, ...where });
	for (const basis of ['已阅', '《柜面服务规范》第十二条']) {
		await step(officer, id, 'propose_decision');
		await officer.locator('[name=decision]').fill('当面致歉并清点硬币。');
		await officer.locator('[name=basis]').fill(basis);
		await officer.locator('[name=remedy][value=apology]').check();
		await send(officer, id);
		if (basis !== '已阅') continue;
		await step(manager, id, 'return_decision');
		await manager.locator('[name=note]').fill('须写明依据的条款。');
		await send(manager, id);
		await officer.goto(`/complaints/${id}`);
		await expect(officer.getByText('须写明依据的条款。').first()).toBeVisible();
	}
	await step(manager, id, 'approve_decision');
	await send(manager, id);

	// The letter comes with its three mandatory parts; then the complainant is told, with proof.
	await step(officer, id, 'issue_letter');
	await expect(officer.locator('[name=facts]')).not.toHaveValue('');
	await expect(officer.locator('[name=basis]')).not.toHaveValue('');
	await expect(officer.locator('[name=remedies]')).toHaveValue(/诉讼/);
	await send(officer, id);
	await step(officer, id, 'record_telling');
	await officer.locator('[name=way][value=phone]').check();
	await officer.locator('[name=proof]').fill('通话录音 0412');
	await send(officer, id);
	await step(officer, id, 'record_view');
	await officer.locator('[name=view][value=accepts]').check();
	await send(officer, id);
	await step(officer, id, 'close');
	await officer.locator('[name=lesson]').fill('各柜台均须清点零钞硬币。');
	await send(officer, id);
	await expect(officer.getByText('结案').first()).toBeVisible();

	// Unmasking asks for a reason, and lasts no longer than the page.
	const contact = officer.getByText('13812345678');
	await officer.getByText('查看联系方式').click();
	const reveal = officer.locator('form:has([name=reason]) button[type=submit]');
	await reveal.click();
	await expect(officer.locator('[name=reason][aria-invalid=true]')).toBeVisible();
	await expect(contact).toHaveCount(0);
	await officer.locator('[name=reason]').fill('回访客户');
	await reveal.click();
	await expect(contact).toBeVisible();
	await officer.reload();
	await expect(contact).toHaveCount(0);

	// New facts: the case is investigated once more, from the beginning.
	await step(officer, id, 'reopen');
	await officer.locator('[name=note]').fill('客户提供了新的录像。');
	await officer.locator('[name=new_facts]').check();
	await send(officer, id);
	await expect(officer.getByText('第 2 轮').first()).toBeVisible();
	await expect(officer.getByRole('link', { name: '登记证据' }).first()).toBeVisible();
	for (const page of [officer, head, manager]) await page.context().close();
}
