import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { authProblem } from '../authProblem';
import type { Actions } from './$types';

const wanted = z.object({ email: z.email('auth.invalid.email') });

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const { data, values, failure } = await readForm(request, wanted);
		if (failure) return failure;
		const { error } = await locals.db.auth.resetPasswordForEmail(data.email, {
			redirectTo: `${url.origin}/reset-password`
		});
		if (error) {
			const [status, problem] = authProblem(error, 'auth.forgotten.sentHint');
			// Whether an account exists is not told: only what concerns everybody is.
			if (status === 429 || status === 503)
				return fail(status, { issues: { email: problem }, values });
		}
		return { sent: true };
	}
};
