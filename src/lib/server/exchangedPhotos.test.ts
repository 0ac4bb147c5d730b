import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lookAtPhotos } from './exchangedPhotos';

const bytes = (words: string) => new TextEncoder().encode(words);
const photo = (id: string, promised: string) => ({
	id,
	item: 'sign',
	path: id,
	media_type: 'image/png',
	sha256: createHash('sha256').update(bytes(promised)).digest('hex')
});

/** Storage that holds these words, and what the database was told. */
function backend(stored: Record<string, string>) {
	const told: unknown[] = [];
	const db = {
		storage: {
			from: () => ({
				download: async (path: string) =>
					path in stored
						? { data: new Blob([bytes(stored[path]!)]), error: null }
						: { data: null, error: new Error('not found') }
			})
		},
		rpc: async (verb: string, args: unknown) => {
			told.push([verb, args]);
			return { data: null, error: null };
		}
	};
	return { told, db: db as unknown as Parameters<typeof lookAtPhotos>[0] };
}

test('photos with other bytes than promised are told in one call, missing ones are not', async () => {
	const { db, told } = backend({ a: 'as sent', b: 'another', c: 'as sent', d: 'a third' });
	const all = ['a', 'b', 'c', 'd', 'gone'].map((id) => photo(id, 'as sent'));
	expect((await lookAtPhotos(db, 'visit', all)).sort()).toEqual(['b', 'd']);
	expect(told).toEqual([
		[
			'report_exchanged_photos',
			{ visit_id: 'visit', photo_ids: expect.arrayContaining(['b', 'd']) }
		]
	]);
});

test('where every photo is as it was sent nobody is told anything', async () => {
	const { db, told } = backend({ a: 'as sent' });
	expect(await lookAtPhotos(db, 'visit', [photo('a', 'as sent')])).toEqual([]);
	expect(told).toEqual([]);
});
