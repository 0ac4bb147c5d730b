import { error, redirect } from '@sveltejs/kit';
import { isInterviewAction, moveNamed, type InterviewAction } from '$lib/interviews/interviewMoves';
import { moveGuard } from '$lib/moves/move';
import * as interviews from '$lib/interviews/interviews';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [interview, standing] = await Promise.all([
		interviews.read(locals.db, params.id),
		interviews.standing(locals.db, params.id)
	]);
	if (!interview) error(404, { message: 'not_found', code: 'not_found' });
	const step = url.searchParams.get('step');
	const open = standing.moves.some(({ action, obstacle }) => action === step && !obstacle);
	return {
		interview,
		standing,
		step: open ? (step as InterviewAction) : null,
		key: crypto.randomUUID(),
		title: interview.number ?? undefined
	};
};

export const actions: Actions = {
	/** `?/move&step=order`: one step of the interview. */
	move: async ({ request, locals, params, url, cookies }) => {
		const action = url.searchParams.get('step');
		if (!isInterviewAction(action)) error(404, { message: 'not_found', code: 'not_found' });
		const guard = await readForm(request.clone(), moveGuard);
		const { data, values, failure } = await readForm(request, moveNamed(action).schema);
		if (failure) return failure;
		const result = await moveNamed(action).call(
			locals.db,
			{ interview_id: params.id, ...guard.data },
			data
		);
		const refusal = refused(result as Awaited<typeof result>, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: `interviews.done.${action}` });
		redirect(303, `/interviews/${params.id}`);
	}
};
