import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator, newSeed, seedHash } from './generator.ts';

describe('the seeded generator', () => {
	test('gives the key stream of AES-256 in counter mode, the same on every machine', () => {
		const draw = new Generator('seed', 'purpose');
		expect([draw.word(), draw.word(), draw.word()]).toEqual([2663595157, 3701356711, 3150858555]);
	});

	test('gives each purpose its own stream, and the same one again', () => {
		const first = (seed: string, purpose: string) => new Generator(seed, purpose).word();
		expect(first('a', 'x')).toBe(first('a', 'x'));
		expect(new Set([first('a', 'x'), first('a', 'y'), first('b', 'x')]).size).toBe(3);
	});

	test('draws whole numbers below a limit without favouring any', () => {
		const draw = new Generator('even', 'below');
		const counts = new Array<number>(7).fill(0);
		for (let n = 0; n < 70_000; n++) counts[draw.below(7)]! += 1;
		const chi2 = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
		expect(chi2).toBeLessThan(22.46);
	});

	test('draws by weight and never what weighs nothing', () => {
		const draw = new Generator('weights', 'x');
		const seen = new Set(Array.from({ length: 2000 }, () => draw.weighted([0, 1, 1, 4])));
		expect([...seen].sort()).toEqual([1, 3]);
	});

	test('shuffles into a permutation', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
				const shuffled = new Generator(seed, 'shuffle').shuffled(items);
				expect([...shuffled].sort()).toEqual([...items].sort());
			})
		);
	});

	test('a seed is committed to by its SHA-256', () => {
		expect(seedHash('abc')).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
		expect(newSeed()).toMatch(/^[0-9a-f]{64}$/);
	});
});
