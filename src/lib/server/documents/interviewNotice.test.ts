import { expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import type { WholeInterview } from '$lib/interviews/interviews';
import { namedNumbers } from '$lib/interviews/words';
import { interviewNotice } from './interviewNotice';

const interview = {
	number: 'Y2026-001',
	rule: 'T7',
	numbers: { kind: 'statutory_limit_missed', on: '2020-02-20' },
	branch: { name_zh: '河滨支行', name_en: 'Riverside' },
	region: { name_zh: '北城分行', name_en: 'North' },
	head: { name: '白主任' },
	interviewer: { name: '马骏' },
	starts_at: '2026-03-03T02:00:00Z',
	place: '三楼会议室',
	ordered_at: '2026-03-02T02:00:00Z'
} as unknown as WholeInterview;

test('numbers of a rule are named in the reader’s language, kinds too', async () => {
	const zh = await createI18n('zh');
	await zh.learn('notices');
	expect(namedNumbers(zh, interview.numbers)).toEqual([
		['类别', '超过法定时限'],
		['日期', '2020年2月20日']
	]);
});

test('the item that failed is told in the words of its checklist', async () => {
	const item = { zh: '没有服务禁语', en: 'No forbidden phrases' };
	for (const lang of ['zh', 'en'] as const) {
		const i18n = await createI18n(lang);
		await i18n.learn('notices');
		expect(namedNumbers(i18n, { item }).map(([, value]) => value)).toEqual([item[lang]]);
	}
});

test.each(['zh', 'en'] as const)('the notice is a Word file in %s', async (lang) => {
	const i18n = await createI18n(lang);
	await i18n.learn('notices');
	const bytes = await interviewNotice(i18n, interview);
	expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
	expect(bytes.length).toBeGreaterThan(3000);
});
