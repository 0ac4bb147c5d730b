import { describe, expect, test } from 'vitest';
import { withoutLocation } from './location';
import { mediaTypeOf } from './mediaType';

/** A JPEG's head with an EXIF block: orientation 6, and a GPS directory with one latitude of three fractions. */
function picture(little: boolean): Uint8Array {
	const tiff = new DataView(new ArrayBuffer(80));
	const [u16, u32] = [
		(at: number, v: number) => tiff.setUint16(at, v, little),
		(at: number, v: number) => tiff.setUint32(at, v, little)
	];
	tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
	u16(2, 42);
	u32(4, 8);
	u16(8, 2);
	[0x0112, 0x8825].forEach((tag, i) => {
		u16(10 + i * 12, tag);
		u16(12 + i * 12, i === 0 ? 3 : 4);
		u32(14 + i * 12, 1);
	});
	u16(18, 6);
	u32(30, 38);
	u16(38, 1);
	u16(40, 2);
	u16(42, 5);
	u32(44, 3);
	u32(48, 56);
	for (let at = 56; at < 80; at += 4) u32(at, 39);
	const body = new Uint8Array(tiff.buffer);
	const length = 2 + 6 + body.length;
	return Uint8Array.from([
		...[0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255],
		...[0x45, 0x78, 0x69, 0x66, 0, 0],
		...body,
		...[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
	]);
}

describe('a picture loses where it was taken', () => {
	test.each([true, false])('and nothing else (little-endian: %s)', (little) => {
		const before = picture(little);
		const after = withoutLocation(before, 'image/jpeg');
		const exif = 12;
		expect(after).toHaveLength(before.length);
		expect([...after.slice(exif + 56, exif + 80)]).toEqual(Array(24).fill(0));
		expect(after.slice(0, exif + 38)).toEqual(before.slice(0, exif + 38));
		expect(after.slice(exif + 80)).toEqual(before.slice(exif + 80));
	});

	test('one without EXIF, or cut short, is given back as it is', () => {
		const plain = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9]);
		expect(withoutLocation(plain, 'image/jpeg')).toBe(plain);
		for (let length = 0; length < 60; length++)
			expect(() => withoutLocation(picture(true).slice(0, length), 'image/jpeg')).not.toThrow();
	});

	test('other files are left alone', () => {
		const bytes = picture(true);
		expect(withoutLocation(bytes, 'image/png')).toBe(bytes);
	});
});

describe('what a file is', () => {
	const pdf = new TextEncoder().encode('%PDF-1.7\n%âã\n1 0 obj\n<<>>\nendobj\n');
	const words = new TextEncoder().encode('录音编号 2026-11\n');

	test('is told by its content, whatever its name says', async () => {
		expect(await mediaTypeOf(pdf, 'photo.jpg')).toBe('application/pdf');
		expect(await mediaTypeOf(words, 'photo.jpg')).toBe('');
	});

	test('text is known by name and by having nothing but text', async () => {
		expect(await mediaTypeOf(words, '说明.TXT')).toBe('text/plain');
		expect(await mediaTypeOf(Uint8Array.from([0, 1, 2, 65]), 'a.txt')).toBe('');
	});
});
