import { expect, test } from 'vitest';
import { cleanPicture } from './cleanPicture';

const bytes = (...parts: (string | number[])[]) =>
	Uint8Array.from(
		parts.flatMap((part) =>
			typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part
		)
	);
const text = (of: Uint8Array) => String.fromCharCode(...of);
const segment = (marker: number, body: string) => [
	0xff,
	marker,
	(body.length + 2) >> 8,
	(body.length + 2) & 255,
	...bytes(body)
];

test('a JPEG keeps its picture and loses EXIF, XMP, comment and what hides behind its end', () => {
	const picture = [...segment(0xdb, 'tables'), ...segment(0xda, 'scan'), 1, 2, 3, 0xff, 0xd9];
	const dirty = bytes(
		[0xff, 0xd8],
		segment(0xe0, 'JFIF\0'),
		segment(0xe1, 'Exif\0\0inspector Zhao'),
		segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0creator'),
		segment(0xfe, 'comment'),
		picture,
		'hidden after the end'
	);
	expect([...cleanPicture(dirty, 'image/jpeg')]).toEqual([0xff, 0xd8, ...picture]);
});

test('a PNG keeps only what a decoder needs', () => {
	const chunk = (kind: string, body: string) =>
		bytes([0, 0, 0, body.length], kind, body, [9, 9, 9, 9]);
	const signature = [137, 80, 78, 71, 13, 10, 26, 10];
	const dirty = Uint8Array.from([
		...signature,
		...chunk('IHDR', 'size'),
		...chunk('tEXt', 'Author\0Zhao'),
		...chunk('eXIf', 'gps'),
		...chunk('IDAT', 'pixels'),
		...chunk('IEND', ''),
		...bytes('tail')
	]);
	const clean = text(cleanPicture(dirty, 'image/png'));
	expect(clean).toContain('pixels');
	for (const trace of ['Zhao', 'gps', 'tail']) expect(clean).not.toContain(trace);
});

test('a WebP loses EXIF and XMP and no longer announces them', () => {
	const chunk = (kind: string, body: number[]) => [
		...bytes(kind),
		body.length,
		0,
		0,
		0,
		...body,
		...(body.length % 2 ? [0] : [])
	];
	const body = [
		...bytes('WEBP'),
		...chunk('VP8X', [0b00111110, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
		...chunk('VP8 ', [1, 2, 3]),
		...chunk('EXIF', [...bytes('Zhao')]),
		...chunk('XMP ', [...bytes('Zhao')])
	];
	const clean = cleanPicture(bytes('RIFF', [body.length, 0, 0, 0], body), 'image/webp');
	expect(text(clean)).not.toContain('Zhao');
	expect(clean[20]).toBe(0b00010010);
	expect(new DataView(clean.buffer).getUint32(4, true)).toBe(clean.length - 8);
});

test('anything else is no picture', () => {
	expect(() => cleanPicture(bytes('%PDF'), 'application/pdf')).toThrow();
	expect(() => cleanPicture(bytes([0xff, 0xd8]), 'image/jpeg')).toThrow();
});
