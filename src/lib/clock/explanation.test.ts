import { describe, expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import { amountInWords, countedBy, explain, type Deadline } from './explanation';

const now = () => new Date('2026-11-20T02:00:00Z');
const [en, zh] = [await createI18n('en', now), await createI18n('zh', now)];

const investigate: Deadline = {
	code: 'investigate',
	name_zh: '及时调查',
	name_en: 'Investigate',
	kind: 'target',
	track: 'main',
	stops_on: 'findings',
	basis: 'started',
	started_at: '2026-11-19T01:30:00+00:00',
	amount: 3,
	unit: 'working_days',
	extension_step: 0,
	agreed_on: null,
	due_at: '2026-11-25T09:30:00+00:00',
	paused: false,
	paused_reason: null,
	stopped_at: null,
	overdue: false,
	met: null,
	cut: false,
	uncut_due_at: '2026-11-25T09:30:00+00:00',
	provisional: false,
	budget: 3,
	spent: 1,
	remaining: 2,
	steps: [
		{ kind: 'received', from: '2026-11-19', to: '2026-11-19' },
		{ kind: 'counted', from: '2026-11-20', to: '2026-11-20', days: 1 },
		{ kind: 'closed', from: '2026-11-21', to: '2026-11-22', days: 2, reason: 'weekend' },
		{
			kind: 'paused',
			from: '2026-11-23',
			to: '2026-11-23',
			days: 1,
			reason: 'waiting_customer',
			name_zh: '等待客户补充',
			name_en: 'Waiting for the customer'
		},
		{ kind: 'counted', from: '2026-11-24', to: '2026-11-25', days: 2 }
	],
	pauses: [],
	policy: {
		code: 'china_2020',
		name_zh: '银行业保险业消费投诉处理（2020）',
		name_en: 'China: consumer complaints (2020)',
		number: 1,
		source: 'CBIRC Order 2020 No. 3'
	},
	calendar: {
		code: 'china',
		name_zh: '中国大陆',
		name_en: 'Mainland China',
		number: 2,
		time_zone: 'Asia/Shanghai',
		known_until: '2026-12-31'
	}
};

describe('the explanation of a deadline', () => {
	test('says when, how much and from when, in both languages', () => {
		expect(explain(en, investigate).sentence).toBe(
			'Due Wed 25 Nov 17:30: 3 working days, counted from Thu 19 Nov 09:30.'
		);
		expect(explain(zh, investigate).sentence).toBe(
			'11月25日 周三 17:30截止：自11月19日 周四 09:30起 3 个工作日。'
		);
	});

	test('names every stretch and what it counts', () => {
		const { steps } = explain(en, investigate);
		expect(steps.map(({ when, words, counts }) => [when, words, counts])).toEqual([
			['Thu 19 Nov', 'Counting begins the day after', ''],
			['Fri 20 Nov', 'Counted', '1 working day'],
			['Sat 21 Nov – Sun 22 Nov', 'Closed: weekend', ''],
			['Mon 23 Nov', 'Paused, not counted: Waiting for the customer', ''],
			['Tue 24 Nov – Wed 25 Nov', 'Counted', '2 working days']
		]);
		expect(explain(zh, investigate).steps[3]!.words).toBe('暂停，不计入：等待客户补充');
	});

	test('its counted steps add up to the budget', () => {
		expect(countedBy(investigate.steps)).toBe(investigate.amount);
		expect(explain(en, investigate).total).toBe('3 working days');
		expect(explain(zh, investigate).total).toBe('3 个工作日');
	});

	test('counts working time in minutes and says a day once', () => {
		const { steps, total } = explain(en, {
			...investigate,
			unit: 'working_minutes',
			amount: 270,
			steps: [
				{
					kind: 'worked',
					from: '2026-11-19T01:30:00+00:00',
					to: '2026-11-19T04:00:00+00:00',
					minutes: 150
				},
				{
					kind: 'worked',
					from: '2026-11-19T05:30:00+00:00',
					to: '2026-11-19T07:30:00+00:00',
					minutes: 120
				}
			]
		});
		expect(steps[0]).toMatchObject({ when: 'Thu 19 Nov 09:30 – 12:00', counts: '2 h 30 min' });
		expect(total).toBe('4 h 30 min of working time');
	});

	test('says when a target was drawn in, extended, paused or rests on unpublished holidays', () => {
		const { notes, steps } = explain(en, {
			...investigate,
			cut: true,
			uncut_due_at: '2026-11-27T09:30:00+00:00',
			extension_step: 1,
			provisional: true,
			paused: true,
			pauses: [
				{
					from_at: '2026-11-20T01:00:00+00:00',
					to_at: null,
					reason: 'mediation',
					name_zh: '调解',
					name_en: 'Mediation'
				}
			],
			steps: [
				...investigate.steps,
				{ kind: 'cut', from: '2026-11-27T09:30:00+00:00', to: '2026-11-25T09:30:00+00:00' }
			]
		});
		expect(notes).toHaveLength(4);
		expect(notes.join(' ')).toMatch(
			/step 1: 3 working days.*Fri 27 Nov 17:30.*\(Mediation\).*31 Dec/s
		);
		expect(steps.at(-1)!.when).toBe('Fri 27 Nov 17:30 – Wed 25 Nov 17:30');
	});

	test('an agreed date is told as agreed, and the end of a day as 24:00', () => {
		const agreed = {
			...investigate,
			basis: 'agreed',
			unit: 'natural_days' as const,
			agreed_on: '2026-11-30',
			due_at: '2026-11-30T16:00:00+00:00'
		};
		expect(explain(en, agreed).sentence).toBe(
			'Due Mon 30 Nov 24:00: agreed with the complainant for Mon 30 Nov.'
		);
	});

	test('a make-up workday is named', () => {
		const { steps } = explain(zh, {
			...investigate,
			steps: [
				{
					kind: 'counted',
					from: '2026-10-10',
					to: '2026-10-10',
					days: 1,
					reason: 'workday',
					name_zh: '国庆节',
					name_en: 'National Day'
				}
			]
		});
		expect(steps[0]!.words).toBe('计入：调休上班 国庆节');
	});
});

test('one day is singular in English', () => {
	expect(amountInWords(en, 1, 'natural_days')).toBe('1 natural day');
	expect(amountInWords(en, 15, 'natural_days')).toBe('15 natural days');
});
