import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { VisitBook } from './book';
import { VisitDatabase } from './database';
import { sha256 } from './digest';
import { readUnsent, readVisit } from './reading';
import { packVisit, unpackVisit } from './rescue';
import { SimulatedServer } from './simulatedServer';
import { VisitSync } from './sync';

let server: SimulatedServer;
let first: VisitBook;
let second: VisitBook;
let run = 0;

/** Another phone of the same person: a database of its own. */
const phone = () => new VisitBook('person', new VisitDatabase(`rescue${run++}`));
const send = (book: VisitBook) => new VisitSync({ book, api: server.api() }).run();

beforeEach(async () => {
	server = new SimulatedServer();
	server.add('v1');
	first = phone();
	second = phone();
	await send(first);
	await first.arrive('v1');
	await first.answer('v1', 'hours', { value: 'fail' });
	await first.note('v1', 'hours', '开门晚了十分钟');
	const body = new Uint8Array(400_000).fill(7).buffer;
	await first.addPhoto('v1', 'hours', {
		body,
		thumb: new ArrayBuffer(5),
		sha256: await sha256(body),
		bytes: body.byteLength,
		chunks: 2,
		mediaType: 'image/jpeg',
		dhash: null
	});
});

test('takes an unsent visit with its photos to another phone, which sends it', async () => {
	const file = await packVisit(first, 'v1', '三月的雨');
	expect(await unpackVisit(second, file, '三月的雨')).toBe('v1');
	const shown = (await readVisit(second, 'v1'))!;
	expect(shown.answers.hours).toMatchObject({ value: 'fail', note: '开门晚了十分钟' });
	expect(shown.photos[0]!.thumb!.byteLength).toBe(5);
	expect(await send(second)).toBeNull();
	expect(server.visits.get('v1')).toMatchObject({
		answers: { hours: { value: { value: 'fail' } } },
		photos: [{ stored: true }]
	});
});

test('read in twice, and sent by the first phone too, nothing is doubled', async () => {
	const file = await packVisit(first, 'v1', 'rain');
	await send(second);
	await unpackVisit(second, file, 'rain');
	await unpackVisit(second, file, 'rain');
	await send(first);
	await send(second);
	await send(first);
	expect(server.operations.size).toBe(4);
	expect(server.visits.get('v1')!.conflicts).toEqual([]);
	for (const book of [first, second]) expect((await readUnsent(book)).visits).toBe(0);
});

test('a wrong passphrase, another file and another person are told apart', async () => {
	const file = await packVisit(first, 'v1', 'rain');
	const refusal = (book: VisitBook, what: Blob, words: string) =>
		unpackVisit(book, what, words).then(
			() => null,
			(error: { reason: string }) => error.reason
		);
	expect(await refusal(second, file, 'Rain')).toBe('passphrase');
	expect(await refusal(second, new Blob(['something else']), 'rain')).toBe('not_a_file');
	const stranger = new VisitBook('other', new VisitDatabase(`rescue${run++}`));
	expect(await refusal(stranger, file, 'rain')).toBe('other_person');
	expect(await readVisit(second, 'v1')).toBeNull();
	// Nothing of it can be read without the passphrase.
	expect(new TextDecoder().decode(await file.arrayBuffer())).not.toMatch(/hours|person/);
});
