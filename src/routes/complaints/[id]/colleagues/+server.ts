import { json } from '@sveltejs/kit';
import { colleaguesOver } from '$lib/complaints/caseColleagues';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { RequestHandler } from './$types';

/** Who works on cases of this unit and can be named in a note. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { data, error, status } = await locals.db
		.from('complaints')
		.select('unit_path')
		.eq('id', params.id)
		.single();
	const { unit_path } = unwrap({ data, error, status });
	const today = wallTimeOf(locals.me!.now ?? new Date()).slice(0, 10);
	return json(
		await colleaguesOver(locals.db, unit_path, ['complaint_officer', 'service_manager'], today)
	);
};
