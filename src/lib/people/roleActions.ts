import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { RequestEvent } from '@sveltejs/kit';

const one = z.object({ grant_id: z.uuid() });

/** Form actions of every page that lists roles. */
export const roleActions = {
	confirm: async ({ request, locals }: RequestEvent) => {
		const { data, values, failure } = await readForm(request, one);
		return failure ?? refused(await locals.db.rpc('confirm_role', data), values) ?? { done: true };
	},
	end: async ({ request, locals }: RequestEvent) => {
		const { data, values, failure } = await readForm(request, one);
		return failure ?? refused(await locals.db.rpc('end_role', data), values) ?? { done: true };
	}
};
