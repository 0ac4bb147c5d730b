import { fail, redirect } from '@sveltejs/kit';
import type { MessageKey } from '$lib/i18n';
import { safeNext } from '$lib/server/guard';
import { authProblem } from '../authProblem';
import { demoSignIns } from './demoSignIns';
import { keepForm, readKeptForm } from './keptForm';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url, request }) => {
	// Another tab may have signed in meanwhile. A form in hand must first be given back.
	if (locals.me && request.method === 'GET') redirect(303, safeNext(url.searchParams.get('next')));
	return {
		next: url.searchParams.get('next') ?? '',
		demo: demoSignIns().map(({ email, name, role, unit_zh, unit_en }) => ({
			email,
			name,
			role,
			unit_zh,
			unit_en
		}))
	};
};

export const actions: Actions = {
	/** A form that lost its session on the way arrives here, body and all. */
	keep: async ({ request, url }) => {
		const kept = keepForm(await request.formData(), url.searchParams.get('next'));
		return fail(401, { kept, email: '', problem: undefined, resume: undefined });
	},

	signIn: async ({ request, locals, url }) => {
		const form = await request.formData();
		const kept = readKeptForm(form.get('kept'));
		const demo = demoSignIns().find(({ email }) => email === form.get('demo'));
		const email = demo?.email ?? String(form.get('email') ?? '').trim();
		const password = demo?.password ?? String(form.get('password') ?? '');

		const refuse = (status: number, problem: MessageKey) =>
			fail(status, { kept, email, problem, resume: undefined });
		if (!email) return refuse(422, 'auth.invalid.email');
		if (!password) return refuse(422, 'auth.invalid.password');

		const { error } = await locals.db.auth.signInWithPassword({ email, password });
		if (error) return refuse(...authProblem(error, 'auth.signIn.wrong'));

		if (kept) return { resume: kept, kept: undefined, email, problem: undefined };
		redirect(303, safeNext(form.get('next') ?? url.searchParams.get('next')));
	}
};
