import { expect, test } from 'vitest';
import { failedDays } from './caseContact';

const attempt = (at: string, outcome = 'no_answer', round = 1) => ({ at, outcome, round });

test('only days on which nobody was reached count, each once, by the bank’s calendar', () => {
	expect(
		failedDays(
			[
				attempt('2026-11-19T02:00:00Z'),
				attempt('2026-11-19T08:00:00Z', 'wrong_contact'),
				// Past midnight in Shanghai.
				attempt('2026-11-19T17:00:00Z'),
				attempt('2026-11-21T02:00:00Z', 'refused'),
				attempt('2026-11-22T02:00:00Z', 'reached'),
				attempt('2026-11-23T02:00:00Z', 'no_answer', 2)
			],
			1
		)
	).toBe(2);
});
