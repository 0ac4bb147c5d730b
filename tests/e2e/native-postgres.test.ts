import { test } from '@playwright/test';
import { throughFourHands } from './support/fourHands';
import { startOnPostgres } from './support/native';

let bank: Awaited<ReturnType<typeof startOnPostgres>>;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	bank = await startOnPostgres();
});
test.afterAll(() => bank?.stop());

test('on native Postgres a complaint goes from the keyboard to the closed case @desktop', async ({
	browser
}) => {
	test.setTimeout(180_000);
	await throughFourHands(browser, { baseURL: bank.baseURL });
});
