import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { setFlash } from '$lib/server/flash';
import { authProblem } from '../authProblem';
import { newPassword } from '../newPassword';
import type { Actions, PageServerLoad } from './$types';

const wanted = z.object({ password: newPassword, token: z.string().max(200).optional() });

/**
 * The link of the mail lands here. Opening it uses nothing up, for mail filters open
 * links too: the token is redeemed with the new password.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
	const token = url.searchParams.get('token_hash');
	const code = url.searchParams.get('code');
	if (code) {
		const { error } = await locals.db.auth.exchangeCodeForSession(code);
		redirect(303, error ? '/reset-password?expired' : '/reset-password');
	}
	const expired = url.searchParams.has('expired');
	return { token, usable: !expired && (token !== null || locals.signedIn) };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { data, failure } = await readForm(request, wanted);
		if (failure) return failure;
		if (data.token) {
			const { error } = await locals.db.auth.verifyOtp({
				type: 'recovery',
				token_hash: data.token
			});
			if (error) redirect(303, '/reset-password?expired');
		} else if (!locals.signedIn) redirect(303, '/reset-password?expired');

		const { error } = await locals.db.auth.updateUser({ password: data.password });
		if (error) {
			const [status, problem] = authProblem(error, 'auth.invalid.weakPassword');
			// The token is spent; the session it gave carries the next try.
			return fail(status, { issues: { password: problem }, redeemed: true });
		}
		// Read on the desk, which does not know the words of signing in.
		setFlash(cookies, { key: 'frame.account.passwordSaved' });
		redirect(303, '/desk');
	}
};
