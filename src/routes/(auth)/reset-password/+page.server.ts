import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { setFlash } from '$lib/server/flash';
import { authProblem } from '../authProblem';
import { newPassword } from '../newPassword';
import type { Actions, PageServerLoad } from './$types';

const wanted = z.object({ password: newPassword });

/** The link of the mail lands here, in one of the two ways Auth writes it. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const tokenHash = url.searchParams.get('token_hash');
	const code = url.searchParams.get('code');
	if (tokenHash) {
		const { error } = await locals.db.auth.verifyOtp({ type: 'recovery', token_hash: tokenHash });
		if (!error) redirect(303, '/reset-password');
	} else if (code) {
		const { error } = await locals.db.auth.exchangeCodeForSession(code);
		if (!error) redirect(303, '/reset-password');
	}
	return { usable: locals.signedIn && !tokenHash && !code };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		if (!locals.signedIn) redirect(303, '/reset-password');
		const { data, failure } = await readForm(request, wanted);
		if (failure) return failure;
		const { error } = await locals.db.auth.updateUser({ password: data.password });
		if (error) {
			const [status, problem] = authProblem(error, 'auth.invalid.weakPassword');
			return fail(status, { issues: { password: problem } });
		}
		setFlash(cookies, { key: 'auth.reset.saved' });
		redirect(303, '/desk');
	}
};
