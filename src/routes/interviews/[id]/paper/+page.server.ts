import { error } from '@sveltejs/kit';
import { read } from '$lib/interviews/interviews';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const interview = await read(locals.db, params.id);
	if (!interview?.ordered_at) error(404, { message: 'not_found', code: 'not_found' });
	return { interview, title: interview.number ?? undefined };
};
