import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { matchesInitials } from './initials';
import { unwrap } from './refusal';

type Db = SupabaseClient<Database>;
export type FoundUnit = Database['public']['Functions']['find_units']['Returns'][number];
type Wanted = { query: string; kind?: string; all?: boolean; most?: number };

/** The database cannot spell Chinese: the names a person may choose among are kept for a while. */
const kept = new Map<string, { until: number; units: Promise<FoundUnit[]> }>();
const keptFor = 5 * 60_000;
const mostKept = 50;

async function choices(db: Db, person: string, kind: string, all: boolean): Promise<FoundUnit[]> {
	const key = `${person} ${kind === 'internal'} ${all}`;
	const held = kept.get(key);
	if (held && held.until > Date.now()) return held.units;
	if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
	const units = Promise.resolve(
		db.rpc('find_units', { query: '', kind, most: 20_000, all_units: all })
	).then(unwrap);
	units.catch(() => kept.delete(key));
	kept.set(key, { until: Date.now() + keptFor, units });
	return units;
}

/** Units by code, name in either language, or pinyin initials, best first. */
export async function findUnits(db: Db, person: string, wanted: Wanted): Promise<FoundUnit[]> {
	const { query, kind = 'complaint', all = false, most = 12 } = wanted;
	const typed = query.trim();
	const found = unwrap(await db.rpc('find_units', { query: typed, kind, most, all_units: all }));
	if (found.length >= most || !/^[a-z]{2,12}$/i.test(typed)) return found;
	const more = (await choices(db, person, kind, all)).filter(
		(unit) => matchesInitials(unit.name_zh, typed) && !found.some(({ id }) => id === unit.id)
	);
	return [...found, ...more].slice(0, most);
}
