import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vendorScores, type VendorFacts } from './score';

const weights = { complaints: 50, findings: 30, cooperation: 20, least_staff_months: 12 };
const year = 365.25;
const facts = (more: Partial<VendorFacts> = {}): VendorFacts => ({
	vendor_id: 'a',
	staff_days: 10 * year,
	complaints: 0,
	findings: 0,
	asked: 0,
	answered: 0,
	...more
});

describe('a vendor’s score', () => {
	test('is 75 for a rate like everybody’s, 100 where nothing happened anywhere', () => {
		const same = ['a', 'b'].map((vendor_id) => facts({ vendor_id, complaints: 6, findings: 2 }));
		expect(vendorScores(same, weights).map(({ total }) => total)).toEqual([75, 75]);
		expect(vendorScores([facts()], weights)[0]!.total).toBe(100);
	});

	test('is drawn to the average where there are few people', () => {
		const [large, small] = vendorScores(
			[
				facts({ vendor_id: 'large', staff_days: 50 * year, complaints: 25 }),
				facts({ vendor_id: 'small', staff_days: 1.5 * year, complaints: 2 })
			],
			weights
		);
		// 2 in 18 months is 2.5 times the average; with 36 average months beside them it counts 1.5 times.
		expect(small!.complaints).toBe(62.1);
		expect(large!.complaints).toBeGreaterThan(74);
	});

	test('is not given below the least number of staff-months', () => {
		expect(vendorScores([facts({ staff_days: 330 })], weights)[0]!.total).toBeNull();
		expect(vendorScores([], weights)).toEqual([]);
		expect(vendorScores([facts({ staff_days: 0 })], weights)[0]!.total).toBeNull();
	});

	test('judges cooperation only where something was asked, drawn to everybody’s share', () => {
		const [asked, idle] = vendorScores(
			[facts({ vendor_id: 'asked', asked: 5, answered: 0 }), facts({ vendor_id: 'idle' })],
			weights
		);
		expect(asked!.cooperation).toBe(0);
		expect(asked!.total).toBe(80);
		expect(idle).toMatchObject({ cooperation: null, total: 100 });
		const [good] = vendorScores(
			[facts({ asked: 1, answered: 1 }), facts({ vendor_id: 'b', asked: 9, answered: 4 })],
			weights
		);
		expect(good!.cooperation).toBe(58.3);
	});

	test('lies between 0 and 100, and never rises with a complaint', () => {
		const some = fc.record({
			vendor_id: fc.constant('x'),
			staff_days: fc.integer({ min: 0, max: 40_000 }),
			complaints: fc.integer({ min: 0, max: 60 }),
			findings: fc.integer({ min: 0, max: 20 }),
			asked: fc.integer({ min: 0, max: 30 }),
			answered: fc.constant(0)
		});
		fc.assert(
			fc.property(fc.array(some, { minLength: 2, maxLength: 6 }), (all) => {
				const before = vendorScores(all, weights);
				for (const { total } of before)
					if (total !== null) {
						expect(total).toBeGreaterThanOrEqual(0);
						expect(total).toBeLessThanOrEqual(100);
					}
				const worse = all.map((one, i) => (i ? one : { ...one, complaints: one.complaints + 1 }));
				expect(vendorScores(worse, weights)[0]!.complaints).toBeLessThanOrEqual(
					before[0]!.complaints
				);
			})
		);
	});
});
