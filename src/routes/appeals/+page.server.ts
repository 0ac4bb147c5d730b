import { z } from 'zod';
import type { Item } from '$lib/domain/checklist/content';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

/** A contested item as its second scorer sees it: without the first value, the score and the report. */
export type AppealToScore = {
	id: string;
	filed_at: string;
	due_at: string;
	grounds: string;
	branch_zh: string;
	branch_en: string;
	item: Item;
	note: string | null;
	photos: string[];
	files: { name: string; path: string; media_type: string }[];
};

export const load: PageServerLoad = async ({ locals }) => ({
	appeals: unwrap(await locals.db.rpc('appeals_to_score')) as unknown as AppealToScore[]
});

const scoring = z.object({
	appeal_id: z.uuid(),
	answer: z.string().trim().min(1),
	type: z.string(),
	decision: z.string().trim().min(1)
});

const answerOf = (text: string, type: string) => {
	if (text === 'na') return { na: true };
	return { value: type === 'pass_fail_na' || type === 'text' ? text : Number(text) };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, scoring);
		if (failure) return failure;
		const refusal = refused(
			await locals.db.rpc('score_appeal', {
				appeal_id: data.appeal_id,
				answer: answerOf(data.answer, data.type),
				decision: data.decision
			}),
			values
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'appeals.decided' });
	}
};
