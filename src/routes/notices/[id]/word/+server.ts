import { error } from '@sveltejs/kit';
import { createI18n } from '$lib/i18n';
import { mostRows } from '$lib/notices/sections/context';
import { documentOf, readAllRows, readNotice } from '$lib/notices/notices';
import { wordResponse } from '$lib/server/documents/layout';
import { noticeWord } from '$lib/server/documents/notice';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const notice = await readNotice(locals.db, params.id);
	if (!notice) error(404, { message: 'not_found', code: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('notices');
	const rows = await readAllRows(locals.db, notice, mostRows);
	const name = notice.document_number ?? i18n.t('notice.title');
	return wordResponse(await noticeWord(i18n, documentOf(notice, rows)), name);
};
