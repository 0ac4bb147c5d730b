import { expect, test } from 'vitest';
import { dataAnswer, shellOf } from './shell';

test('only the visit pages themselves are kept', () => {
	expect(['/visits', '/visits/', '/visits/3f'].map(shellOf)).toEqual([
		'/visits',
		'/visits',
		'/visits/0'
	]);
	expect(['/', '/desk', '/visits/3f/photos/1', '/visitsx'].map(shellOf)).toEqual(
		Array(4).fill(null)
	);
});

test('what a kept page starts with holds nobody', async () => {
	const url = new URL('http://bank.example/visits/3f/__data.json');
	const text = await dataAnswer(url, null, 'zh-CN').text();
	expect(text.endsWith('\n')).toBe(true);
	const [{ data }] = (JSON.parse(text) as { nodes: [{ data: unknown[] }] }).nodes;
	const [fields, ...values] = data as [Record<string, number>, ...unknown[]];
	const value = (name: string) => values[fields[name]! - 1];
	expect([value('lang'), value('me'), value('path')]).toEqual(['zh', null, '/visits/3f']);
	expect(await dataAnswer(url, 'en', 'zh-CN').text()).toContain('"en"');
});
