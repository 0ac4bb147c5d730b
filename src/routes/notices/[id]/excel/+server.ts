import { error } from '@sveltejs/kit';
import { createI18n } from '$lib/i18n';
import { documentOf, readAllRows, readNotice } from '$lib/notices/notices';
import { noticeWorkbook } from '$lib/server/documents/noticeWorkbook';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const notice = await readNotice(locals.db, params.id);
	if (!notice) error(404, { message: 'not_found', code: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('notices');
	const book = await noticeWorkbook(i18n, documentOf(notice, await readAllRows(locals.db, notice)));
	const name = `${notice.document_number ?? i18n.t('notice.title')} ${i18n.t('notice.appendix')}`;
	return new Response(book as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="notice.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};
