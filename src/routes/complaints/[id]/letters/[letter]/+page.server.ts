import { error } from '@sveltejs/kit';
import type { Tables } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { Named } from '$lib/complaints/words';
import type { PageServerLoad } from './$types';

type Letter = Tables<'letters'> & {
	complaint: {
		id: string;
		number: string;
		subject: string;
		complainant_masked: string | null;
		unit: Named;
		region: Named | null;
	};
};

export const load: PageServerLoad = async ({ locals, params }) => {
	// A letter is read by whoever has opened its case, which this counts as.
	unwrap(await locals.db.rpc('open_case', { complaint_id: params.id }));
	const found = await locals.db
		.from('letters')
		.select(
			'*,complaint:complaints!letters_complaint_id_fkey(id,number,subject,complainant_masked,unit:units!complaints_unit_id_fkey(name_zh,name_en),region:units!complaints_region_id_fkey(name_zh,name_en))'
		)
		.eq('id', params.letter)
		.eq('complaint_id', params.id)
		.maybeSingle()
		.overrideTypes<Letter, { merge: false }>();
	const letter = unwrap(found) as Letter | null;
	if (!letter) error(404, { message: 'not_found', code: 'not_found' });
	return { letter, title: letter.complaint.number };
};
