import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { Round, RoundRow } from './words';

type Db = SupabaseClient<Database>;

/** Rounds, the one that closes last first. */
export const listRounds = async (db: Db): Promise<RoundRow[]> =>
	unwrap(
		await db
			.from('award_rounds')
			.select(
				'id,kind,title,closes_on,seats,status,document_id,unit:units!award_rounds_unit_id_fkey(name_zh,name_en)'
			)
			.order('closes_on', { ascending: false })
			.order('id')
			.limit(60)
			.overrideTypes<RoundRow[], { merge: false }>()
	);

/** A round with the proposals the reader may see. */
export async function readRound(db: Db, id: string): Promise<Round | null> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
	const found = unwrap(
		await db
			.from('award_rounds')
			.select(
				'id,kind,title,closes_on,seats,status,document_id,unit_id,words,unit:units!award_rounds_unit_id_fkey(name_zh,name_en,path),' +
					'nominations:award_nominations!award_nominations_round_id_fkey(id,person_id,unit_id,reason,is_chosen,nominated_by,' +
					'person:people!award_nominations_person_id_fkey(name),unit:units!award_nominations_unit_id_fkey(name_zh,name_en),' +
					'nominator:people!award_nominations_nominated_by_fkey(name),evidence:award_evidence(figures,as_of))'
			)
			.eq('id', id)
			.order('nominated_at', { referencedTable: 'nominations' })
			.maybeSingle()
			.overrideTypes<Round | null, { merge: false }>()
	);
	if (!found) return null;
	// What there is one of at most is a list from some gateways.
	const nominations = found.nominations.map((one) => ({
		...one,
		evidence: [one.evidence].flat()[0] ?? null
	}));
	return { ...found, nominations };
}
