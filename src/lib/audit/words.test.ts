import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '$lib/i18n/en/audit';
import zh from '$lib/i18n/zh/audit';
import enAdmin from '$lib/i18n/en/admin';
import zhAdmin from '$lib/i18n/zh/admin';

const migrations = new URL('../../../supabase/migrations/', import.meta.url);
const sql = readdirSync(migrations)
	.map((file) => readFileSync(new URL(file, migrations), 'utf8'))
	.join('\n');

test('what the log records under a fixed name has words', () => {
	const recorded = [...sql.matchAll(/record_event\(\s*'([a-z_]+)',[^,;]+,\s*'([a-z_]+)'/g)];
	expect(recorded.length).toBeGreaterThan(80);
	for (const words of [en, zh]) {
		expect(Object.keys(words.subject)).toEqual(
			expect.arrayContaining([...new Set(recorded.map(([, kind]) => kind))])
		);
		expect(Object.keys(words.action)).toEqual(
			expect.arrayContaining([...new Set(recorded.map(([, , action]) => action))])
		);
	}
});

test('every periodic job that administrators see has a name', () => {
	const jobs = [...sql.matchAll(/\('app\.(\w+)', \d+\)/g)].map(([, job]) => job);
	expect(jobs.length).toBeGreaterThan(10);
	for (const { jobs: words } of [enAdmin, zhAdmin])
		expect(Object.keys(words.name)).toEqual(expect.arrayContaining(jobs));
});
