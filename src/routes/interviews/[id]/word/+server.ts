import { error } from '@sveltejs/kit';
import { createI18n } from '$lib/i18n';
import { read } from '$lib/interviews/interviews';
import { interviewNotice } from '$lib/server/documents/interviewNotice';
import { wordResponse } from '$lib/server/documents/layout';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const interview = await read(locals.db, params.id);
	if (!interview?.ordered_at) error(404, { message: 'not_found', code: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('notices');
	const name = `${i18n.t('interviews.paper.title')} ${interview.number}`;
	return wordResponse(await interviewNotice(i18n, interview), name);
};
