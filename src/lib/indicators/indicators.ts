import type { SupabaseClient } from '@supabase/supabase-js';
import * as z from 'zod';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { IndicatorRow } from './schemes';
import { ownChoices } from './words';

type Db = SupabaseClient<Database>;
type Named = { name_zh: string; name_en: string };

const text = (most: number) => z.string().trim().min(1).max(most);
/** What people type of an own indicator; with an expected version, its next one. */
export const ownForm = z.object({
	code: text(60),
	name_zh: text(40),
	name_en: text(80),
	formula_zh: text(300),
	formula_en: text(300),
	unit: z.enum(ownChoices.unit),
	places: z.coerce.number().int().min(0).max(4),
	better: z.enum(ownChoices.better),
	source: z.enum(ownChoices.source),
	asks_branch: z.string().optional(),
	expected_version: z.coerce.number().int().optional()
});

export const save = (db: Db, { expected_version, ...typed }: z.output<typeof ownForm>) =>
	db.rpc('save_indicator', {
		spec: {
			...typed,
			places: String(typed.places),
			asks_branch: String(typed.asks_branch === 'on' || typed.source === 'return')
		},
		expected_version
	});

/** A definition an indicator has had. */
export type IndicatorVersion = Named &
	Pick<IndicatorRow, 'unit' | 'places' | 'better' | 'source' | 'asks_branch' | 'retired_at'> & {
		version: number;
		formula_zh: string;
		formula_en: string;
		by: string | null;
		saved_at: string;
	};
export type IndicatorPage = {
	indicator: IndicatorRow;
	has_values: boolean;
	/** Newest first. */
	versions: IndicatorVersion[];
	/** Schemes whose last version weighs it. */
	schemes: (Named & { id: string })[];
};

/** One indicator with all its definitions; refuses MC003 when there is none. */
export const page = async (db: Db, indicator_id: string) =>
	unwrap(await db.rpc('indicator_page', { indicator_id })) as unknown as IndicatorPage;
