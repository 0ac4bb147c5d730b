import { error } from '@sveltejs/kit';
import { readBranch, readNotice } from '$lib/notices/notices';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const [notice, { row, figures }] = await Promise.all([
		readNotice(locals.db, params.id),
		readBranch(locals.db, params.id, params.branch)
	]);
	if (!notice || !row) error(404, { message: 'not_found', code: 'not_found' });
	return {
		id: notice.id,
		number: notice.document_number,
		month: notice.snapshot.month,
		indicators: notice.snapshot.indicators,
		row,
		figures
	};
};
