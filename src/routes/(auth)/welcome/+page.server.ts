import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const wanted = z.object({ code: z.string().trim().min(1, 'auth.invalid.code') });

/** Also where the link that confirms an e-mail address lands. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const tokenHash = url.searchParams.get('token_hash');
	const code = url.searchParams.get('code');
	if (tokenHash) await locals.db.auth.verifyOtp({ type: 'email', token_hash: tokenHash });
	else if (code) await locals.db.auth.exchangeCodeForSession(code);
	if (tokenHash || code) redirect(303, '/welcome');

	if (!locals.signedIn) redirect(303, '/sign-in?next=/welcome');
	if (locals.me) redirect(303, '/desk');
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (!locals.signedIn) redirect(303, '/sign-in?next=/welcome');
		const { data, values, failure } = await readForm(request, wanted);
		if (failure) return failure;
		const result = await locals.db.rpc('accept_invitation', { code: data.code });
		const refusal = refused(result, values);
		if (refusal)
			return fail(refusal.status, { issues: { code: 'auth.welcome.badCode' as const }, values });
		redirect(303, '/desk');
	}
};
