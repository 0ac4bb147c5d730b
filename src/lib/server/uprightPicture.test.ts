import { expect, test } from 'vitest';
import { uprightPicture } from './uprightPicture';

const scan = [0xff, 0xda, 0, 4, 1, 2, 9, 9, 0xff, 0xd9];
/** A JPEG whose EXIF holds an orientation and a secret, in either order of bytes. */
function jpeg(orientation: number, little: boolean) {
	const u16 = (n: number) => (little ? [n & 255, n >> 8] : [n >> 8, n & 255]);
	const u32 = (n: number) => (little ? [...u16(n), 0, 0] : [0, 0, ...u16(n)]);
	const secret = [...'inspector Zhao'].map((c) => c.charCodeAt(0));
	const tiff = [
		...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
		...u16(42),
		...u32(8),
		...u16(2),
		...[...u16(0x010f), ...u16(2), ...u32(14), ...u32(38)],
		...[...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0],
		...u32(0),
		...secret
	];
	const length = tiff.length + 8;
	const exif = [0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
	return Uint8Array.from([0xff, 0xd8, ...exif, ...scan]);
}

test.each([true, false])('keeps how it is held and nothing else of its EXIF (%s)', (little) => {
	const upright = uprightPicture(jpeg(6, little), 'image/jpeg');
	expect(String.fromCharCode(...upright)).not.toContain('Zhao');
	expect([...uprightPicture(upright, 'image/jpeg')]).toEqual([...upright]);
	expect(upright.length).toBe(2 + 36 + scan.length);
	expect(upright[31]).toBe(6);
});

test('an upright picture, and one that says nonsense, carries nothing at all', () => {
	for (const orientation of [0, 1, 9, 4711])
		expect([...uprightPicture(jpeg(orientation, true), 'image/jpeg')]).toEqual([
			0xff,
			0xd8,
			...scan
		]);
});

test('a picture that is cut off is refused or cleaned, never read beyond its end', () => {
	const whole = jpeg(6, false);
	for (let length = 2; length < whole.length - scan.length; length++)
		expect(() => uprightPicture(whole.slice(0, length), 'image/jpeg')).toThrow();
});
