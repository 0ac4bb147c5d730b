import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import enDocumentError from './en/documentError';
import enError from './en/error';
import enNoticeError from './en/noticeError';
import enNotification from './en/notification';
import enRuleError from './en/ruleError';
import enVisitError from './en/visitError';
import zhDocumentError from './zh/documentError';
import zhError from './zh/error';
import zhNoticeError from './zh/noticeError';
import zhNotification from './zh/notification';
import zhRuleError from './zh/ruleError';
import zhVisitError from './zh/visitError';

const en = {
	error: { ...enDocumentError, ...enError, ...enNoticeError, ...enRuleError, ...enVisitError },
	notification: enNotification
};
const zh = {
	error: { ...zhDocumentError, ...zhError, ...zhNoticeError, ...zhRuleError, ...zhVisitError },
	notification: zhNotification
};

const migrations = new URL('../../../supabase/migrations/', import.meta.url);
const sql = readdirSync(migrations)
	.filter((file) => file.endsWith('.sql'))
	.map((file) => readFileSync(new URL(file, migrations), 'utf8'))
	.join('\n');
const found = (pattern: RegExp) => [...new Set([...sql.matchAll(pattern)].map(([, one]) => one!))];

const codes = found(/refuse\('(MC\d{3})'/g);
const kinds = [
	...found(/notify\([^;]*?'([a-z]+_[a-z]+|mentioned)'/g),
	// Deliveries tell everybody in one statement.
	...found(/'(document_(?:delivered|changed|to_sign))'/g),
	// Tasks tell their unit and its managers through functions of their own.
	...found(/'(task_(?!rules'|proofs')[a-z]+)'/g)
];

test('the database refuses and notifies', () => {
	expect(codes.length).toBeGreaterThan(50);
	expect(kinds).toContain('complaint_assigned');
});

test.each([
	['en', en],
	['zh', zh]
])('every refusal and notification has a sentence in %s', (_, messages) => {
	expect(codes.filter((code) => !(code in messages.error))).toEqual([]);
	expect(kinds.filter((kind) => !(kind in messages.notification))).toEqual([]);
});

test('the parameters of a sentence are the same in both languages', () => {
	// A name that is written in both languages goes by `_en` and `_zh`, each in its own.
	const gaps = (text: string, lang: 'en' | 'zh') =>
		[...text.matchAll(/\{\{(\w+)\}\}/g)]
			.map(([, name]) => name!.replace(new RegExp(`_${lang}$`), ''))
			.sort();
	for (const room of ['error', 'notification'] as const)
		for (const [key, text] of Object.entries(en[room])) {
			const other = (zh[room] as Record<string, unknown>)[key];
			if (typeof text === 'string' && key !== 'bell_one')
				expect([key, ...gaps(String(other), 'zh')]).toEqual([key, ...gaps(text, 'en')]);
		}
});
