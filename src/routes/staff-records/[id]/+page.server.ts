import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import * as records from '$lib/staffRecords/staffRecords';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = (name: string) => url.searchParams.get(name) || undefined;
	const record = await records.open(locals.db, params.id, asked('first'), asked('last'));
	return { record, title: record.person.name };
};

const reason = z.string().trim().min(1).max(1000);
const establish = z.object({
	// A report and one of its items, as the list offers them.
	item: z
		.string()
		.regex(/^[0-9a-f-]{36}:.+$/, 'common.invalid.choice')
		.transform((both) => ({ report_id: both.slice(0, 36), item_id: both.slice(37) })),
	reason
});
const withdraw = z.object({ finding_id: z.uuid(), reason });

export const actions: Actions = {
	establish: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, establish);
		if (failure) return failure;
		const call = { ...data.item, person_id: params.id, reason: data.reason };
		const refusal = refused(await locals.db.rpc('establish_finding', call), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'staffRecords.establish.done' });
		redirect(303, `/staff-records/${params.id}`);
	},
	withdraw: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, withdraw);
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('withdraw_finding', data), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'staffRecords.withdraw.done' });
		redirect(303, `/staff-records/${params.id}`);
	}
};
