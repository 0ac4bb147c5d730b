import { createHash } from 'node:crypto';
import { branchFinder, type ImportBranch } from '../../src/lib/domain/import/branches.ts';
import { shown, type Row } from '../../src/lib/domain/import/cells.ts';
import { readCsv } from '../../src/lib/domain/import/csv.ts';
import {
	guessTargets,
	rememberedOf,
	type ImportKind
} from '../../src/lib/domain/import/mapping.ts';
import { PercentColumns, rowReader } from '../../src/lib/domain/import/rows.ts';
import type { Indicator } from '../../src/lib/domain/notice/indicators.ts';
import { isoDate } from './demo-hours.ts';
import type { Owner, Player } from './demo-player.ts';

export type DemoFile = {
	kind: ImportKind;
	name: string;
	/** The first line is the heading. */
	lines: (string | number)[][];
};

/**
 * Brings a file in as the import page does: parts stored, columns guessed, dry run by the product's
 * own reader; then committed, unless it is to be left after the dry run. Gives the import's id.
 */
export async function bringIn(
	session: Owner,
	player: Player,
	person: { userId: string },
	{ kind, name, lines }: DemoFile,
	at: number,
	commit = true
): Promise<string> {
	const text = lines.map((line) => line.join(',')).join('\n');
	const bytes = Buffer.from(text);
	const call = (verb: string, args: Record<string, unknown> = {}) => ({
		at,
		userId: person.userId,
		verb,
		args
	});
	const [begun, lists] = (await player.ask([
		call('begin_import', {
			kind,
			file_name: name,
			sha256: createHash('sha256').update(bytes).digest('hex'),
			bytes: bytes.length
		}),
		call('import_branches')
	])) as [{ id: string }, [string, string, string, string, string, string | null][]];
	const known = await session.query<Pick<Indicator, 'code' | 'name_zh' | 'name_en' | 'unit'>>(
		`select code, name_zh, name_en, unit from public.indicators where source in ('import', 'return') and retired_at is null`
	);
	const [heading, ...rows] = [...readCsv(text)] as [Row, ...Row[]];
	const headings = heading.cells.map(shown);
	const targets = guessTargets(headings, kind, known);
	const mapping = {
		heading: heading.number,
		headings,
		samples: headings.map((_, i) => rows.slice(0, 3).map(({ cells }) => shown(cells[i]!))),
		targets,
		month: null,
		percent: {},
		remembered: rememberedOf(headings, targets)
	};
	const units = new Map(known.map(({ code, unit }) => [code, unit] as const));
	const columns = new PercentColumns(mapping, units);
	for (const row of rows) columns.see(row);
	const read = rowReader({
		kind,
		mapping,
		headings,
		find: branchFinder(
			lists.map(([id, code, name_zh, name_en, opened_on, closed_on]): ImportBranch => ({
				id,
				code,
				name_zh,
				name_en,
				opened_on,
				closed_on
			}))
		),
		units,
		today: isoDate(at),
		styles: columns.styles()
	});
	const found = rows.map(read);
	const errors = found.flatMap((row) => row.errors);
	const isBad = ({ errors }: (typeof found)[number]) => errors.some((one) => !one.is_warning);
	const import_id = begun.id;
	await player.play([
		call('store_import_part', { import_id, n: 0, body: bytes.toString('base64') }),
		call('begin_import_check', { import_id, mapping }),
		call('stage_import_rows', {
			import_id,
			staged: found.flatMap((row) => (isBad(row) ? [] : row.staged)),
			errors
		}),
		call('finish_import_check', {
			import_id,
			rows: rows.length,
			bad_rows: found.filter(isBad).length,
			warnings: errors.filter((one) => one.is_warning).length
		}),
		...(commit ? [call('commit_import', { import_id })] : [])
	]);
	return import_id;
}
