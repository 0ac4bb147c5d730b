import { error } from '@sveltejs/kit';
import { readBranch, readHeading } from '$lib/notices/notices';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [notice, { row, figures }] = await Promise.all([
		readHeading(locals.db, params.id),
		readBranch(locals.db, params.id, params.branch)
	]);
	if (!notice || !row) error(404, { message: 'not_found', code: 'not_found' });
	return {
		id: notice.id,
		number: notice.document_number,
		month: notice.month,
		indicators: notice.indicators,
		row,
		figures
	};
};
