import { describe, expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import { dueLetter, letterDrafts } from './caseLetters';
import type { Case } from './caseRows';

const languages = [await createI18n('zh'), await createI18n('en')];
for (const language of languages)
	for (const room of ['oneCase', 'letters'] as const) await language.learn(room);
const c = {
	number: '2026-000412',
	subject: '拒收硬币',
	received_at: '2026-11-19T01:30:00Z',
	round: 2,
	findings: [
		{ round: 1, facts: '旧事实' },
		{ round: 2, facts: '录像证实柜员拒收' }
	],
	decisions: [
		{ round: 2, status: 'returned', decision: '退回的', basis: '旧' },
		{ round: 2, status: 'approved', decision: '道歉并当场兑换', basis: '人民币管理条例' }
	],
	reviews: [],
	extensions: []
} as unknown as Case;

describe('first words of letters', () => {
	const drafts = letterDrafts(c, [], languages);

	test('a decision has its three parts, from this round and what was approved', () => {
		expect(drafts.zh.decision).toMatchObject({
			facts: '录像证实柜员拒收',
			basis: '人民币管理条例'
		});
		expect(drafts.zh.decision.body).toContain('道歉并当场兑换');
	});

	test('the remedies are review, mediation, arbitration and litigation, in both languages', () => {
		for (const word of ['核查', '调解', '仲裁', '诉讼'])
			expect(drafts.zh.decision.remedies).toContain(word);
		for (const word of ['review', 'mediat', 'arbitration', 'court'])
			expect(drafts.en.decision.remedies).toContain(word);
	});

	test('no letter is left with an unfilled gap', () => {
		for (const language of Object.values(drafts))
			for (const draft of Object.values(language)) expect(draft.body).not.toMatch(/\{\{|undefined/);
	});

	test('a letter that decides nothing has no such parts', () => {
		expect(drafts.en.acknowledgement).toMatchObject({ facts: '', basis: '', remedies: '' });
	});
});

test('the letter a case calls for', () => {
	expect(dueLetter({ status: 'feedback', review_count: 0 })).toBe('decision');
	expect(dueLetter({ status: 'feedback', review_count: 1 })).toBe('review_decision');
	expect(dueLetter({ status: 'not_accepted', review_count: 0 })).toBe('not_accepted');
	expect(dueLetter({ status: 'investigating', review_count: 0 })).toBe('acknowledgement');
});
