import { empty, type Cell, type Row } from './cells.ts';

/** Text of a file: UTF-8 or UTF-16 by its mark, UTF-8 where that fits, else the Chinese code page. */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}

/** The separator of a table in text: the one that its first line has most of. */
function separatorOf(text: string): string {
	const line = text.slice(0, 10_000).split(/\r?\n/, 1)[0]!;
	const count = (separator: string) => line.split(separator).length;
	return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * Rows of comma-separated text (RFC 4180; semicolons and tabs too), one after the other. Rows
 * without anything are left out and counted.
 */
export function* readCsv(text: string): Generator<Row> {
	const separator = separatorOf(text);
	let cells: Cell[] = [];
	let field = '';
	let quoted = false;
	let wasQuoted = false;
	let number = 1;
	const end = () => {
		cells.push(field.trim() === '' ? empty : { kind: 'text', text: field });
		[field, wasQuoted] = ['', false];
	};
	for (let at = 0; at <= text.length; at += 1) {
		const char = text[at];
		if (quoted && char !== undefined) {
			if (char !== '"') field += char;
			else if (text[at + 1] === '"') {
				field += '"';
				at += 1;
			} else quoted = false;
		} else if (char === '"' && field === '' && !wasQuoted) quoted = wasQuoted = true;
		else if (char === separator) end();
		else if (char === '\n' || char === undefined) {
			end();
			if (cells.some(({ kind }) => kind !== 'empty')) yield { number, cells, merged: new Set() };
			cells = [];
			number += 1;
		} else if (char !== '\r') field += char;
	}
}
