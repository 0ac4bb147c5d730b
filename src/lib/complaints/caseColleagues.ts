import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Role } from '$lib/frame/me';
import { unwrap } from '$lib/server/refusal';
import type { Named } from './words';

/** `over` holds the codes of the units over which they hold a role. */
export type Colleague = { id: string; name: string; unit: Named; over: string[] };
type Row = {
	role: string;
	person: { id: string; name: string; disabled_at: string | null; unit: Named };
	unit: { code: string };
};

/** Who holds one of these roles now over a unit: at the unit itself or anywhere above, nearest first. */
export async function colleaguesOver(
	db: SupabaseClient<Database>,
	unitPath: unknown,
	roles: Role[],
	today: string
): Promise<Colleague[]> {
	const codes = String(unitPath).split('.');
	const rows = unwrap(
		await db
			.from('role_grants')
			.select(
				'role,person:people!role_grants_person_id_fkey(id,name,disabled_at,unit:units!people_unit_id_fkey(name_zh,name_en)),unit:units!role_grants_unit_id_fkey!inner(code)'
			)
			.in('role', roles)
			.in('unit.code', codes)
			.is('ended_at', null)
			.not('confirmed_at', 'is', null)
			.lte('from_date', today)
			.or(`to_date.is.null,to_date.gte.${today}`)
			.overrideTypes<Row[], { merge: false }>()
	);
	const found = new Map<string, Colleague>();
	for (const { person, unit } of rows.toSorted(
		(a, b) => codes.indexOf(b.unit.code) - codes.indexOf(a.unit.code)
	))
		if (found.has(person.id)) found.get(person.id)!.over.push(unit.code);
		else if (!person.disabled_at)
			found.set(person.id, {
				id: person.id,
				name: person.name,
				unit: person.unit,
				over: [unit.code]
			});
	return [...found.values()];
}
