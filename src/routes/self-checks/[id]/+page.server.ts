import type { Answers } from '$lib/domain/checklist/answers';
import type { Content } from '$lib/domain/checklist/content';
import * as selfChecks from '$lib/selfChecks/selfChecks';
import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { list, answers, ...check } = unwrap(await selfChecks.read(locals.db, params.id));
	return {
		check,
		content: list.content as unknown as Content,
		answers: answers as unknown as Answers
	};
};
