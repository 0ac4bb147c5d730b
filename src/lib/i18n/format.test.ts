import { describe, expect, test } from 'vitest';
import { createFormatter } from './format';
import { parseInstant } from './instant';
import { chooseLanguage } from './languages';

const now = () => new Date('2026-11-24T02:00:00Z'); // Tuesday 10:00 in Shanghai
const en = createFormatter('en', now);
const zh = createFormatter('zh', now);

describe('dates', () => {
	test('are written in the habit of the language, in the bank’s time zone', () => {
		expect(en.formatDateTime('2026-11-26T08:50:00Z')).toBe('Thu 26 Nov 16:50');
		expect(zh.formatDateTime('2026-11-26T08:50:00Z')).toBe('11月26日 周四 16:50');
		expect(en.formatDate('2026-11-26T08:50:00Z')).toBe('Thu 26 Nov');
	});

	test('far away carry their year', () => {
		expect(en.formatDateTime('2025-11-26T08:50:00Z')).toBe('26 Nov 2025 16:50');
		expect(zh.formatDate('2028-01-05T08:50:00Z')).toBe('2028年1月5日');
	});

	test('follow the zone asked for', () => {
		expect(en.formatDateTime('2026-11-26T08:50:00Z', { tz: 'Europe/London' })).toBe(
			'Thu 26 Nov 08:50'
		);
	});

	test('without a time stay on their day', () => {
		expect(en.formatDate('2026-11-26', { tz: 'America/Los_Angeles' })).toBe('Thu 26 Nov');
	});

	test('a due time at local midnight is the 24:00 of the day before', () => {
		expect(en.formatDueTime('2026-10-06T16:00:00Z')).toBe('Tue 6 Oct 24:00');
		expect(zh.formatDueTime('2026-10-06T16:00:00Z')).toBe('10月6日 周二 24:00');
		expect(en.formatDueTime('2026-10-06T15:59:00Z')).toBe('Tue 6 Oct 23:59');
	});
});

describe('deadlines', () => {
	test('tell how much is left, rounded down', () => {
		expect(en.formatDeadline('2026-11-24T05:30:00Z')).toMatchObject({
			state: 'soon',
			amount: 3,
			unit: 'hours',
			exact: 'Tue 24 Nov 13:30'
		});
		expect(en.formatDeadline('2026-12-03T16:00:00Z')).toMatchObject({
			state: 'open',
			amount: 9,
			unit: 'days'
		});
	});

	test('tell how much is past', () => {
		expect(en.formatDeadline('2026-11-22T01:00:00Z')).toMatchObject({
			state: 'overdue',
			amount: 2,
			unit: 'days'
		});
		expect(en.formatDeadline('2026-11-24T01:59:40Z')).toMatchObject({
			state: 'overdue',
			amount: 1,
			unit: 'minutes'
		});
	});

	test('that are paused are never overdue', () => {
		expect(en.formatDeadline('2026-11-01T00:00:00Z', { paused: true }).state).toBe('paused');
	});
});

describe('lengths of time', () => {
	test.each([
		[0, '0 min', '0 分'],
		[45, '45 min', '45 分'],
		[200, '3 h 20 min', '3 小时 20 分'],
		[1500, '25 h', '25 小时'],
		[3000, '2 d 2 h', '2 天 2 小时'],
		[-60, '−1 h', '−1 小时']
	])('%i minutes', (minutes, english, chinese) => {
		expect(en.formatDuration(minutes)).toBe(english);
		expect(zh.formatDuration(minutes)).toBe(chinese);
	});

	test('of work count working days', () => {
		expect(en.formatDuration(960, { dayMinutes: 480 })).toBe('2 d');
	});
});

describe('instants', () => {
	test.each([
		['2026-11-21 20:33:32.975+00', '2026-11-21T20:33:32.975Z'],
		['2026-11-21T20:33:32.975123+08:00', '2026-11-21T12:33:32.975Z'],
		['2026-11-21T20:33:32Z', '2026-11-21T20:33:32.000Z'],
		['2026-11-21 20:33', '2026-11-21T20:33:00.000Z'],
		['2026-11-21 20:33:32+0530', '2026-11-21T15:03:32.000Z']
	])('%s is read as any backend writes it', (text, iso) => {
		expect(parseInstant(text).toISOString()).toBe(iso);
	});

	test('a text that is no instant is refused', () => {
		expect(() => parseInstant('tomorrow')).toThrow(RangeError);
	});
});

describe('the language', () => {
	test.each([
		['en', 'zh-CN', 'en'],
		[undefined, 'en-US,en;q=0.9,zh;q=0.8', 'en'],
		[undefined, 'fr-FR,zh-TW;q=0.5,en;q=0.4', 'zh'],
		[undefined, 'en;q=0,zh', 'zh'],
		[undefined, 'fr', 'zh'],
		['xx', null, 'zh']
	])('chosen %s, accepted %s', (chosen, accepted, expected) => {
		expect(chooseLanguage(chosen, accepted)).toBe(expected);
	});
});
