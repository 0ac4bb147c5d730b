import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { fileResponse, storePromised, type FileFacts } from './promisedFiles';

const png = Buffer.concat([
	Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
	Buffer.from('IHDR'),
	Buffer.alloc(17)
]);

/** A backend that promises a path, keeps what is uploaded, and confirms. */
function backend(fails: { upload?: boolean } = {}) {
	const kept = new Map<string, Uint8Array>();
	const upload = async (path: string, bytes: Uint8Array) => {
		if (fails.upload) return { error: new Error('full') };
		kept.set(path, bytes);
		return { error: null };
	};
	const db = { storage: { from: () => ({ upload }) } } as unknown as Parameters<
		typeof storePromised
	>[0];
	const promise = vi.fn(async (facts: FileFacts) => ({
		data: { id: 'i', path: 'p', ...facts },
		error: null
	}));
	const confirm = vi.fn(async (id: string) => ({ data: { id, path: 'p' }, error: null }));
	return { db, kept, way: { bucket: 'b', clean: (bytes: Uint8Array) => bytes, promise, confirm } };
}
const file = (bytes: Uint8Array, name = '告示.png') => new File([Uint8Array.from(bytes)], name);

test('what is kept is what was promised, judged by content and cleaned before', async () => {
	const { db, kept, way } = backend();
	const clean = (bytes: Uint8Array) => bytes.subarray(0, 33);
	const stored = await storePromised(db, file(Buffer.concat([png, Buffer.from('tail')])), {
		...way,
		clean
	});
	expect(stored.error).toBeNull();
	const [facts] = way.promise.mock.calls[0]!;
	const bytes = kept.get('p')!;
	expect(facts).toEqual({
		name: '告示.png',
		media_type: 'image/png',
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex')
	});
	expect(way.confirm).toHaveBeenCalledWith('i');
});

test('what is empty or too large is not even promised, nor a picture that is none', async () => {
	const { db, way } = backend();
	const large = Object.defineProperty(file(png), 'size', { value: 20 * 1024 * 1024 + 1 });
	for (const one of [file(new Uint8Array()), large])
		expect((await storePromised(db, one, way)).error?.code).toBe('MC371');
	const clean = () => {
		throw new Error('no picture');
	};
	expect((await storePromised(db, file(png), { ...way, clean })).error?.code).toBe('MC370');
	expect(way.promise).not.toHaveBeenCalled();
});

test('bytes that did not arrive are not confirmed', async () => {
	const { db, way } = backend({ upload: true });
	const { error, status } = await storePromised(db, file(png), way);
	expect([error?.code, status]).toEqual(['MC372', 409]);
	expect(JSON.parse(error!.details!)).toEqual({ field: 'file' });
	expect(way.confirm).not.toHaveBeenCalled();
});

test('a file is served under its own name, and nothing in it runs', () => {
	const headers = (name: string, media_type: string) =>
		fileResponse({ name, media_type }, new Uint8Array([1])).headers;
	const picture = headers('照片"1.png', 'image/png');
	expect(picture.get('content-disposition')).toBe(
		`inline; filename="___1.png"; filename*=UTF-8''%E7%85%A7%E7%89%87%221.png`
	);
	expect(picture.get('content-security-policy')).toContain('sandbox');
	expect(headers('a.docx', 'application/msword').get('content-disposition')).toMatch(/^attachment/);
	expect(picture.get('x-content-type-options')).toBe('nosniff');
});
