import { beyond, pageOf, readCursor } from '$lib/admin/keyset';
import { requireAuditor } from '$lib/audit/access';
import { chosenPerson } from '$lib/people/chosen';
import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

const acts = ['open', 'reveal', 'download', 'export'] as const;
type Row = {
	id: string;
	act: (typeof acts)[number];
	at: string;
	reason: string | null;
	subject_kind: string;
	subject_id: string;
	person: { id: string; name: string };
};

export const load: PageServerLoad = async ({ locals, url }) => {
	requireAuditor(locals.me);
	const act = acts.find((one) => one === url.searchParams.get('act'));
	const person = await chosenPerson(
		locals.db,
		url.searchParams.get('person_id') ?? '',
		url.searchParams.get('person_id_text') ?? ''
	);
	const after = readCursor(url.searchParams.get('after'));
	let query = locals.db
		.from('read_log')
		.select('id,act,at,reason,subject_kind,subject_id,person:people(id,name)')
		.order('at', { ascending: false })
		.order('id')
		.limit(51);
	if (act) query = query.eq('act', act);
	if (person) query = query.eq('person_id', person);
	if (after) query = query.lte('at', after.at).or(beyond('at', after));
	const rows = unwrap(await query) as unknown as Row[];
	return {
		acts: [...acts],
		act: act ?? '',
		person: rows.find((row) => row.person.id === person)?.person ?? null,
		paged: after !== null,
		...pageOf(rows, 50, (row) => row.at)
	};
};
