import { expect, test } from '@playwright/test';
import { enter, visit } from './support/person';
import { phone } from './support/screens';
import { tooSmall } from './support/thumb';

const walks: Record<string, readonly (readonly [path: string, from?: string])[]> = {
	officer: [
		['/desk'],
		['/complaints'],
		['/complaints/new'],
		['/complaints/[id]', '/complaints'],
		['/branches'],
		['/branches/[id]', '/branches'],
		['/books']
	],
	'branch-head': [
		['/desk'],
		['/tasks'],
		['/tasks/[id]', '/tasks?tab=done'],
		['/departments'],
		['/meetings'],
		['/staff-records']
	],
	manager: [['/departments'], ['/notices'], ['/self-checks'], ['/requests?tab=done'], ['/surveys']]
};

for (const [as, paths] of Object.entries(walks))
	test(`what leads on is 44 px high under the thumb of ${as} @phone`, async ({ browser }) => {
		test.setTimeout(120_000);
		const page = await enter(browser, as, phone);
		for (const [path, from] of paths) {
			expect.soft(await visit(page, { as, path, from }), path).toBe(true);
			expect.soft(await tooSmall(page), path).toEqual([]);
		}
		await page.context().close();
	});
