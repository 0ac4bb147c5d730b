import {
	AlignmentType,
	convertMillimetersToTwip,
	Document,
	Footer,
	Header,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	TextRun,
	type IStylesOptions,
	type Table
} from 'docx';
import { richText, type Run } from '$lib/documents/richText';
import { body, bold, margins } from './page';

export type Block = Paragraph | Table;

const line = { line: 28 * 20, lineRule: LineRuleType.EXACT };

export const officialStyles: IStylesOptions = {
	default: {
		document: { run: { font: body, size: 32 }, paragraph: { spacing: line } },
		title: {
			run: { font: bold, size: 44, color: '000000' },
			paragraph: {
				alignment: AlignmentType.CENTER,
				spacing: { before: 200, after: 400, line: 36 * 20, lineRule: LineRuleType.AT_LEAST }
			}
		},
		heading1: {
			run: { font: bold, size: 32, color: '000000' },
			paragraph: { spacing: { ...line, before: 200 }, keepNext: true }
		}
	}
};

export const title = (text: string) => new Paragraph({ text, style: 'Title' });
export const heading = (text: string) => new Paragraph({ text, style: 'Heading1' });

/** Body text, one paragraph a line, its first line two characters in. */
export const text = (words: string): Paragraph[] =>
	words.split(/\r?\n/).map(
		(one) =>
			new Paragraph({
				children: [new TextRun(one)],
				indent: { firstLine: 640 }
			})
	);

/** Words as `richText` reads them: headings, lists and bold words as on the page. */
export const rich = (words: string): Paragraph[] =>
	richText(words).flatMap((block) => {
		if (block.kind === 'heading') return heading(block.runs.map(({ text }) => text).join(''));
		if (block.kind === 'list')
			return block.items.map(
				(item) =>
					new Paragraph({
						children: [new TextRun('• '), ...item.map((run) => new TextRun(run))],
						indent: { left: 960, hanging: 320 }
					})
			);
		return linesOf(block.runs).map(
			(runs) =>
				new Paragraph({
					children: runs.map((run) => new TextRun(run)),
					indent: { firstLine: 640 }
				})
		);
	});

const linesOf = (runs: readonly Run[]): Run[][] =>
	runs.reduce<Run[][]>(
		(lines, run) => {
			if (run.text === '\n') lines.push([]);
			else lines.at(-1)!.push(run);
			return lines;
		},
		[[]]
	);

/** A line without indent, for whom a document is addressed to. */
export const salutation = (words: string) => new Paragraph({ text: words });

/** Who issues it and when, at the right, kept on one page. */
export const signature = (...lines: string[]): Paragraph[] =>
	lines.map(
		(words, i) =>
			new Paragraph({
				text: words,
				alignment: AlignmentType.RIGHT,
				indent: { right: 640 },
				spacing: i === 0 ? { ...line, before: 560 } : line,
				keepNext: i < lines.length - 1
			})
	);

/**
 * Numbers a file's pictures from one. The library counts them through all files of the process, and
 * would tell every reader how many pictures others have been given, those of hidden visits among them.
 */
export function numberPictures(part: unknown, count = { pictures: 0 }): void {
	if (Array.isArray(part)) return part.forEach((one) => numberPictures(one, count));
	const { rootKey, root } = (part ?? {}) as { rootKey?: string; root?: unknown };
	if (rootKey === 'wp:docPr') {
		const [attributes] = root as [{ root: { id: { value: number } } }];
		attributes.root.id.value = ++count.pictures;
	} else if (Array.isArray(root)) numberPictures(root, count);
}

/**
 * A Word file in the layout of an official document: A4, 仿宋 and 黑体 by name, the number in the head,
 * pages numbered at the foot. Its properties name the product, never a person.
 */
export async function officialDocument(parts: {
	/** Stands in the properties and, with the number, in the head of each page. */
	subject: string;
	number: string;
	blocks: Block[];
}): Promise<Uint8Array<ArrayBuffer>> {
	const small = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
		new TextRun({ children, size: 21 });
	numberPictures(parts.blocks);
	const document = new Document({
		title: `${parts.subject} ${parts.number}`,
		creator: 'Mingcha',
		lastModifiedBy: 'Mingcha',
		styles: officialStyles,
		sections: [
			{
				properties: {
					page: {
						// A4 as Word itself writes it.
						size: { width: 11906, height: 16838 },
						margin: {
							top: convertMillimetersToTwip(margins.top),
							bottom: convertMillimetersToTwip(margins.bottom),
							left: convertMillimetersToTwip(margins.left),
							right: convertMillimetersToTwip(margins.right)
						}
					}
				},
				headers: {
					default: new Header({
						children: [
							new Paragraph({
								alignment: AlignmentType.RIGHT,
								children: [small([`${parts.subject}  ${parts.number}`])]
							})
						]
					})
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.CENTER,
								children: [small(['— ', PageNumber.CURRENT, ' —'])]
							})
						]
					})
				},
				children: parts.blocks
			}
		]
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The answer of a route that hands out a Word file under a name people can read. */
export const wordResponse = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
	new Response(bytes, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			'content-disposition': `attachment; filename="document.docx"; filename*=UTF-8''${encodeURIComponent(name)}.docx`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
