import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { copyPhotos } from './reportPhotos';

const kept = vi.hoisted(() => new Map<string, Uint8Array>());
vi.mock('./serviceClient', () => ({
	createServiceClient: () => ({
		storage: {
			from: () => ({
				upload: async (path: string, bytes: Uint8Array) => {
					kept.set(path, bytes);
					return { error: null };
				},
				remove: async (paths: string[]) => paths.forEach((path) => kept.delete(path))
			})
		}
	})
}));
beforeEach(() => kept.clear());

/** The smallest PNG there can be, with a remark in it. */
const chunk = (kind: string, body = '') =>
	Buffer.concat([
		Buffer.from([0, 0, 0, body.length]),
		Buffer.from(kind + body, 'latin1'),
		Buffer.alloc(4)
	]);
const png = (remark: string) =>
	Buffer.concat([
		Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
		chunk('IHDR', 'x'.repeat(13)),
		chunk('tEXt', remark),
		chunk('IDAT', 'pixels'),
		chunk('IEND')
	]);
const photo = (id: string, promised: Uint8Array) => ({
	id,
	item: 'sign',
	path: `${id}.png`,
	media_type: 'image/png',
	sha256: createHash('sha256').update(promised).digest('hex'),
	branch: '河滨支行'
});
const holding = (stored: Record<string, Uint8Array>) =>
	({
		storage: {
			from: () => ({
				download: async (path: string) =>
					stored[path]
						? { data: new Blob([Uint8Array.from(stored[path])]), error: null }
						: { data: null, error: new Error('not found') }
			})
		}
	}) as unknown as Parameters<typeof copyPhotos>[0];

test('each photo is copied under a name of its own, with nothing in it but the picture', async () => {
	const bytes = png('tao');
	const { data } = await copyPhotos(holding({ 'a.png': bytes }), [photo('a', bytes)]);
	expect(data).toEqual([{ photo: 'a', path: expect.stringMatching(/^[0-9a-f-]{36}\.png$/) }]);
	const copy = Buffer.from(kept.get(data[0]!.path)!).toString('latin1');
	expect([copy.includes('pixels'), copy.includes('tao')]).toEqual([true, false]);
});

test('other bytes than the phone promised stop the release, and no copy stays', async () => {
	const [one, other] = [png('one'), png('other')];
	const { error, status } = await copyPhotos(holding({ 'a.png': one, 'b.png': other }), [
		photo('a', one),
		photo('b', one)
	]);
	expect([error?.code, status]).toEqual(['MC588', 409]);
	expect(JSON.parse(error!.details!)).toMatchObject({ photo: 'b', item: 'sign' });
	expect(kept.size).toBe(0);
});

test('one that cannot be read leaves no copy either', async () => {
	const bytes = png('one');
	const attempt = copyPhotos(holding({ 'a.png': bytes }), [photo('a', bytes), photo('b', bytes)]);
	await expect(attempt).rejects.toThrow('cannot be read');
	expect(kept.size).toBe(0);
});
