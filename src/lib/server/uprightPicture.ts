import { cleanPicture } from './cleanPicture';

/** How a JPEG says it is held, 1 (upright) to 8, by its EXIF; 1 when it does not say. */
function orientationOf(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 2;
	while (at + 18 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
		const end = at + 2 + view.getUint16(at + 2);
		if (bytes[at + 1] === 0xe1 && view.getUint32(at + 4) === 0x45786966) {
			const tiff = at + 10;
			const little = view.getUint16(tiff) === 0x4949;
			const directory = tiff + view.getUint32(tiff + 4, little);
			if (directory + 2 > Math.min(end, bytes.length)) return 1;
			for (let i = 0; i < view.getUint16(directory, little); i++) {
				const entry = directory + 2 + i * 12;
				if (entry + 12 > Math.min(end, bytes.length)) return 1;
				if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
			}
			return 1;
		}
		at = end;
	}
	return 1;
}

/** An EXIF segment that says how the picture is held, and nothing else. */
const exifWith = (orientation: number) =>
	// prettier-ignore
	Uint8Array.from([
		0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0,
		0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1,
		0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0
	]);

/**
 * A picture without metadata that still stands upright: phones store it as the sensor saw
 * it and write beside it how it was held. Throws where `cleanPicture` does.
 */
export function uprightPicture(bytes: Uint8Array, mediaType: string): Uint8Array {
	const clean = cleanPicture(bytes, mediaType);
	const orientation = mediaType === 'image/jpeg' ? orientationOf(bytes) : 1;
	if (orientation < 2 || orientation > 8) return clean;
	const exif = exifWith(orientation);
	const upright = new Uint8Array(clean.length + exif.length);
	upright.set(clean.subarray(0, 2));
	upright.set(exif, 2);
	upright.set(clean.subarray(2), 2 + exif.length);
	return upright;
}

/** A picture upright and without metadata; a file of another type as it is. Throws for a picture that is none. */
export const uprightOrAsIs = (bytes: Uint8Array, mediaType: string): Uint8Array =>
	/^image\/(jpeg|png|webp)$/.test(mediaType) ? uprightPicture(bytes, mediaType) : bytes;
