import ExcelJS from 'exceljs';
import type { Content, Item, Scale, Section } from '$lib/domain/checklist/content';
import type { CellProblem, ReadResult } from '$lib/checklists/cellProblem';
import {
	choices,
	columns,
	plain,
	readBands,
	readCondition,
	sheets,
	type Choice,
	type ColumnName
} from './columns';
import { readGrades, readScenarios } from './readLists';
import { textOf } from './textOf';

const mostRows = 500;

/**
 * Reads a workbook as `writeChecklist` writes it, or as a service department would: one row
 * an item, known words at the top of the columns, section cells merged or repeated. What is
 * not there begins as in `before`. With any problem nothing is taken over: each is named by
 * sheet and cell, and no row is passed over in silence.
 */
export async function readChecklist(bytes: Uint8Array, before: Content): Promise<ReadResult> {
	const book = new ExcelJS.Workbook();
	try {
		await book.xlsx.load(
			bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
		);
	} catch {
		return { problems: [{ sheet: '', cell: '', reason: 'not_workbook' }] };
	}
	const sheet = book.getWorksheet(sheets.items) ?? book.worksheets[0];
	if (!sheet) return { problems: [{ sheet: '', cell: '', reason: 'not_workbook' }] };
	if (sheet.rowCount > mostRows)
		return {
			problems: [
				{ sheet: sheet.name, cell: `A${mostRows + 1}`, reason: 'too_large', most: mostRows }
			]
		};
	const reader = new SheetReader(sheet);
	const sections = reader.read();
	const scenarios = readScenarios(book, before.scenarios, reader.problems);
	const grades = readGrades(book, before.grades, reader.problems);
	if (reader.problems.length > 0) return { problems: reader.problems };
	return { content: { ...before, sections, scenarios, grades } };
}

class SheetReader {
	problems: CellProblem[] = [];
	#sheet: ExcelJS.Worksheet;
	#places = new Map<ColumnName, number>();
	#taken = new Set<string>();

	constructor(sheet: ExcelJS.Worksheet) {
		this.#sheet = sheet;
	}

