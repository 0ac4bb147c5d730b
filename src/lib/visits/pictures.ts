import { itemsOf, type Content } from '$lib/domain/checklist/content';

/** Not among the caches of the pages, which go with each version: a picture under its hash never changes. */
export const pictureCache = 'pictures-notes';

/** Where the picture lies that shows how an item should look. */
export const pictureHref = (sha256: string) => `/checklists/photos/${sha256}`;

/** The pictures that the items of checklists refer to, each once. */
export const picturesOf = (contents: readonly Content[]): string[] => [
	...new Set(
		contents.flatMap((content) =>
			itemsOf(content).flatMap(({ reference_photo }) =>
				reference_photo ? [pictureHref(reference_photo)] : []
			)
		)
	)
];

/**
 * Keeps the reference pictures of these checklists for where there is no network, and no others.
 * One that cannot be had now is tried again with the next list; a phone without room goes without.
 */
export async function keepPictures(contents: readonly Content[]): Promise<void> {
	if (!('caches' in globalThis)) return;
	const wanted = new Set(picturesOf(contents));
	try {
		const cache = await caches.open(pictureCache);
		for (const request of await cache.keys())
			if (!wanted.delete(new URL(request.url).pathname)) await cache.delete(request);
		for (const href of wanted) await cache.add(href).catch(() => {});
	} catch {
		// Storage may be full or refused: the hint's words remain.
	}
}
