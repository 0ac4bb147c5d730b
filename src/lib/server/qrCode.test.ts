import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrCode, quietZone } from './qrCode';

/** What is drawn, module by module, read back from the path alone. */
function modulesOf({ size, path }: { size: number; path: string }): boolean[][] {
	const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
	const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
	expect(runs.map(([run]) => run).join('')).toBe(path);
	for (const [, x, y, length, back] of runs) {
		expect(back).toBe(length);
		for (let i = 0; i < Number(length); i++) drawn[Number(y)]![Number(x) + i] = true;
	}
	return drawn;
}
const withoutQuietZone = (drawn: boolean[][]) =>
	drawn.slice(quietZone, -quietZone).map((row) => row.slice(quietZone, -quietZone));

/** Level M by version: data codewords of each block, and error correction codewords of each (ISO/IEC 18004, table 9). */
const blocks: Record<number, number[]> = {
	1: [16],
	2: [28],
	3: [44],
	4: [32, 32],
	5: [43, 43],
	6: [27, 27, 27, 27]
};
const alignment: Record<number, number | null> = { 1: null, 2: 18, 3: 22, 4: 26, 5: 30, 6: 34 };
/** ISO/IEC 18004, table 10: row i, column j. */
const masks: ((i: number, j: number) => boolean)[] = [
	(i, j) => (i + j) % 2 === 0,
	(i) => i % 2 === 0,
	(_, j) => j % 3 === 0,
	(i, j) => (i + j) % 3 === 0,
	(i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
	(i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
	(i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
	(i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0
];

/** Reads an undamaged code of versions 1 to 6 at level M in byte mode, as a telephone would. */
function readBack(modules: boolean[][]): string {
	const size = modules.length;
	const version = (size - 17) / 4;
	// Format information beside the first finder pattern, with its fixed mask 101010000010010 taken off.
	const places = [
		...[0, 1, 2, 3, 4, 5, 7, 8].map((j) => [8, j] as const),
		...[7, 5, 4, 3, 2, 1, 0].map((i) => [i, 8] as const)
	];
	const format =
		places.reduce((bits, [i, j]) => (bits << 1) | Number(modules[i]![j]), 0) ^ 0b101010000010010;
	expect(format >> 13).toBe(0b00);
	const mask = masks[(format >> 10) & 0b111]!;

	const centre = alignment[version]!;
	const isFixed = (i: number, j: number) =>
		(i < 9 && j < 9) ||
		(i < 9 && j >= size - 8) ||
		(i >= size - 8 && j < 9) ||
		i === 6 ||
		j === 6 ||
		(centre !== null && Math.abs(i - centre) <= 2 && Math.abs(j - centre) <= 2);
	const bits: number[] = [];
	let up = true;
	for (let right = size - 1; right > 0; right -= 2, up = !up) {
		if (right === 6) right = 5;
		for (let step = 0; step < size; step++) {
			const i = up ? size - 1 - step : step;
			for (const j of [right, right - 1])
				if (!isFixed(i, j)) bits.push(Number(modules[i]![j] !== mask(i, j)));
		}
	}
	const codewords = bits.reduce<number[]>((bytes, bit, n) => {
		if (n % 8 === 0) bytes.push(0);
		bytes[bytes.length - 1]! |= bit << (7 - (n % 8));
		return bytes;
	}, []);
	const lengths = blocks[version]!;
	const data = lengths.map((): number[] => []);
	let next = 0;
	for (let n = 0; n < Math.max(...lengths); n++)
		lengths.forEach((length, block) => {
			if (n < length) data[block]!.push(codewords[next++]!);
		});
	const stream = data
		.flat()
		.map((byte) => byte.toString(2).padStart(8, '0'))
		.join('');
	expect(stream.slice(0, 4)).toBe('0100');
	const length = parseInt(stream.slice(4, 12), 2);
	const bytes = Array.from({ length }, (_, n) => parseInt(stream.slice(12 + 8 * n, 20 + 8 * n), 2));
	return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
}

const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
const address = 'https://mingcha.bank.example/rate/Zk3_9aQ-LmN0pqRsTuVwXy';

describe('a QR code', () => {
	test('of a rating link says the link, read by the standard', () => {
		expect(readBack(withoutQuietZone(modulesOf(qrCode(address))))).toBe(address);
	});

	test('says whatever link it is given', () => {
		const token = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
		const host = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
		fc.assert(
			fc.property(host, token, (name, code) => {
				const link = `https://${name}.example/rate/${code}`;
				expect(readBack(withoutQuietZone(modulesOf(qrCode(link))))).toBe(link);
			}),
			{ numRuns: 60 }
		);
	});

	test('has its three finder patterns, and white all around', () => {
		const code = qrCode(address);
		const drawn = modulesOf(code);
		const inner = withoutQuietZone(drawn);
		const corner = (top: number, left: number) =>
			inner.slice(top, top + 7).map((row) =>
				row
					.slice(left, left + 7)
					.map(Number)
					.join('')
			);
		const far = inner.length - 7;
		for (const [top, left] of [
			[0, 0],
			[0, far],
			[far, 0]
		] as const)
			expect(corner(top, left)).toEqual(finder);
		expect(corner(far, far)).not.toEqual(finder);
		const dark = (rows: boolean[][]) => rows.flat().filter(Boolean).length;
		expect(dark(drawn)).toBe(dark(inner));
	});
});