	read(): Section[] {
		const head = this.#findHead();
		if (head === null) return [];
		const sections: Section[] = [];
		for (let row = head + 1; row <= this.#sheet.rowCount; row++) this.#readRow(row, sections);
		return sections;
	}

	#text(row: number, name: ColumnName): string {
		const at = this.#places.get(name);
		return at ? plain(textOf(this.#sheet.getRow(row).getCell(at)).trim()) : '';
	}

	#wrong(
		row: number,
		name: ColumnName,
		reason: CellProblem['reason'],
		more: Partial<CellProblem> = {}
	) {
		const cell = this.#sheet.getRow(row).getCell(this.#places.get(name) ?? 1).address;
		this.problems.push({ sheet: this.#sheet.name, cell, reason, ...more });
	}

	/** The first of the ten top rows that names the column of texts; titles may stand above it. */
	#findHead(): number | null {
		for (let row = 1; row <= Math.min(10, this.#sheet.rowCount); row++) {
			const found = new Map<ColumnName, number>();
			const unknown: [number, string][] = [];
			this.#sheet.getRow(row).eachCell((cell, at) => {
				const word = textOf(cell).normalize('NFKC').trim().toLowerCase();
				if (!word) return;
				const name = (Object.keys(columns) as ColumnName[]).find((one) =>
					columns[one].some((known) => known.normalize('NFKC').toLowerCase() === word)
				);
				if (name && !found.has(name)) found.set(name, at);
				else unknown.push([at, word]);
			});
			if (!found.has('zh')) continue;
			this.#places = found;
			for (const [at, value] of unknown)
				this.problems.push({
					sheet: this.#sheet.name,
					cell: this.#sheet.getRow(row).getCell(at).address,
					reason: 'unknown_column',
					value
				});
			return row;
		}
		this.problems.push({ sheet: this.#sheet.name, cell: 'A1', reason: 'no_text_column' });
		return null;
	}

	#readRow(row: number, sections: Section[]) {
		const texts = [...this.#places.keys()].map((name) => this.#text(row, name));
		if (texts.every((text) => text === '')) return;
		const section = this.#sectionOf(row, sections);
		const zh = this.#long(row, 'zh', 400);
		const itemTexts = [...this.#places.keys()]
			.filter((name) => !['section', 'sectionEn', 'sectionWeight'].includes(name))
			.map((name) => this.#text(row, name));
		// A section without items is a row of its own.
		if (itemTexts.every((text) => text === '')) return;
		if (!zh) this.#wrong(row, 'zh', 'text');
		if (!section) return this.#wrong(row, 'section', 'section');
		section.items.push(this.#itemOf(row, zh));
	}

	#sectionOf(row: number, sections: Section[]): Section | undefined {
		const zh = this.#long(row, 'section', 120);
		const last = sections.at(-1);
		const weight = this.#number(row, 'sectionWeight', 1000);
		if (!zh || zh === last?.zh) {
			if (last && weight !== null && weight !== last.weight)
				this.#wrong(row, 'sectionWeight', 'weight_differs');
			return last;
		}
		const section: Section = {
			id: `section_${sections.length + 1}`,
			zh,
			en: this.#long(row, 'sectionEn', 120),
			weight: weight ?? 10,
			items: []
		};
		sections.push(section);
		return section;
	}

	#itemOf(row: number, zh: string): Item {
		const condition = this.#text(row, 'condition');
		const read = condition ? readCondition(condition) : undefined;
		if (read === null) this.#wrong(row, 'condition', 'condition', { value: condition });
		const optional = {
			hint_zh: this.#long(row, 'hintZh', 1000),
			hint_en: this.#long(row, 'hintEn', 1000),
			reference_photo: this.#text(row, 'photo').match(/^[0-9a-f]{64}$/)?.[0]
		};
		const lists = { scenarios: this.#ids(row, 'scenarios'), groups: this.#ids(row, 'groups') };
		return {
			id: this.#id(row),
			zh,
			en: this.#long(row, 'en', 400),
			scale: this.#scale(row),
			weight: this.#number(row, 'weight', 1000) ?? 1,
			critical: this.#choice(row, 'critical', 'critical', 'false') === 'true',
			na_policy: this.#choice(row, 'na', 'na', 'excluded') as Item['na_policy'],
			evidence_on_fail: this.#choice(
				row,
				'evidence',
				'evidence',
				'none'
			) as Item['evidence_on_fail'],
			observability: this.#choice(
				row,
				'observability',
				'observability',
				'covert'
			) as Item['observability'],
			...Object.fromEntries(Object.entries(optional).filter(([, text]) => text)),
			...(read && { condition: read }),
			...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
		};
	}

	#scale(row: number): Scale {
		const type = this.#choice(
			row,
			'scale',
			'scale',
			this.#text(row, 'bands') ? 'numeric' : 'pass_fail_na'
		);
		if (type !== 'numeric' && type !== 'count') return { type } as Scale;
		const text = this.#text(row, 'bands');
		const bands = text ? readBands(text) : [];
		if (bands === null) this.#wrong(row, 'bands', 'bands', { value: text });
		if (type === 'count') return { type, ...(bands?.length ? { bands } : {}) };
		return { type, unit: this.#choice(row, 'unit', 'unit', 'count'), bands: bands ?? [] } as Scale;
	}

	#id(row: number): string {
		const text = this.#text(row, 'id');
		// A running number is what departments write there; it is no id, and none is needed.
		const id = text === '' || /^\d+$/.test(text) ? this.#freeId(row) : text;
		if (!/^[a-z][a-z0-9_]{0,63}$/.test(id)) this.#wrong(row, 'id', 'id', { value: text });
		else if (this.#taken.has(id)) this.#wrong(row, 'id', 'id_twice', { value: id });
		this.#taken.add(id);
		return id;
	}

	#freeId(row: number): string {
		let id = `item_${row}`;
		while (this.#taken.has(id)) id += 'x';
		return id;
	}

	#ids(row: number, name: ColumnName): string[] {
		const ids = this.#text(row, name)
			.split(/[\s,，;；]+/)
			.filter(Boolean);
		for (const id of ids)
			if (!/^[a-z][a-z0-9_]{0,63}$/.test(id)) this.#wrong(row, name, 'id', { value: id });
		return ids;
	}

	#long(row: number, name: ColumnName, most: number): string {
		const text = this.#text(row, name);
		if (text.length > most) this.#wrong(row, name, 'too_long', { most });
		return text;
	}

	#number(row: number, name: ColumnName, most: number): number | null {
		const text = this.#text(row, name).normalize('NFKC');
		if (text === '') return null;
		const number = Number(text);
		if (!/^\d+(\.\d{1,2})?$/.test(text) || number > most) {
			this.#wrong(row, name, 'number', { value: text, most });
			return null;
		}
		return number;
	}

	#choice(row: number, name: ColumnName, kind: Choice, otherwise: string): string {
		const text = this.#text(row, name);
		if (text === '') return otherwise;
		const known = Object.entries(choices[kind]) as [string, readonly string[]][];
		const same = (a: string) => a.normalize('NFKC').toLowerCase();
		const found = known.find(([, words]) => words.some((word) => same(word) === same(text)));
		if (!found)
			this.#wrong(row, name, 'choice', {
				value: text,
				choices: known.map(([, words]) => words[0]).join('、')
			});
		return found?.[0] ?? otherwise;
	}
}
