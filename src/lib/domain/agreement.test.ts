import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cohenKappa,
	inspectorSeverity,
	krippendorffAlpha,
	type Level,
	type Unit
} from './agreement.ts';

/** Coders as lines, as the literature prints them; `*` is missing. */
function read(...coders: string[]): Unit[] {
	const rows = coders.map((row) => row.split(' ').map((v) => (v === '*' ? null : Number(v))));
	return rows[0]!.map((_, n) => rows.map((row) => row[n]!));
}
const threeCoders = read(
	'* * * * * 3 4 1 2 1 1 3 3 * 3',
	'1 * 2 1 3 3 4 3 * * * * * * *',
	'* * 2 1 3 4 4 * 2 1 1 3 3 * 4'
);
/** Krippendorff 2011, section C: four observers, twelve units. */
const fourObservers = read(
	'1 2 3 3 2 1 4 1 2 * * *',
	'1 2 3 3 2 2 4 1 2 5 * 3',
	'* 3 3 3 2 3 4 2 2 5 1 *',
	'1 2 3 3 2 4 4 1 2 5 1 *'
);
const levels: Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

describe('Krippendorff’s α', () => {
	test('of the published figures', () => {
		expect(krippendorffAlpha(threeCoders, 'nominal')).toBeCloseTo(0.691358, 6);
		expect(krippendorffAlpha(threeCoders, 'interval')).toBeCloseTo(0.810845, 6);
		const published = [0.743, 0.815, 0.849, 0.797];
		for (const [n, level] of levels.entries())
			expect(krippendorffAlpha(fourObservers, level)).toBeCloseTo(published[n]!, 3);
	});

	test('is not defined without variation, or without any unit coded twice', () => {
		for (const level of levels) {
			expect(
				krippendorffAlpha(
					[
						[2, 2],
						[2, 2, null]
					],
					level
				)
			).toBeNull();
			expect(
				krippendorffAlpha(
					[
						[1, null],
						[null, 2]
					],
					level
				)
			).toBeNull();
			expect(krippendorffAlpha([], level)).toBeNull();
		}
	});

	test('is 1 for full agreement with variation and never above', () => {
		expect(
			krippendorffAlpha(
				[
					[1, 1],
					[4, 4, 4],
					[2, null]
				],
				'ordinal'
			)
		).toBe(1);
		const units = fc.array(
			fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 3, maxLength: 3 })
		);
		fc.assert(
			fc.property(units, fc.constantFrom(...levels), (list, level) => {
				const alpha = krippendorffAlpha(list, level);
				if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
				// Who coded which does not matter.
				const turned = krippendorffAlpha(
					list.map((unit) => unit.toReversed()),
					level
				);
				if (alpha === null) expect(turned).toBeNull();
				else expect(turned).toBeCloseTo(alpha, 9);
			})
		);
	});
});

describe('Cohen’s κ', () => {
	const table = (...cells: [number, number, number][]) =>
		cells.flatMap(([a, b, n]) => Array.from({ length: n }, (): Unit => [a, b]));

	test('of the textbook’s fifty grant proposals', () => {
		const proposals = table([1, 1, 20], [1, 0, 5], [0, 1, 10], [0, 0, 15]);
		expect(cohenKappa(proposals)).toBeCloseTo(0.4, 10);
		expect(cohenKappa([...proposals, [1, null]])).toBeCloseTo(0.4, 10);
	});

	test('weighs how far apart ordered answers are', () => {
		const near = table([0, 0, 5], [1, 2, 4], [3, 3, 5]);
		const far = table([0, 0, 5], [1, 3, 4], [2, 2, 5]);
		for (const weights of ['linear', 'quadratic'] as const)
			expect(cohenKappa(near, weights)!).toBeGreaterThan(cohenKappa(far, weights)!);
		// By hand: steps apart 0, 0, 1, 2 where chance would give 3 in all, and squared 4.
		const four: Unit[] = [
			[0, 0],
			[1, 1],
			[0, 1],
			[2, 0]
		];
		expect(cohenKappa(four, 'linear')).toBeCloseTo(1 - 3 / 3, 10);
		expect(cohenKappa(four, 'quadratic')).toBeCloseTo(1 - 5 / 4, 10);
	});

	test('is not defined when both always say the same', () => {
		expect(
			cohenKappa([
				[1, 1],
				[1, 1]
			])
		).toBeNull();
		expect(cohenKappa([])).toBeNull();
	});
});

describe('how severe an inspector is', () => {
	test('is told apart from which branches they saw', () => {
		const branch: Record<string, number> = { a: 90, b: 80, c: 60, d: 70 };
		const inspector: Record<string, number> = { mild: 5, fair: 0, severe: -5 };
		const noise = [0.2, -0.1, 0.1, -0.2, 0, 0.1, -0.1, 0.2, -0.2];
		const seen = [
			'mild a',
			'fair a',
			'mild b',
			'severe b',
			'fair c',
			'severe c',
			'severe d',
			'mild d',
			'fair b'
		];
		const visits = seen.map((pair, n) => {
			const [who, where] = pair.split(' ') as [string, string];
			return { inspector: who, branch: where, total: branch[where]! + inspector[who]! + noise[n]! };
		});
		const found = Object.fromEntries(inspectorSeverity(visits).map((s) => [s.inspector, s]));
		expect(found.mild!.effect! - found.severe!.effect!).toBeCloseTo(10, 0);
		expect(found.severe!.z!).toBeLessThan(-5);
		expect(Math.abs(found.fair!.effect!)).toBeLessThan(0.5);
	});

	test('is not said of somebody nobody else’s visits compare with', () => {
		const alone = [
			{ inspector: 'x', branch: 'a', total: 50 },
			{ inspector: 'x', branch: 'a', total: 60 },
			{ inspector: 'y', branch: 'b', total: 90 }
		];
		for (const severity of inspectorSeverity(alone))
			expect(severity).toMatchObject({ effect: null, z: null });
		expect(inspectorSeverity([])).toEqual([]);
	});
});
