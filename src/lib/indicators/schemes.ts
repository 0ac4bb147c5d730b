import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Indicator } from '$lib/domain/notice/indicators';
import type { Scheme } from '$lib/domain/notice/scheme';
import type { SchemeContent } from '$lib/domain/notice/shippedScheme';

type Db = SupabaseClient<Database>;
type Named = { name_zh: string; name_en: string };

export type IndicatorRow = Indicator & {
	id: string;
	is_shipped: boolean;
	retired_at: string | null;
	version: number;
};
export type VersionRow = {
	id: string;
	number: number;
	effective_from: string;
	effective_to: string | null;
	classes: string[] | null;
	content: SchemeContent;
	published_at: string;
};
export type DraftRow = Omit<VersionRow, 'id' | 'number' | 'published_at'> & {
	version: number;
	saved_at: string;
};
export type SchemeRow = Named & {
	id: string;
	unit_id: string | null;
	created_by: string | null;
	retired_at: string | null;
	unit: (Named & { path: string }) | null;
	versions: VersionRow[];
	draft: DraftRow | null;
};

const columns =
	'id, name_zh, name_en, unit_id, created_by, retired_at, unit:units!schemes_unit_id_fkey(name_zh, name_en, path), ' +
	'versions:scheme_versions(id, number, effective_from, effective_to, classes, content, published_at), ' +
	'draft:scheme_drafts(effective_from, effective_to, classes, content, version, saved_at)';

/** Every indicator, those retired last. */
export const indicators = (db: Db) =>
	db
		.from('indicators')
		.select('*')
		.order('retired_at', { ascending: true, nullsFirst: true })
		.order('is_shipped', { ascending: false })
		.order('created_at')
		.order('code')
		.returns<IndicatorRow[]>();

/** Every scheme with its latest version, and the draft for who may write it. */
export const list = (db: Db) =>
	db
		.from('schemes')
		.select(columns)
		.order('retired_at', { ascending: true, nullsFirst: true })
		.order('name_zh')
		.order('number', { referencedTable: 'scheme_versions', ascending: false })
		.limit(1, { referencedTable: 'scheme_versions' })
		.returns<SchemeRow[]>();

export const read = (db: Db, id: string) =>
	db
		.from('schemes')
		.select(columns)
		.eq('id', id)
		.order('number', { referencedTable: 'scheme_versions', ascending: false })
		.single<SchemeRow>();

export const classes = (db: Db) =>
	db.from('branch_classes').select('code, name_zh, name_en').order('code');

/** A stored version, or draft, as the functions of the notice take it. */
export const schemeOf = (
	scheme: Pick<SchemeRow, 'id' | 'unit'>,
	stored: Omit<DraftRow, 'version' | 'saved_at'>,
	number = 0
): Scheme => ({
	schemeId: scheme.id,
	number,
	effectiveFrom: stored.effective_from,
	effectiveTo: stored.effective_to,
	path: scheme.unit?.path ?? '',
	classes: stored.classes,
	items: stored.content.items,
	enoughKnown: stored.content.enough_known,
	standard: stored.content.standard
});
