import type { Content } from '$lib/domain/checklist/content';
import type { VisitBook } from './book';
import type { LocalAnswer, LocalPhoto, LocalVisit, WaitingOperation } from './database';
import { nothing } from './merging';
import { fieldOf } from './visit';

// A file that takes an unsent visit to another phone of the same person: what was entered and the
// photos, under a passphrase. Read in twice, or sent meanwhile by the first phone, nothing is doubled.

const magic = new TextEncoder().encode('NOTES1');
/** OWASP's recommendation of 2023 for PBKDF2 with SHA-256. */
const iterations = 600_000;

type Packed = {
	person: string;
	visit: LocalVisit;
	content: Content;
	answers: LocalAnswer[];
	operations: WaitingOperation[];
	photos: (Omit<LocalPhoto, 'thumb'> & { thumb: number; body: number })[];
};

export class RescueProblem extends Error {
	readonly reason: 'passphrase' | 'not_a_file' | 'other_person';
	constructor(reason: RescueProblem['reason']) {
		super(reason);
		this.name = 'RescueProblem';
		this.reason = reason;
	}
}

async function keyOf(passphrase: string, salt: BufferSource): Promise<CryptoKey> {
	const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const raw = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
	return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt'
	]);
}

/** Everything of a visit that the server may not have, encrypted. */
export async function packVisit(book: VisitBook, id: string, passphrase: string): Promise<Blob> {
	const visit = (await book.db.visits.get(id))!;
	const content = (await book.db.checklists.get(visit.version_id))!.content;
	const held = book.unsaved.filter(({ waiting }) => waiting.visit === id);
	const rows = await book.db.photos.where({ visit: id }).toArray();
	const parts: Uint8Array[] = [];
	const photos: Packed['photos'] = [];
	for (const row of [...rows, ...held.flatMap(({ photo }) => (photo ? [photo.row] : []))]) {
		const body = await book.bytesOf(row.id);
		if (row.stored || !body || photos.some((one) => one.id === row.id)) continue;
		const thumb = row.thumb ? new Uint8Array(row.thumb) : new Uint8Array();
		parts.push(thumb, new Uint8Array(body));
		photos.push({ ...row, thumb: thumb.byteLength, body: body.byteLength });
	}
	const packed: Packed = {
		person: book.person,
		visit,
		content,
		answers: await book.db.answers.where({ visit: id }).toArray(),
		operations: [
			...(await book.db.operations.where({ visit: id }).sortBy('n')),
			...held.filter(({ confirmed }) => !confirmed).map(({ waiting }) => waiting)
		],
		photos
	};
	const head = new TextEncoder().encode(JSON.stringify(packed));
	const length = new Uint8Array(new Uint32Array([head.byteLength]).buffer);
	const plain = await new Blob([length, head, ...(parts as BlobPart[])]).arrayBuffer();
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const key = await keyOf(passphrase, salt);
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
	return new Blob([magic, salt, iv, sealed], { type: 'application/octet-stream' });
}

/**
 * Reads a rescue file in; gives the visit's id.
 * @throws RescueProblem for a wrong passphrase, something else than a rescue file, or another person's
 */
export async function unpackVisit(
	book: VisitBook,
	file: Blob,
	passphrase: string
): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (magic.some((byte, i) => bytes[i] !== byte)) throw new RescueProblem('not_a_file');
	const at = magic.length;
	const key = await keyOf(passphrase, bytes.slice(at, at + 16));
	const iv = bytes.slice(at + 16, at + 28);
	const plain = await crypto.subtle
		.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(at + 28))
		.catch(() => {
			throw new RescueProblem('passphrase');
		});
	const headLength = new DataView(plain).getUint32(0, true);
	const head = new TextDecoder().decode(new Uint8Array(plain, 4, headLength));
	const packed = JSON.parse(head) as Packed;
	if (packed.person !== book.person) throw new RescueProblem('other_person');
	let offset = 4 + headLength;
	const take = (length: number) => plain.slice(offset, (offset += length));
	const photos = packed.photos.map((row) => ({
		...row,
		thumb: take(row.thumb),
		body: take(row.body)
	}));
	await merge(book, packed, photos);
	return packed.visit.id;
}

type UnpackedPhoto = LocalPhoto & { body: ArrayBuffer };

async function merge({ db }: VisitBook, packed: Packed, unpacked: UnpackedPhoto[]) {
	const { visits, checklists, answers, operations, photos, bytes } = db;
	const { visit, content } = packed;
	await db.transaction('rw', [visits, checklists, answers, operations, photos, bytes], async () => {
		const isNew = !(await visits.get(visit.id));
		if (isNew) {
			await checklists.put({ id: visit.version_id, content });
			await visits.put(visit);
			await answers.bulkPut(packed.answers);
		}
		const own = (await operations.where({ visit: visit.id }).toArray()).map(({ op }) => op);
		for (const { id, op, refused } of packed.operations) {
			if (own.some((one) => one.id === id)) continue;
			await operations.add({ id, visit: visit.id, op, refused });
			const field = fieldOf(op);
			if (isNew || !field || !('item_id' in op)) continue;
			// What this phone has entered itself stands until the server has put both together.
			if (
				own.some((one) => fieldOf(one) === field && 'item_id' in one && one.item_id === op.item_id)
			)
				continue;
			const row = (await answers.get([visit.id, op.item_id])) ?? nothing(visit.id, op.item_id);
			const given = op.kind === 'resolve' ? op.value.value : op.value;
			const head = field === 'value' ? 'valueOp' : 'noteOp';
			await answers.put({ ...row, [field]: given, [head]: id });
		}
		for (const { body, ...row } of unpacked) {
			const known = await photos.get(row.id);
			if (known?.stored) continue;
			await photos.put({ ...row, missing: known?.missing ?? row.missing });
			await bytes.put({ id: row.id, body });
		}
	});
}
