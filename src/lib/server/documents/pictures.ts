import {
	AlignmentType,
	ImageRun,
	LineRuleType,
	Paragraph,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type Table
} from 'docx';
import { textWidth } from './page';
import { pictureSize } from './pictureSize';
import { borders, cell, table } from './tables';

export type DocumentPicture = { bytes: Uint8Array; mediaType: string; caption?: string };

const imageTypes: Record<string, 'jpg' | 'png'> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Whether Word can show it; a WebP stays on the page and is named in its place. */
export const isShownInWord = (mediaType: string) => mediaType in imageTypes;

function pictureCell(picture: DocumentPicture | undefined, width: number, empty: string) {
	const type = picture && imageTypes[picture.mediaType];
	const size = picture && type ? pictureSize(picture.bytes, picture.mediaType) : null;
	const words = (text: string) =>
		new Paragraph({
			alignment: AlignmentType.CENTER,
			spacing: { line: 20 * 20, lineRule: LineRuleType.AT_LEAST },
			children: [new TextRun({ text, size: 21 })]
		});
	if (!picture || !type || !size) {
		const note = [picture?.caption, empty].filter(Boolean).join(' ');
		return new TableCell({
			width: { size: width, type: WidthType.DXA },
			borders,
			children: [words(note)]
		});
	}
	// Twips to pixels at 96 dpi, inside the cell's margins; never taller than half a page.
	const most = (width - 240) / 15;
	const scale = Math.min(most / size.width, 380 / size.height, 1);
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		borders,
		margins: { top: 100, bottom: 60, left: 100, right: 100 },
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				spacing: { line: 240, lineRule: LineRuleType.AUTO },
				children: [
					new ImageRun({
						type,
						data: picture.bytes,
						transformation: {
							width: Math.round(size.width * scale),
							height: Math.round(size.height * scale)
						},
						altText: { name: '', title: '', description: picture.caption ?? '' }
					})
				]
			}),
			...(picture.caption ? [words(picture.caption)] : [])
		]
	});
}

/** Pictures in pairs side by side; `heads` name the two columns, `empty` stands where there is none. */
export function picturePairs(
	pairs: [DocumentPicture | undefined, DocumentPicture | undefined][],
	heads: [string, string] | null,
	empty = ''
): Table {
	const width = Math.floor(textWidth / 2);
	return table(
		[width, width],
		[
			...(heads
				? [
						new TableRow({
							tableHeader: true,
							children: heads.map((one) => cell(one, width, true))
						})
					]
				: []),
			...pairs.map(
				(pair) =>
					new TableRow({
						cantSplit: true,
						children: pair.map((one) => pictureCell(one, width, empty))
					})
			)
		]
	);
}
