/** Width and height of the grey picture a hash is made of. */
export const hashWidth = 9;
export const hashHeight = 8;

/**
 * Difference hash of a picture (Krawetz 2013, "Kind of Like That"): 64 bits in hex, one for each
 * neighbour in a row that is brighter. Two photos of one thing differ in few bits (≤ 10), whatever
 * their size or compression.
 * @param grey 9 × 8 brightnesses, row by row
 */
export function dHash(grey: ArrayLike<number>): string {
	let bits = '';
	for (let y = 0; y < hashHeight; y++)
		for (let x = 0; x < hashWidth - 1; x++)
			bits += grey[y * hashWidth + x + 1]! > grey[y * hashWidth + x]! ? '1' : '0';
	return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

/** Brightness of each pixel of red, green, blue and opacity. */
export function greyOf(rgba: ArrayLike<number>): number[] {
	const grey: number[] = [];
	for (let i = 0; i < rgba.length; i += 4)
		grey.push(0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!);
	return grey;
}
