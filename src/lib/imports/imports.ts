import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { ImportKind, Mapping, Target } from '$lib/domain/import/mapping';
import type { IndicatorUnit } from '$lib/domain/notice/indicators';

type Db = SupabaseClient<Database>;

/** What an import keeps of how its file is read: the headings with some values, and the mapping. */
export type ImportMapping = Mapping & {
	headings: string[];
	samples: string[][];
	/** What each heading was taken for, for the next file. */
	remembered: Record<string, Target>;
};
export type ImportIndicator = {
	code: string;
	name_zh: string;
	name_en: string;
	unit: IndicatorUnit;
};

const summary =
	'id, kind, file_name, bytes, status, rows, bad_rows, warnings, written, unchanged, made_at, committed_at, withdrawn_at, reason, mapping, sha256, maker:people!imports_made_by_fkey(name)';

export const list = (db: Db) =>
	db.from('imports').select(summary).order('made_at', { ascending: false }).limit(50);

/** An import with what is wrong with its file, the first cells of it. */
export const read = (db: Db, id: string) =>
	db
		.from('imports')
		.select(`${summary}, import_errors(n, row, cell, title, code, value, is_warning)`)
		.eq('id', id)
		.order('n', { referencedTable: 'import_errors' })
		.limit(300, { referencedTable: 'import_errors' })
		.single();

/** Indicators whose figures may come by file. */
export const indicators = (db: Db) =>
	db
		.from('indicators')
		.select('code, name_zh, name_en, unit')
		.in('source', ['import', 'return'])
		.is('retired_at', null)
		.order('created_at')
		.order('code');

/** What the caller took headings for in their last files of this kind, the newest word first. */
export async function remembered(db: Db, kind: ImportKind, person: string) {
	const { data } = await db
		.from('imports')
		.select('mapping')
		.eq('kind', kind)
		.eq('made_by', person)
		.in('status', ['checked', 'committed'])
		.order('made_at', { ascending: false })
		.limit(10);
	const words: Record<string, Target> = {};
	for (const { mapping } of (data ?? []).toReversed())
		Object.assign(words, (mapping as unknown as ImportMapping | null)?.remembered);
	return words;
}
