import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { rolesOf } from '$lib/frame/me';
import { storeAppealFiles } from '$lib/server/appealFiles';
import { readReport } from '$lib/reports/reports';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const report = await readReport(locals.db, params.id);
	if (!report) error(404, { message: 'not_found', code: 'not_found' });
	const heads = locals
		.me!.grants.filter(({ role }) => role === 'branch_head')
		.map(({ unit_id }) => unit_id);
	const now = locals.me!.now ?? new Date().toISOString();
	return {
		report,
		title: report.number,
		isHead: heads.includes(report.branch_id),
		mayAppeal: heads.includes(report.branch_id) && now <= report.appeal_until,
		managesTasks: rolesOf(locals.me!).includes('service_manager')
	};
};

const appeal = z.object({
	item_id: z.string().min(1),
	grounds: z.string().trim().min(1),
	file: z.any()
});
const withdrawal = z.object({ appeal_id: z.uuid() });

export const actions: Actions = {
	appeal: async ({ request, locals, params, cookies }) => {
		const files = (await request.clone().formData())
			.getAll('file')
			.filter((file): file is File => file instanceof File && file.size > 0);
		const { data, values, failure } = await readForm(request, appeal);
		if (failure) return failure;
		const filed = await locals.db.rpc('file_appeal', {
			report_id: params.id,
			item_id: data.item_id,
			grounds: data.grounds
		});
		const refusal = refused(filed, values);
		if (refusal) return refusal;
		// The appeal stands by itself: a file that is not taken is said, and can be added again.
		const notTaken = await storeAppealFiles(locals.db, filed.data!.id, files);
		if (notTaken) return refused(notTaken, values);
		setFlash(cookies, { key: 'reports.appeal.filed' });
	},
	add_file: async ({ request, locals }) => {
		const form = await request.formData();
		const files = form
			.getAll('file')
			.filter((file): file is File => file instanceof File && file.size > 0);
		const notTaken = await storeAppealFiles(locals.db, String(form.get('appeal_id')), files);
		return notTaken && refused(notTaken);
	},
	withdraw: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, withdrawal);
		if (failure) return failure;
		return refused(await locals.db.rpc('withdraw_appeal', data), values);
	}
};
