import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import enDocumentError from '../../src/lib/i18n/en/documentError.ts';
import enError from '../../src/lib/i18n/en/error.ts';
import enNoticeError from '../../src/lib/i18n/en/noticeError.ts';
import enRuleError from '../../src/lib/i18n/en/ruleError.ts';
import enVisitError from '../../src/lib/i18n/en/visitError.ts';
import zhDocumentError from '../../src/lib/i18n/zh/documentError.ts';
import zhError from '../../src/lib/i18n/zh/error.ts';
import zhNoticeError from '../../src/lib/i18n/zh/noticeError.ts';
import zhRuleError from '../../src/lib/i18n/zh/ruleError.ts';
import zhVisitError from '../../src/lib/i18n/zh/visitError.ts';

const en = { ...enError, ...enDocumentError, ...enNoticeError, ...enRuleError, ...enVisitError };
const zh = { ...zhError, ...zhDocumentError, ...zhNoticeError, ...zhRuleError, ...zhVisitError };
const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const migrations = readdirSync(new URL('supabase/migrations/', root))
	.map((file) => read(`supabase/migrations/${file}`))
	.join('\n');
// In plpgsql an obstacle is a bare code that the move then refuses with, so any quoted code counts.
const raised = new Set(migrations.match(/(?<=')MC\d{3}(?=')/g));
// A few are the server's own, where the database is not asked.
const serverRaised = readdirSync(new URL('src/lib/server/', root))
	.filter((file) => file.endsWith('.ts'))
	.flatMap(
		(file) => read(`src/lib/server/${file}`).match(/(?<=refuse\(\d{3}, ')MC\d{3}(?=')/g) ?? []
	);
const rows = [
	...read('docs/errors.md').matchAll(/^\| (MC\d{3}) +\| (\d{3}) +\| (.+?) +\| (.*?) *\|$/gm)
];
const catalogued = rows.map(([, code]) => code!);

test('every refusal is catalogued, and the catalogue has nothing else', () => {
	expect(raised.size).toBeGreaterThan(80);
	expect([...new Set([...raised, ...serverRaised])].sort()).toEqual(catalogued);
});

test('a code has one meaning', () => {
	expect(new Set(catalogued).size).toBe(catalogued.length);
	const meanings = rows.map(([, , , meaning]) => meaning);
	expect(new Set(meanings).size).toBe(meanings.length);
});

test('the catalogue names the status a refusal is raised with', () => {
	const stated = new Map(rows.map(([, code, status]) => [code, status]));
	const wrong = [...migrations.matchAll(/app\.refuse\('(MC\d{3})', (\d{3})/g)].filter(
		([, code, status]) => stated.get(code!) !== status
	);
	expect(wrong.map(([call]) => call)).toEqual([]);
});

test.each(Object.entries({ en, zh }))('every refusal has its sentence in %s', (_, messages) => {
	const sentences = messages as Record<string, unknown>;
	expect(catalogued.filter((code) => typeof sentences[code] !== 'string')).toEqual([]);
});
