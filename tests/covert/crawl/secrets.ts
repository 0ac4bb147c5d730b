import { inflateRawSync, inflateSync } from 'node:zlib';

/** Which of the secrets stand anywhere in a file: in plain, in UTF-16, packed in it, in its metadata. */
export function secretsIn(bytes: Uint8Array, secrets: readonly string[]): string[] {
	const parts = [Buffer.from(bytes), ...unpacked(Buffer.from(bytes))];
	return secrets.filter((secret) => {
		const utf16 = Buffer.from(secret, 'utf16le');
		const forms = [Buffer.from(secret), utf16, Buffer.from(utf16).swap16()];
		return parts.some((part) => forms.some((form) => part.includes(form)));
	});
}

function unpacked(file: Buffer): Buffer[] {
	if (file.subarray(0, 2).toString('latin1') === 'PK') return entriesOf(file);
	if (file.subarray(1, 4).toString('latin1') === 'PNG') return packedChunksOf(file);
	return [];
}

/** Files of a zip archive, which is what Word and Excel write, and what is in them in turn. */
function entriesOf(zip: Buffer): Buffer[] {
	const found: Buffer[] = [];
	const signature = Buffer.from('PK\x01\x02', 'latin1');
	for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 46)) {
		const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const body = zip.subarray(start, start + packed);
		const entry = method === 8 ? inflateRawSync(body) : body;
		found.push(entry, ...unpacked(entry));
	}
	return found;
}

/** Texts that a PNG keeps packed behind a keyword. */
function packedChunksOf(png: Buffer): Buffer[] {
	const found: Buffer[] = [];
	for (let at = 8; at + 8 <= png.length; at += 12 + png.readUInt32BE(at)) {
		const kind = png.subarray(at + 4, at + 8).toString('latin1');
		const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
		if (kind !== 'zTXt' && kind !== 'iTXt') continue;
		for (let cut = body.indexOf(0x78); cut >= 0; cut = body.indexOf(0x78, cut + 1))
			try {
				found.push(inflateSync(body.subarray(cut)));
			} catch {
				// Not where the packed text begins.
			}
	}
	return found;
}
