import { error } from '@sveltejs/kit';
import { createI18n } from '$lib/i18n';
import { readReport } from '$lib/reports/reports';
import { wordResponse } from '$lib/server/documents/layout';
import { isShownInWord, type DocumentPicture } from '$lib/server/documents/pictures';
import { visitReport } from '$lib/server/documents/visitReport';
import { picture } from '$lib/server/picture';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const report = await readReport(locals.db, params.id);
	if (!report) error(404, { message: 'not_found', code: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('visits');
	const photos = new Map<string, DocumentPicture[]>();
	for (const { item_id, path, media_type } of report.photos) {
		if (!isShownInWord(media_type)) continue;
		const answer = await picture(locals.db, 'report-photos', path, media_type);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		photos.set(item_id, [...(photos.get(item_id) ?? []), { bytes, mediaType: media_type }]);
	}
	const name = `${i18n.t('reports.paper.title')} ${report.number}`;
	return wordResponse(await visitReport(i18n, report, photos), name);
};
