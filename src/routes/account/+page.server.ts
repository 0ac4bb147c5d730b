import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { authProblem } from '../(auth)/authProblem';
import { newPassword } from '../(auth)/newPassword';
import type { Actions, PageServerLoad } from './$types';

const change = z.object({
	current: z.string().min(1, 'auth.invalid.password'),
	password: newPassword
});

export const load: PageServerLoad = async ({ locals }) => {
	const { data } = await locals.db.auth.getUser();
	return { email: data.user?.email ?? '' };
};

export const actions: Actions = {
	password: async ({ request, locals }) => {
		const { data, failure } = await readForm(request, change);
		if (failure) return failure;
		const { data: who } = await locals.db.auth.getUser();
		// Whoever finds a screen unlocked must not be able to take the account over.
		const proof = await locals.db.auth.signInWithPassword({
			email: who.user?.email ?? '',
			password: data.current
		});
		if (proof.error) {
			const [status, problem] = authProblem(proof.error, 'frame.account.wrongPassword');
			return fail(status, { issues: { current: problem } });
		}
		const { error } = await locals.db.auth.updateUser({ password: data.password });
		if (error) {
			const [status, problem] = authProblem(error, 'auth.invalid.weakPassword');
			return fail(status, { issues: { password: problem } });
		}
		return { changed: true };
	}
};
