import type { IndicatorUnit } from '../notice/indicators.ts';
import { standingIn } from '../statistics/months.ts';
import type { FoundBranch } from './branches.ts';
import { columnName, empty, keptText, shown, type Cell, type Row } from './cells.ts';
import { dimensions, type ImportKind, type Mapping, type Target } from './mapping.ts';
import { readMonthCell } from './monthsOf.ts';
import { inPercent, percentStyle, readNumber, type PercentStyle } from './numbers.ts';

/** A figure that can be imported. */
export type StagedRow = {
	row: number;
	branch: string;
	/** First day of the month. */
	month: string;
	target: Target;
	value: number;
	answers?: number;
	spread?: number;
	note?: string;
};
export type CellError = {
	row: number;
	/** As the spreadsheet names it: `C12`. */
	cell: string;
	title: string;
	code: string;
	value: string;
	is_warning: boolean;
};
export type ImportContext = {
	kind: ImportKind;
	mapping: Mapping;
	headings: readonly string[];
	find: (cell: Cell) => FoundBranch;
	units: ReadonlyMap<Target, IndicatorUnit>;
	/** The bank's day; later months are refused. */
	today: string;
	/** Percent columns by what their plain numbers look like altogether. */
	styles: ReadonlyMap<Target, PercentStyle | null>;
};
export type ReadRow = { staged: StagedRow[]; errors: CellError[] };

/** Looks through a column of percentages before its numbers are read: see `percentStyle`. */
export class PercentColumns {
	readonly #values = new Map<Target, number[]>();
	readonly mapping: Mapping;
	constructor(mapping: Mapping, units: ReadonlyMap<Target, IndicatorUnit>) {
		this.mapping = mapping;
		for (const target of mapping.targets)
			if (units.get(target) === 'percent') this.#values.set(target, []);
	}
	see({ cells }: Row) {
		this.mapping.targets.forEach((target, i) => {
			const number = this.#values.has(target) ? readNumber(cells[i] ?? empty) : null;
			if (number && 'value' in number && !number.percent)
				this.#values.get(target)!.push(number.value);
		});
	}
	styles(): Map<Target, PercentStyle | null> {
		return new Map([...this.#values].map(([target, values]) => [target, percentStyle(values)]));
	}
}

/**
 * Reads one row after the other. A wrong cell leaves out that figure; a wrong branch or month the
 * row. What stands further up in the file for the same branch, month and figure goes first.
 */
export function rowReader(context: ImportContext): (row: Row) => ReadRow {
	const { mapping, headings, kind } = context;
	const seen = new Set<string>();
	const at = (target: Target) => mapping.targets.indexOf(target);
	const [branchAt, monthAt, noteAt] = [at('branch'), at('month'), at('note')];

	return (row) => {
		const staged: StagedRow[] = [];
		const errors: CellError[] = [];
		const cellAt = (column: number) => row.cells[column] ?? empty;
		const say = (column: number, code: string, is_warning = false) =>
			errors.push({
				row: row.number,
				cell: `${columnName(Math.max(column, 0))}${row.number}`,
				title: headings[column] ?? '',
				code,
				value: shown(cellAt(column)),
				is_warning
			});

		const found = context.find(cellAt(branchAt));
		if ('problem' in found) say(branchAt, found.problem);
		const month = monthAt < 0 ? mapping.month : readMonthCell(cellAt(monthAt));
		if (month === null) say(monthAt, cellAt(monthAt).kind === 'empty' ? 'no_month' : 'not_a_month');
		else if (`${month}-01` > context.today) say(monthAt, 'future_month');
		else if ('branch' in found && isClosed(month, found.branch)) say(branchAt, 'not_open');
		if (errors.length > 0 || !('branch' in found) || month === null) return { staged, errors };

		const note = noteAt < 0 ? '' : keptText(cellAt(noteAt)).slice(0, 200);
		const values =
			kind === 'survey' ? surveyValues(context, cellAt, say) : figures(context, cellAt, say);
		for (const value of values) {
			const key = `${found.branch.id} ${month} ${value.target}`;
			if (seen.has(key)) say(at(value.target), 'duplicate');
			else
				staged.push({
					row: row.number,
					branch: found.branch.id,
					month: `${month}-01`,
					...value,
					...(note !== '' && { note })
				});
			seen.add(key);
		}
		if (staged.length === 0 && errors.length === 0) say(branchAt, 'empty_row', true);
		for (const column of row.merged) if (mapping.targets[column]) say(column, 'merged', true);
		return { staged, errors };
	};
}

const isClosed = (month: string, life: { opened_on: string; closed_on: string | null }) =>
	['not_yet_open', 'closed'].includes(
		standingIn(month, { openedOn: life.opened_on, closedOn: life.closed_on, mergedInto: null }) ??
			''
	);

type CellAt = (column: number) => Cell;
type Say = (column: number, code: string, isWarning?: boolean) => void;
type Figure = Pick<StagedRow, 'target' | 'value' | 'answers' | 'spread'>;

function figures({ mapping, units, styles }: ImportContext, cellAt: CellAt, say: Say): Figure[] {
	const read: Figure[] = [];
	mapping.targets.forEach((target, column) => {
		if (['', 'branch', 'month', 'note'].includes(target)) return;
		const number = readNumber(cellAt(column));
		if (number === null) return;
		if ('problem' in number) return void say(column, number.problem);
		const unit = units.get(target);
		let { value } = number;
		if (unit === 'percent' && !number.percent) {
			const percent = inPercent(value, styles.get(target) ?? null, mapping.percent[target] ?? null);
			if (percent === null) return void say(column, 'ambiguous_percent');
			value = percent;
		} else if (number.percent && unit !== 'percent') return void say(column, 'not_a_number');
		const wrong = misfit(target, unit, value);
		if (wrong) say(column, wrong);
		else read.push({ target, value });
	});
	return read;
}

/** What the database would refuse a figure for; null when it fits. */
function misfit(target: Target, unit: IndicatorUnit | undefined, value: number): string | null {
	if (target === 'transactions' || target === 'customers') {
		if (value < 0 || value > 1e12) return 'out_of_range';
		return Number.isInteger(value) ? null : 'not_whole';
	}
	const [low, high] =
		target === 'outlet_days'
			? [0, 31]
			: unit === 'percent' || unit === 'points'
				? [0, 100]
				: unit?.startsWith('per_')
					? [0, 1e12]
					: [-1e12, 1e12];
	if (value < low! || value > high! || Math.abs(value) >= 1e12) return 'out_of_range';
	return unit === 'yes_no' && value !== 0 && value !== 1 ? 'out_of_range' : null;
}

function surveyValues({ mapping }: ImportContext, cellAt: CellAt, say: Say): Figure[] {
	const at = (target: Target) => mapping.targets.indexOf(target);
	const number = (column: number, low: number, high: number): number | null => {
		const read = column < 0 ? null : readNumber(cellAt(column));
		if (read === null) return null;
		if ('problem' in read) say(column, read.problem);
		else if (read.value < low || read.value > high) say(column, 'out_of_range');
		else return read.value;
		return null;
	};
	const answers = number(at('answers'), 1, 1e7);
	if (answers !== null && !Number.isInteger(answers)) {
		say(at('answers'), 'not_whole');
		return [];
	}
	return dimensions.flatMap((target) => {
		const value = number(at(target), 1, 5);
		if (value === null) return [];
		if (answers === null) {
			say(at(target), 'no_answers');
			return [];
		}
		const spread = number(at(`spread_${target}`), 0, 2.9);
		return [{ target, value, answers, ...(spread !== null && { spread }) }];
	});
}
