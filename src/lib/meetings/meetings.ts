import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { Figures, Meeting, PersonName, UnitMonths } from './words';

type Db = SupabaseClient<Database>;

export async function readMeeting(db: Db, id: string): Promise<Meeting | null> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
	return unwrap(
		await db
			.from('service_meetings')
			.select(
				'id,unit_id,month,held_on,chair_id,participants,others,special_service,inspection_methods,rectification,assessment,resolutions,figures,version,changed_at,' +
					'unit:units!service_meetings_unit_id_fkey(name_zh,name_en,kind),recorder:people!service_meetings_recorded_by_fkey(name)'
			)
			.eq('id', id)
			.maybeSingle()
			.overrideTypes<Meeting | null, { merge: false }>()
	);
}

/** People of a unit, and whoever else is named by id. */
export const peopleOf = async (db: Db, unit: string, ids: string[] = []): Promise<PersonName[]> =>
	unwrap(
		await db
			.from('people')
			.select('id,name')
			.or(
				`and(unit_id.eq.${unit},disabled_at.is.null)${ids.length > 0 ? `,id.in.(${ids.join(',')})` : ''}`
			)
			.order('name')
			.limit(300)
	);

export const prefill = async (db: Db, unit_id: string, month: string): Promise<Figures> =>
	unwrap(await db.rpc('prefill_meeting', { unit_id, month })) as unknown as Figures;

export async function coverage(db: Db, first: string, last: string, before?: string) {
	const rows = unwrap(
		await db.rpc('meeting_coverage', { first, last, before })
	) as unknown as UnitMonths[];
	return { rows, next: rows.length === 60 ? rows.at(-1)!.code : null };
}
