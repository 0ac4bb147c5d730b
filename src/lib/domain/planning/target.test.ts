import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHours } from './days.ts';
import { branch, daysOf, smallBank } from './small.fixture.ts';
import { targetOf } from './target.ts';

describe('when branches are open', () => {
	test('only for whole hours, make-up workdays as workdays, holidays by their own hours', () => {
		const period = { from: '2026-02-14', to: '2026-02-17' };
		const inputs = smallBank(0, 0, {
			period,
			calendars: {
				usual: daysOf(period.from, period.to, { '2026-02-14': 'work', '2026-02-16': 'holiday' })
			},
			branches: [
				branch(0, {
					opening: {
						work: [
							{ opens: 570, closes: 720 },
							{ opens: 780, closes: 1020 }
						],
						saturday: [],
						sunday: [{ opens: 600, closes: 720 }],
						holiday: []
					},
					exceptions: [{ date: '2026-02-17', intervals: [] }]
				})
			]
		});
		expect(openHours(inputs, inputs.branches[0]!)).toEqual([
			[10, 11, 13, 14, 15, 16],
			[10, 11],
			[],
			[]
		]);
	});
});

describe('the target', () => {
	test('is even over the open days when the share of rest days is met anyhow', () => {
		const inputs = smallBank(4);
		inputs.parameters.restShare = 0.2;
		const target = targetOf(inputs, [1, 1, 1, 1]);
		expect(target.tilt).toBe(1);
		expect(new Set(target.days[0])).toEqual(new Set([1 / 31]));
	});

	test('tilts towards rest days just enough for the share, whatever the branches', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.3, max: 0.6, noNaN: true }),
				fc.array(fc.boolean(), { minLength: 4, maxLength: 30 }),
				(restShare, closed) => {
					const inputs = smallBank(0);
					inputs.parameters.restShare = restShare;
					inputs.branches = [false, false, ...closed].map((is, n) =>
						is && n % 2 === 0
							? branch(n, { opening: { ...branch(n).opening, sunday: [] } })
							: branch(n)
					);
					const target = targetOf(
						inputs,
						inputs.branches.map(() => 1)
					);
					const onRest = target.days.reduce(
						(sum, days, b) =>
							sum + days.reduce((all, p, day) => all + (target.rest[b]![day] ? p : 0), 0),
						0
					);
					expect(onRest / inputs.branches.length).toBeCloseTo(
						Math.max(restShare, target.tilt === 1 ? onRest / inputs.branches.length : 0),
						6
					);
					for (const days of target.days) expect(days.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
				}
			)
		);
	});
});
