import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '$lib/database.types';
import type { Content } from '$lib/domain/checklist/content';

type Db = SupabaseClient<Database>;

/** Every checklist the reader may see, with its latest version; those withdrawn last. */
export const list = (db: Db) =>
	db
		.from('checklist_templates')
		.select(
			'id, kind, name_zh, name_en, retired_at, unit:units!checklist_templates_unit_id_fkey(name_zh, name_en), versions:checklist_versions(id, number, published_at)'
		)
		.order('retired_at', { ascending: true, nullsFirst: true })
		.order('kind')
		.order('name_zh')
		.order('number', { referencedTable: 'checklist_versions', ascending: false })
		.limit(1, { referencedTable: 'checklist_versions' })
		.limit(200);

/** One checklist with its draft (null for who may not write it) and what was published. */
export const read = (db: Db, id: string) =>
	db
		.from('checklist_templates')
		.select(
			'id, kind, name_zh, name_en, unit_id, retired_at, unit:units!checklist_templates_unit_id_fkey(name_zh, name_en), ' +
				'draft:checklist_drafts(content, version, saved_at, saver:people!checklist_drafts_saved_by_fkey(name)), ' +
				'versions:checklist_versions(id, number, published_at, publisher:people!checklist_versions_published_by_fkey(name))'
		)
		.eq('id', id)
		.order('number', { referencedTable: 'checklist_versions', ascending: false })
		.limit(50, { referencedTable: 'checklist_versions' })
		.single<Template>();

export type Template = {
	id: string;
	kind: Content['kind'];
	name_zh: string;
	name_en: string;
	unit_id: string | null;
	retired_at: string | null;
	unit: { name_zh: string; name_en: string } | null;
	draft: {
		content: Content;
		version: number;
		saved_at: string;
		saver: { name: string } | null;
	} | null;
	versions: {
		id: string;
		number: number;
		published_at: string;
		publisher: { name: string } | null;
	}[];
};

/** What a published version holds. */
export const contentOf = (db: Db, version: string) =>
	db.from('checklist_versions').select('content').eq('id', version).single();

export const saveDraft = (db: Db, id: string, content: Content, version: number) =>
	db.rpc('save_checklist_draft', {
		template_id: id,
		content: content as unknown as Json,
		expected_version: version
	});

export const publish = (db: Db, id: string, version: number) =>
	db.rpc('publish_checklist', { template_id: id, expected_version: version });
