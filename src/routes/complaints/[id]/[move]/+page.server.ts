import { error, fail, redirect } from '@sveltejs/kit';
import { isCaseAction, type CaseAction } from '$lib/complaints/caseActions';
import { letterDrafts } from '$lib/complaints/caseLetters';
import { moveNamed } from '$lib/complaints/caseMoves';
import { moveGuard } from '$lib/moves/move';
import { optionsFor, type MoveOptions } from '$lib/complaints/caseOptions';
import { createI18n } from '$lib/i18n';
import type { Lang } from '$lib/i18n/languages';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

function actionIn(params: { move: string }): CaseAction {
	if (!isCaseAction(params.move)) error(404, { message: 'not_found', code: 'not_found' });
	return params.move;
}

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	const action = actionIn(params);
	const { opened, read } = await parent();
	const moves = opened?.opening.moves ?? read?.moves ?? [];
	const move = moves.find((m) => m.action === action) ?? null;
	const query = url.searchParams.get('q') ?? '';
	// Told once here: the browser need not know how to reckon time zones for it.
	const wallNow = wallTimeOf(locals.me!.now ?? new Date());
	const today = wallNow.slice(0, 10);
	const options: MoveOptions =
		opened && move
			? await optionsFor(action, {
					db: locals.db,
					case: opened.complaint,
					person: locals.me!.person_id,
					today,
					query
				})
			: {};
	const letters =
		opened && action === 'issue_letter'
			? letterDrafts(opened.complaint, opened.opening.deadlines, [
					await caseWords('zh'),
					await caseWords('en')
				])
			: null;
	return { action, move, options, letters, query, wallNow, key: crypto.randomUUID() };
};

async function caseWords(lang: Lang) {
	const words = await createI18n(lang);
	await Promise.all([words.learn('oneCase'), words.learn('letters')]);
	return words;
}

/** Where to go on: somebody who stepped back, or moved the case away, may not see it any more. */
const leaves: readonly CaseAction[] = ['recuse', 'redirect'];

export const actions: Actions = {
	default: async ({ request, locals, params, cookies }) => {
		const action = actionIn(params);
		const { schema, call } = moveNamed(action);
		const copy = request.clone();
		const guard = moveGuard.safeParse(Object.fromEntries(await copy.formData()));
		if (!guard.success)
			return fail(422, { issues: { idempotency_key: 'common.invalid.other' as const } });
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const result = await call(locals.db, { complaint_id: params.id, ...guard.data }, data);
		const refusal = refused(result, values);
		if (refusal) return refusal;
		const left = leaves.includes(action);
		const { t } = await caseWords(locals.lang);
		setFlash(cookies, {
			key: left ? `complaints.queue.left.${action as 'recuse'}` : 'case.done.saved',
			params: { action: t(`case.action.${action}`) }
		});
		redirect(303, left ? '/complaints' : `/complaints/${params.id}`);
	}
};
