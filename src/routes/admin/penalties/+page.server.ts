import * as z from 'zod';
import { entryFields } from '$lib/admin/listForm';
import { nested, penaltyKinds, type Entry } from '$lib/admin/lists';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const penalty = z.object({
	...entryFields,
	kind: z.enum(penaltyKinds),
	most: z.string().trim()
});

export const load: PageServerLoad = async ({ locals }) => ({
	entries: nested(unwrap(await locals.db.from('penalties').select('*')) as Entry[])
});

export const actions: Actions = {
	penalty: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, penalty);
		if (failure) return failure;
		const { position, ...entry } = data;
		const result = await locals.db.rpc('save_penalty', {
			...entry,
			most: data.most || undefined,
			list_position: Number(position),
			retired: data.retired !== undefined
		});
		return refused(result, values) ?? { done: true };
	}
};
