import { expect, test } from 'vitest';
import { dHash, greyOf } from './dhash';

const ramp = (rise: number) => Array.from({ length: 72 }, (_, i) => 100 + (i % 9) * rise);
const distance = (a: string, b: string) =>
	(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;

test('tells rising from falling brightness', () => {
	expect(dHash(ramp(3))).toBe('ffffffffffffffff');
	expect(dHash(ramp(-3))).toBe('0000000000000000');
});

test('hardly changes with light and noise', () => {
	const picture = Array.from({ length: 72 }, (_, i) => 128 + 100 * Math.sin(i * i));
	const brighter = picture.map((grey, i) => grey * 0.9 + 20 + (i % 3));
	expect(distance(dHash(picture), dHash(brighter))).toBeLessThanOrEqual(10);
	expect(distance(dHash(picture), dHash(picture.toReversed()))).toBeGreaterThan(10);
});

test('weighs colours as the eye does', () => {
	expect(greyOf([255, 255, 255, 255, 0, 255, 0, 255]).map(Math.round)).toEqual([255, 150]);
});
