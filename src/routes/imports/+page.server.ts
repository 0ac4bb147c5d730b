import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import * as imports from '$lib/imports/imports';
import { readForm } from '$lib/server/form';
import { Stopped, takeIn } from '$lib/server/imports/importing';
import { UnreadableFile } from '$lib/server/imports/tableFile';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const chosen = z.object({
	kind: z.enum(['figures', 'survey']),
	file: z
		.file()
		.min(1)
		.max(20 * 1024 * 1024)
});

export const load: PageServerLoad = async ({ locals }) => ({
	imports: unwrap(await imports.list(locals.db)),
	mayImport: (locals.me?.grants ?? []).some(({ role }) => role === 'service_manager')
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, chosen);
		if (failure) return failure;
		let id: string;
		try {
			id = await takeIn(locals.db, data.kind, data.file, locals.me!.person_id);
		} catch (error) {
			if (error instanceof UnreadableFile) return fail(422, { problem: error.problem, values });
			if (error instanceof Stopped) return refused(error.result, values)!;
			throw error;
		}
		redirect(303, `/imports/${id}`);
	}
};
