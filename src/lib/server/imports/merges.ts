import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);
/** A hundred thousand rows of twenty columns stay well below it; a bomb does not. */
const largestSheet = 400 * 1024 * 1024;

export type Merge = { top: number; bottom: number; left: number; right: number };

/** Places of the entries of a ZIP archive, by the directory at its end. */
function entriesOf(zip: Buffer): { name: string; method: number; data: Buffer }[] {
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	if (end < 0) throw new TypeError('not an archive');
	const entries = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
		const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + lengths[0]!);
		entries.push({ name, method, data: zip.subarray(start, start + size) });
		at += 46 + lengths[0]! + lengths[1]! + lengths[2]!;
	}
	return entries;
}

const columnNumber = (letters: string) =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * The merged ranges of each sheet, by its name in the archive. They stand behind the rows, where
 * reading a sheet row by row comes too late. Throws for what is no workbook or unpacks to more
 * than 400 MB.
 */
export async function readMerges(zip: Buffer): Promise<Map<string, Merge[]>> {
	const merges = new Map<string, Merge[]>();
	for (const { name, method, data } of entriesOf(zip)) {
		if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
		const xml = method === 0 ? data : await inflate(data, { maxOutputLength: largestSheet });
		const from = xml.lastIndexOf('</sheetData>');
		const tail = from < 0 ? '' : xml.toString('utf8', from);
		merges.set(
			name,
			[...tail.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
				([, left, top, right, bottom]) => ({
					left: columnNumber(left!) - 1,
					top: Number(top),
					right: columnNumber(right!) - 1,
					bottom: Number(bottom)
				})
			)
		);
	}
	return merges;
}
