import { expect, test, vi } from 'vitest';
import type { Content } from '$lib/domain/checklist/content';
import { keepPictures, pictureHref, picturesOf } from './pictures';

const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
	string,
	string,
	string
];
const list = (...photos: (string | undefined)[]) =>
	({
		sections: [{ items: photos.map((reference_photo, n) => ({ id: `i${n}`, reference_photo })) }]
	}) as unknown as Content;

test('each picture is wanted once, whoever refers to it', () => {
	expect(picturesOf([list(first, undefined, second), list(second)])).toEqual([
		pictureHref(first),
		pictureHref(second)
	]);
});

test('what is kept stays, what is no longer wanted goes, one that fails holds up no other', async () => {
	const kept = new Set([pictureHref(first), pictureHref(third)]);
	const fetched: string[] = [];
	vi.stubGlobal('caches', {
		open: async () => ({
			keys: async () => [...kept].map((path) => ({ url: `https://bank.example${path}` })),
			delete: async (request: { url: string }) => kept.delete(new URL(request.url).pathname),
			add: async (href: string) => {
				fetched.push(href);
				if (href === pictureHref(second)) throw new TypeError('offline');
				kept.add(href);
			}
		})
	});
	const fourth = 'd'.repeat(64);
	await keepPictures([list(first, second, fourth)]);
	expect(fetched).toEqual([pictureHref(second), pictureHref(fourth)]);
	expect([...kept]).toEqual([pictureHref(first), pictureHref(fourth)]);
	vi.unstubAllGlobals();
});

test('a browser without storage for pictures goes without', async () => {
	vi.stubGlobal('caches', { open: () => Promise.reject(new Error('full')) });
	await expect(keepPictures([list(first)])).resolves.toBeUndefined();
	vi.unstubAllGlobals();
});
