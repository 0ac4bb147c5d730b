import {
	BorderStyle,
	LineRuleType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { body, bold, textWidth } from './page';

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const borders = { top: border, bottom: border, left: border, right: border };
export const cell = (words: string, width: number, isLabel = false) =>
	new TableCell({
		width: { size: width, type: WidthType.DXA },
		borders,
		margins: { top: 60, bottom: 60, left: 100, right: 100 },
		children: words.split(/\r?\n/).map(
			(one) =>
				new Paragraph({
					spacing: { line: 22 * 20, lineRule: LineRuleType.AT_LEAST },
					children: [new TextRun({ text: one, size: 24, font: isLabel ? bold : body })]
				})
		)
	});

export const table = (widths: number[], rows: TableRow[]) =>
	new Table({
		width: { size: textWidth, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		rows
	});

/** Labels at the left, values at the right. */
export function fields(rows: [label: string, value: string][]): Table {
	const widths = [Math.round(textWidth * 0.24), textWidth - Math.round(textWidth * 0.24)];
	return table(
		widths,
		rows.map(
			([label, value]) =>
				new TableRow({
					cantSplit: value.length < 400,
					children: [cell(label, widths[0]!, true), cell(value, widths[1]!)]
				})
		)
	);
}

/** A table with a head that repeats on every page; `shares` are the columns' widths in proportion. */
export function grid(head: string[], rows: string[][], shares = head.map(() => 1)): Table {
	const sum = shares.reduce((a, b) => a + b, 0);
	const widths = shares.map((share) => Math.floor((textWidth * share) / sum));
	return table(widths, [
		new TableRow({
			tableHeader: true,
			children: head.map((one, i) => cell(one, widths[i]!, true))
		}),
		...rows.map(
			(row) =>
				new TableRow({ cantSplit: true, children: row.map((one, i) => cell(one, widths[i]!)) })
		)
	]);
}
