import { describe, expect, test } from 'vitest';
import { deadlineOf, readTrial, type TrialAnswer } from './trial';

const asked = (values: Record<string, string>, tz = 'Asia/Shanghai') =>
	readTrial(new URLSearchParams(values), tz);
const good = { start: '2026-11-26T16:50', amount: '3', unit: 'working_days' };

describe('what is tried', () => {
	test('is nothing until a length was typed', () => {
		expect(asked({ calendar: 'x' })).toBeNull();
	});

	test('starts at the wall time of the calendar', () => {
		expect(asked(good)?.trial?.start.toISOString()).toBe('2026-11-26T08:50:00.000Z');
		expect(asked(good, 'Europe/London')?.trial?.start.toISOString()).toBe(
			'2026-11-26T16:50:00.000Z'
		);
	});

	test('counts hours in minutes', () => {
		expect(asked({ ...good, amount: '8', unit: 'working_hours' })?.trial).toMatchObject({
			amount: 480,
			unit: 'working_minutes'
		});
	});

	test('names each field that is wrong', () => {
		expect(asked({ start: 'soon', amount: '1.5', unit: 'years' })?.issues).toEqual({
			start: 'common.invalid.date',
			amount: 'common.invalid.number',
			unit: 'common.invalid.choice'
		});
		expect(asked({ ...good, amount: ' ' })?.issues).toEqual({ amount: 'common.invalid.number' });
	});
});

test('a calendar without any published list names no day until which it is known', () => {
	const answer = {
		due_at: '2026-12-01T09:30:00Z',
		budget: 3,
		unit: 'working_days',
		steps: [],
		provisional: true,
		calendar: { known_until: null }
	} as unknown as TrialAnswer;
	const trial = { start: new Date(0), amount: 3, unit: 'working_days' as const };
	expect(deadlineOf(trial, answer).provisional).toBe(false);
	const known = {
		...answer,
		calendar: { ...answer.calendar, known_until: '2026-12-31' }
	};
	expect(deadlineOf(trial, known).provisional).toBe(true);
});
