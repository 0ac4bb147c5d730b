const gpsTag = 0x8825;

/** Where the TIFF block of a JPEG's EXIF segment begins and ends; null without one. */
function exifOf(bytes: Uint8Array): [number, number] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 2;
	while (at + 10 < bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1]!;
		if (marker === 0xda) return null;
		const length = view.getUint16(at + 2);
		if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966)
			return [at + 10, Math.min(at + 2 + length, bytes.length)];
		at += 2 + length;
	}
	return null;
}

/** Sizes of the TIFF value types, by number. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

function blankDirectory(
	view: DataView,
	start: number,
	end: number,
	offset: number,
	little: boolean
) {
	const directory = start + offset;
	if (directory + 2 > end) return;
	const count = view.getUint16(directory, little);
	for (let i = 0; i < count; i++) {
		const entry = directory + 2 + i * 12;
		if (entry + 12 > end) break;
		const bytes =
			(sizes[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little);
		const value = bytes > 4 ? start + view.getUint32(entry + 8, little) : entry + 8;
		for (let b = value; b < Math.min(value + bytes, end); b++) view.setUint8(b, 0);
		for (let b = entry; b < entry + 12; b++) view.setUint8(b, 0);
	}
	view.setUint16(directory, 0, little);
}

/**
 * A picture without the place it was taken at: the GPS block of a JPEG's EXIF is
 * blanked in a copy, everything else (orientation, time) stays. Other files are
 * given back as they are.
 */
export function withoutLocation(bytes: Uint8Array, mediaType: string): Uint8Array {
	if (mediaType !== 'image/jpeg') return bytes;
	const exif = exifOf(bytes);
	if (!exif) return bytes;
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	const [start, end] = exif;
	if (start + 8 > end) return bytes;
	const little = view.getUint16(start) === 0x4949;
	const first = start + view.getUint32(start + 4, little);
	if (first + 2 > end) return bytes;
	for (let i = 0; i < view.getUint16(first, little); i++) {
		const entry = first + 2 + i * 12;
		if (entry + 12 > end) break;
		if (view.getUint16(entry, little) !== gpsTag) continue;
		blankDirectory(view, start, end, view.getUint32(entry + 8, little), little);
		return copy;
	}
	return bytes;
}
