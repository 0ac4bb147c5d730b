import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Named } from '$lib/complaints/words';

type Db = SupabaseClient<Database>;

export const unitKinds = ['head_office', 'region', 'branch', 'department'] as const;
export type UnitKind = (typeof unitKinds)[number];
export type Unit = Named & {
	id: string;
	code: string;
	kind: UnitKind;
	parent_id: string | null;
	path: string;
	class: string | null;
	phone: string | null;
	address: string | null;
	calendar_id: string | null;
	closed_on: string | null;
	version: number;
};

const columns =
	'id,code,kind,name_zh,name_en,parent_id,path,class,phone,address,calendar_id,closed_on,version';
const mostBelow = 500;

/** One unit, the head office when none is asked for. */
export async function read(db: Db, id: string | null) {
	const units = db.from('units').select(columns);
	const answer = await (id ? units.eq('id', id) : units.is('parent_id', null)).limit(1).single();
	return { ...answer, data: answer.data as unknown as Unit };
}

/** The units above one, from the head office down, and those directly below it. */
export async function around(db: Db, unit: Unit) {
	const codes = String(unit.path).split('.').slice(0, -1);
	const query = db.from('units').select(columns);
	const above = codes.length > 0 ? `code.in.(${codes.join(',')}),` : '';
	const answer = await query
		.or(`${above}parent_id.eq.${unit.id}`)
		.order('code')
		.limit(mostBelow + codes.length);
	if (answer.error) return { ...answer, data: null };
	const found = answer.data as unknown as Unit[];
	return {
		...answer,
		data: {
			above: codes.flatMap((code) => found.find((one) => one.code === code) ?? []),
			below: found.filter((one) => one.parent_id === unit.id)
		}
	};
}
