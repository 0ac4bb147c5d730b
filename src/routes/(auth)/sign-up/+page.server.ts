import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { unwrap } from '$lib/server/refusal';
import { authProblem } from '../authProblem';
import { newPassword } from '../newPassword';
import type { Actions, PageServerLoad } from './$types';

const signUp = z.object({
	email: z.email('auth.invalid.email'),
	code: z.string().trim().min(1, 'auth.invalid.code'),
	password: newPassword
});

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.me) redirect(303, '/desk');
	return { email: url.searchParams.get('email') ?? '', code: url.searchParams.get('code') ?? '' };
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const { data, values, failure } = await readForm(request, signUp);
		if (failure) return failure;
		const { email, code, password } = data;

		// Asked first, so that a refusal is a sentence and not a rejected sign-up.
		if (!unwrap(await locals.db.rpc('check_invitation', { email, code })))
			return fail(422, { issues: { code: 'auth.signUp.badCode' as const }, values });

		const { data: made, error } = await locals.db.auth.signUp({
			email,
			password,
			options: { emailRedirectTo: `${url.origin}/welcome` }
		});
		if (error) {
			const [status, problem] = authProblem(error, 'auth.signUp.badCode');
			const field = problem.includes('Password') ? 'password' : 'email';
			return fail(status, { issues: { [field]: problem }, values });
		}
		// Where e-mail addresses are confirmed, the session comes with the link.
		if (!made.session) return { sentTo: email };

		const accepted = await locals.db.rpc('accept_invitation', { code });
		redirect(303, accepted.error ? '/welcome' : '/desk');
	}
};
