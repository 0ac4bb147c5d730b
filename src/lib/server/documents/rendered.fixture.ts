import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (program: string) => {
	try {
		execFileSync('which', [program], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};
/** LibreOffice and poppler's tools, which not every machine has. */
export const canRender = ['soffice', 'pdftotext', 'pdftoppm'].every(has);

export type Word = { text: string; left: number; right: number; top: number; bottom: number };
export type Page = { width: number; height: number; words: Word[] };

/** A Word file as LibreOffice prints it: words with their places in millimetres, and page one in pixels, 72 to the inch. */
export function rendered(docx: Uint8Array) {
	const at = mkdtempSync(join(tmpdir(), 'mingcha-rendered-'));
	try {
		writeFileSync(join(at, 'a.docx'), docx);
		execFileSync(
			'soffice',
			[
				`-env:UserInstallation=file://${join(at, 'profile')}`,
				...['--headless', '--convert-to', 'pdf', '--outdir', at, join(at, 'a.docx')]
			],
			{ stdio: 'ignore', timeout: 110_000 }
		);
		const pdf = join(at, 'a.pdf');
		const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1e8 }).toString();
		execFileSync('pdftoppm', ['-r', '72', '-l', '1', '-singlefile', pdf, join(at, 'one')]);
		return { pages: pagesOf(boxes), first: pixels(readFileSync(join(at, 'one.ppm'))) };
	} finally {
		rmSync(at, { recursive: true, force: true });
	}
}

const mm = (points: string) => (Number(points) * 25.4) / 72;

const pagesOf = (boxes: string): Page[] =>
	[...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
		([, width, height, inside]) => ({
			width: mm(width!),
			height: mm(height!),
			words: [
				...inside!.matchAll(
					/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g
				)
			].map(([, left, top, right, bottom, text]) => ({
				text: text!,
				left: mm(left!),
				right: mm(right!),
				top: mm(top!),
				bottom: mm(bottom!)
			}))
		})
	);

/** A binary PPM: its size and the colour of a pixel. */
function pixels(ppm: Buffer) {
	const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))!;
	const [width, height] = [Number(head[1]), Number(head[2])];
	const at = (x: number, y: number) => head[0].length + 3 * (y * width + x);
	return {
		width,
		height,
		colour: (x: number, y: number): [number, number, number] => [
			ppm[at(x, y)]!,
			ppm[at(x, y) + 1]!,
			ppm[at(x, y) + 2]!
		]
	};
}
