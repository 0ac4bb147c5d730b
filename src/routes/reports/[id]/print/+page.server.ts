import { error } from '@sveltejs/kit';
import { readReport } from '$lib/reports/reports';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const report = await readReport(locals.db, params.id);
	if (!report) error(404, { message: 'not_found', code: 'not_found' });
	return { report, title: report.number };
};
