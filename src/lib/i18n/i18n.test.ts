import { describe, expect, test } from 'vitest';
import { createI18n } from '.';
import { errorText } from './errorText';

const en = await createI18n('en');
const zh = await createI18n('zh');

describe('messages', () => {
	test('two languages live side by side', () => {
		expect(en.t('common.product')).toBe('Mingcha');
		expect(zh.t('common.product')).toBe('明察');
	});

	test('a count chooses the form', () => {
		expect(en.t('frame.bell', { count: 1 })).toBe('1 unread notification');
		expect(en.t('frame.bell', { count: 3 })).toBe('3 unread notifications');
		expect(zh.t('frame.bell', { count: 1 })).toBe('1 条未读通知');
	});

	test('values are printed as they are', () => {
		expect(en.t('common.combobox.chosen', { label: '<b>' })).toBe('Chosen: <b>');
	});
});

describe('the sentence for a refusal', () => {
	test('is the code’s own', () => {
		expect(errorText(en, { code: 'forbidden' })).toMatch(/^You may not do this/);
	});

	test('tells the reason, with moments in the language’s habit', () => {
		const late = { code: 'MC009', details: { field: 'told_at', reason: 'before_letter' } };
		expect(errorText(en, late)).toMatch(/before the letter/);
		expect(errorText(en, { code: 'MC009', details: { reason: 'new_one' } })).toMatch(/^This date/);
		const clock = { code: 'MC604', details: { earliest: '2020-01-02 01:00:00+00' } };
		expect(errorText(zh, clock)).toContain('2020年1月2日 09:00');
	});

	test('for an unknown code names the request', () => {
		expect(errorText(zh, { code: 'MC999', id: 'r-17' })).toContain('r-17');
		expect(errorText(en, {})).toMatch(/^Something went wrong/);
	});
});
