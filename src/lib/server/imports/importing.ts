import { createHash } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '$lib/database.types';
import { branchFinder, type ImportBranch } from '$lib/domain/import/branches';
import { guessTargets, type ImportKind } from '$lib/domain/import/mapping';
import { PercentColumns, rowReader, type CellError, type StagedRow } from '$lib/domain/import/rows';
import * as imports from '$lib/imports/imports';
import type { ImportMapping } from '$lib/imports/imports';
import { previewTable, readTable } from './tableFile';

type Db = SupabaseClient<Database>;
type Call<T> = { data: T; error: { code?: string; message: string; details?: string } | null };

const partSize = 512 * 1024;
/** Figures, or errors, that go to the database at once. */
const batch = 5000;
/** Errors that are kept; all are counted. */
const keptErrors = 2000;

/** Stops at the first refusal, which the caller turns into its answer. */
export class Stopped extends Error {
	constructor(readonly result: Call<unknown>) {
		super('stopped');
	}
}
async function must<T>(call: PromiseLike<Call<T>>): Promise<NonNullable<T>> {
	const result = await call;
	if (result.error) throw new Stopped(result);
	return result.data as NonNullable<T>;
}

/**
 * Takes in a file: looks at its headings, keeps its bytes, guesses its columns. Gives the import's
 * id. Throws `UnreadableFile` or `Stopped`.
 */
export async function takeIn(db: Db, kind: ImportKind, file: File, person: string) {
	const bytes = Buffer.from(await file.arrayBuffer());
	const preview = await previewTable(bytes);
	const [words, known] = await Promise.all([
		imports.remembered(db, kind, person),
		must(imports.indicators(db))
	]);
	const { id } = await must(
		db.rpc('begin_import', {
			kind,
			file_name: file.name,
			sha256: createHash('sha256').update(bytes).digest('hex'),
			bytes: bytes.length
		})
	);
	for (let n = 0; n * partSize < bytes.length; n += 1) {
		const body = bytes.subarray(n * partSize, (n + 1) * partSize).toString('base64');
		await must(db.rpc('store_import_part', { import_id: id, n, body }));
	}
	const mapping: ImportMapping = {
		...preview,
		targets: guessTargets(preview.headings, kind, known as imports.ImportIndicator[], words),
		month: null,
		percent: {},
		remembered: {}
	};
	await must(db.rpc('begin_import_check', { import_id: id, mapping: mapping as unknown as Json }));
	return id;
}

async function fileOf(db: Db, id: string): Promise<Buffer> {
	const parts: Buffer[] = [];
	for (let n = 0; ; n += 1) {
		const result = await db.rpc('read_import_part', { import_id: id, n });
		if (result.error) throw new Stopped(result);
		if (!result.data) return Buffer.concat(parts);
		parts.push(Buffer.from(result.data, 'base64'));
	}
}

/**
 * The dry run: reads the whole file as `mapping` says and hands the database what could be
 * imported and what is wrong, some thousand rows at a time. Nothing counts yet.
 */
export async function check(
	db: Db,
	id: string,
	kind: ImportKind,
	mapping: ImportMapping,
	today: string
) {
	const [known, lines, bytes] = await Promise.all([
		must(imports.indicators(db)),
		must(db.rpc('import_branches')),
		fileOf(db, id)
	]);
	await must(db.rpc('begin_import_check', { import_id: id, mapping: mapping as unknown as Json }));
	const units = new Map(
		(known as imports.ImportIndicator[]).map(({ code, unit }) => [code, unit] as const)
	);
	const isBelow = (row: { number: number }) => row.number > mapping.heading;

	const columns = new PercentColumns(mapping, units);
	if (columns.styles().size > 0)
		for await (const row of readTable(bytes)) if (isBelow(row)) columns.see(row);

	const read = rowReader({
		kind,
		mapping,
		headings: mapping.headings,
		find: branchFinder((lines as LineOfBranch[]).map(branchOf)),
		units,
		today,
		styles: columns.styles()
	});
	let staged: StagedRow[] = [];
	let errors: CellError[] = [];
	const counts = { rows: 0, bad_rows: 0, warnings: 0 };
	let kept = 0;
	const send = async () => {
		await must(
			db.rpc('stage_import_rows', {
				import_id: id,
				staged: staged as unknown as Json,
				errors: errors as unknown as Json
			})
		);
		[staged, errors] = [[], []];
	};
	for await (const row of readTable(bytes)) {
		if (!isBelow(row)) continue;
		const found = read(row);
		const wrong = found.errors.filter(({ is_warning }) => !is_warning).length;
		counts.rows += 1;
		counts.bad_rows += wrong > 0 ? 1 : 0;
		counts.warnings += found.errors.length - wrong;
		// A row with an error is left out whole: half a row would look like a complete one.
		if (wrong === 0) staged.push(...found.staged);
		const room = found.errors.slice(0, Math.max(0, keptErrors - kept));
		kept += room.length;
		errors.push(...room);
		if (staged.length >= batch) await send();
	}
	await send();
	await must(db.rpc('finish_import_check', { import_id: id, ...counts }));
}

type LineOfBranch = [string, string, string, string, string, string | null];
const branchOf = ([
	id,
	code,
	name_zh,
	name_en,
	opened_on,
	closed_on
]: LineOfBranch): ImportBranch => ({
	id,
	code,
	name_zh,
	name_en,
	opened_on,
	closed_on
});
