import { encode } from 'uqr';

/** A drawn code: an SVG path in a square of `size` units, one unit a module. */
export type QrCode = { size: number; path: string };

/** White around the modules that a reader needs: four modules (ISO/IEC 18004, 6.3.8). */
export const quietZone = 4;

/**
 * The QR code of a text as one SVG path, dark modules in rows, quiet zone included.
 * Level M survives the loss of about 15 % of the picture: scratches at a counter.
 */
export function qrCode(text: string): QrCode {
	const { data } = encode(text, { ecc: 'M', border: 0 });
	const runs: string[] = [];
	data.forEach((row, y) => {
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const from = x;
			while (row[x + 1]) x++;
			const length = x - from + 1;
			runs.push(`M${from + quietZone} ${y + quietZone}h${length}v1h-${length}z`);
		}
	});
	return { size: data.length + 2 * quietZone, path: runs.join('') };
}
