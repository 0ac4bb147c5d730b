/** Width and height in pixels of a JPEG or PNG as stored; null when it is neither or ends too early. */
export function pictureSize(
	bytes: Uint8Array,
	mediaType: string
): { width: number; height: number } | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (mediaType === 'image/png')
		return bytes.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
	if (mediaType !== 'image/jpeg') return null;
	let at = 2;
	while (at + 9 < bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1]!;
		// Start of frame: C0 to CF but for the tables and the restart markers among them.
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
			return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}
