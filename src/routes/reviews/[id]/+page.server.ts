import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { openVisit } from '$lib/reviews/reviews';
import { signalsOf } from '$lib/reviews/signals';
import { lookAtPhotos } from '$lib/server/exchangedPhotos';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { facts, ...visit } = await openVisit(locals.db, params.id);
	return { visit, signals: signalsOf(facts, visit.answers, visit.content) };
};

const version = z.coerce.number().int();
const comment = z.object({
	item_id: z.string().default(''),
	body: z.string().trim().min(1),
	version
});
const confirmation = z.object({
	item_id: z.string(),
	is_upheld: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
	note: z.string().trim().optional(),
	version
});
const reopening = z.object({ reason: z.string().trim().min(1), version });
const plain = z.object({ version });

/** Steps that need nothing but the visit as it was seen. */
const steps = {
	take_up: 'take_up_review',
	approve: 'approve_visit',
	return: 'return_visit'
} as const;
const step =
	(verb: (typeof steps)[keyof typeof steps]): Actions[string] =>
	async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, plain);
		if (failure) return failure;
		return refused(
			await locals.db.rpc(verb, { visit_id: params.id!, expected_version: data.version }),
			values
		);
	};

export const actions: Actions = {
	// Whoever takes a review up is told by its signals of photos that are not those that were sent.
	take_up: async (event) => {
		const refusal = await step(steps.take_up)(event);
		if (refusal) return refusal;
		const { photos } = await openVisit(event.locals.db, event.params.id);
		await lookAtPhotos(event.locals.db, event.params.id, photos);
	},
	approve: step(steps.approve),
	return: step(steps.return),
	comment: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, comment);
		if (failure) return fail(422, { ...failure.data, item: values.item_id });
		const { item_id, body } = data;
		return refused(
			await locals.db.rpc('comment_visit', {
				visit_id: params.id,
				body,
				item_id: item_id || undefined,
				expected_version: data.version
			}),
			values
		);
	},
	confirm: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, confirmation);
		if (failure) return failure;
		const { version: expected_version, ...rest } = data;
		return refused(
			await locals.db.rpc('confirm_critical', { visit_id: params.id, ...rest, expected_version }),
			values
		);
	},
	reopen: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, reopening);
		if (failure) return failure;
		return refused(
			await locals.db.rpc('reopen_visit_review', {
				visit_id: params.id,
				reason: data.reason,
				expected_version: data.version
			}),
			values
		);
	}
};
