import * as z from 'zod';
import { entryFields } from '$lib/admin/listForm';
import { dimensions, nested, type Dimension, type Entry } from '$lib/admin/lists';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const category = z.object({
	...entryFields,
	code: z.string().trim().min(1).max(20),
	parent: z.string()
});
const rootCause = z.object(entryFields);
const dimensionOf = (url: URL) =>
	dimensions.find((one) => one === url.searchParams.get('list')) ?? 'channel';

export const load: PageServerLoad = async ({ locals, url }) => {
	const list: Dimension | 'root_cause' =
		url.searchParams.get('list') === 'root_cause' ? 'root_cause' : dimensionOf(url);
	const { db } = locals;
	const answer =
		list === 'root_cause'
			? await db.from('root_causes').select('*')
			: await db.from('categories').select('*').eq('dimension', list);
	return { list, entries: nested(unwrap(answer) as Entry[]) };
};

export const actions: Actions = {
	category: async ({ request, locals, url }) => {
		const { data, values, failure } = await readForm(request, category);
		if (failure) return failure;
		const { position, ...entry } = data;
		const result = await locals.db.rpc('save_category', {
			...entry,
			dimension: dimensionOf(url),
			parent: data.parent || undefined,
			list_position: Number(position),
			retired: data.retired !== undefined
		});
		return refused(result, values) ?? { done: true };
	},
	rootCause: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, rootCause);
		if (failure) return failure;
		const { position, ...entry } = data;
		const result = await locals.db.rpc('save_root_cause', {
			...entry,
			list_position: Number(position),
			retired: data.retired !== undefined
		});
		return refused(result, values) ?? { done: true };
	}
};
