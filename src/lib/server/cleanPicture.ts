const ascii = (bytes: Uint8Array, at: number, length: number) =>
	String.fromCharCode(...bytes.subarray(at, at + length));

function joined(parts: Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Everything but the segments a decoder needs goes: EXIF, XMP, colour profiles, comments, what follows the end. */
function cleanJpeg(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = [bytes.subarray(0, 2)];
	let at = 2;
	while (at + 4 <= bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1]!;
		const end = at + 2 + view.getUint16(at + 2);
		if (marker === 0xda) {
			const last = lastEnd(bytes, at);
			parts.push(bytes.subarray(at, last));
			return joined(parts);
		}
		const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
		// APP14 says how the colours of some JPEGs are meant, and nothing else.
		if (!isNote || (marker === 0xee && ascii(bytes, at + 4, 5) === 'Adobe'))
			parts.push(bytes.subarray(at, end));
		at = end;
	}
	throw new Error('Not a JPEG with an image in it');
}

/** Just behind the end marker: bytes may be hidden after it. */
function lastEnd(bytes: Uint8Array, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++)
		if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
	return bytes.length;
}

const neededByPng = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

function cleanPng(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = [bytes.subarray(0, 8)];
	for (let at = 8; at + 12 <= bytes.length;) {
		const end = at + 12 + view.getUint32(at);
		const kind = ascii(bytes, at + 4, 4);
		if (neededByPng.includes(kind)) parts.push(bytes.subarray(at, end));
		if (kind === 'IEND') break;
		at = end;
	}
	return joined(parts);
}

const neededByWebp = ['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'];

function cleanWebp(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: Uint8Array[] = [];
	for (let at = 12; at + 8 <= bytes.length;) {
		const length = view.getUint32(at + 4, true);
		const end = at + 8 + length + (length % 2);
		const kind = ascii(bytes, at, 4);
		if (kind === 'VP8X') {
			const header = bytes.slice(at, end);
			// Only alpha and animation stay announced; profile, EXIF and XMP are gone.
			header[8] = header[8]! & 0b00010010;
			parts.push(header);
		} else if (neededByWebp.includes(kind)) parts.push(bytes.subarray(at, end));
		at = end;
	}
	const body = joined(parts);
	const head = bytes.slice(0, 12);
	new DataView(head.buffer).setUint32(4, body.length + 4, true);
	return joined([head, body]);
}

const cleaners: Record<string, (bytes: Uint8Array) => Uint8Array> = {
	'image/jpeg': cleanJpeg,
	'image/png': cleanPng,
	'image/webp': cleanWebp
};

/**
 * A picture with nothing in it but the picture: no EXIF, XMP, profile, comment or
 * thumbnail, nothing after its end. Throws for any other type of file.
 */
export function cleanPicture(bytes: Uint8Array, mediaType: string): Uint8Array {
	const clean = cleaners[mediaType];
	if (!clean) throw new Error(`No picture to clean: ${mediaType}`);
	return clean(bytes);
}
