import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as ratings from '$lib/departments/ratings';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const unit = z.uuid();
const month = /^20\d\d-(0[1-9]|1[0-2])$/;

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('month') ?? '';
	return {
		page: await ratings.page(
			locals.db,
			unit.safeParse(url.searchParams.get('unit')).data,
			month.test(asked) ? asked : undefined
		)
	};
};

const schema = z.object({
	department_id: z.uuid(),
	score: z.coerce.number('common.invalid.choice').int().min(1).max(5),
	remark: z
		.string()
		.trim()
		.max(500)
		.optional()
		.transform((words) => words || undefined)
});

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('rate_department', data), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'departments.rate.sent' });
		redirect(303, '/departments');
	}
};
