import { subjects } from '../../db/matrix/rights.ts';
import type { Clone } from '../support/worlds.ts';

export interface Verb {
	name: string;
	returnsSet: boolean;
	returnsVoid: boolean;
	/** Whether it promises to change nothing. */
	reads: boolean;
	/** Arguments by name and type, in order. */
	args: Record<string, string>;
}

/** What the API of a world consists of; whatever a migration adds is there by itself. Needs an open transaction. */
export async function apiOf(clone: Clone): Promise<{ relations: string[]; verbs: Verb[] }> {
	const { tables } = await subjects(clone.bank.db);
	const verbs = await clone.session.query<Verb>(
		`select p.proname::text as name, p.proretset as "returnsSet", p.prorettype = 'void'::regtype as "returnsVoid", p.provolatile <> 'v' as reads,
			(select coalesce(jsonb_object_agg(a.name, format_type(a.type, null)), '{}')
				from unnest(p.proargnames[1:p.pronargs], p.proargtypes::oid[]) a (name, type)) as args
		from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`
	);
	return {
		relations: [...tables.map((name) => `public.${name}`), 'storage.objects', 'storage.buckets'],
		verbs
	};
}
