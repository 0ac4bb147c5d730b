import { error } from '@sveltejs/kit';
import { readDocument } from '$lib/documents/documents';
import { createI18n } from '$lib/i18n';
import { issuedDocument } from '$lib/server/documents/issuedDocument';
import { wordResponse } from '$lib/server/documents/layout';
import { isShownInWord, type DocumentPicture } from '$lib/server/documents/pictures';
import { picture } from '$lib/server/picture';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const document = await readDocument(locals.db, params.id, locals.me!.person_id);
	const issued = document?.versions.filter(({ issued_at }) => issued_at !== null) ?? [];
	const version =
		issued.find(({ n }) => String(n) === url.searchParams.get('version')) ?? issued[0];
	if (!document || !version || document.notice_id)
		error(404, { message: 'not_found', code: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('papers');
	const used = new Set(version.sections.map(({ file_id }) => file_id));
	const pictures = new Map<string, DocumentPicture>();
	for (const file of document.files)
		if (used.has(file.id) && isShownInWord(file.media_type)) {
			const answer = await picture(locals.db, 'document-files', file.path, file.media_type);
			const bytes = new Uint8Array(await answer.arrayBuffer());
			pictures.set(file.id, { bytes, mediaType: file.media_type });
		}
	return wordResponse(await issuedDocument(i18n, document, version, pictures), version.title);
};
