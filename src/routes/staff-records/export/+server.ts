import { z } from 'zod';
import { createI18n } from '$lib/i18n';
import { staffRecordWorkbook } from '$lib/server/documents/staffRecordWorkbook';
import { workbookResponse } from '$lib/server/documents/workbook';
import * as records from '$lib/staffRecords/staffRecords';
import type { RequestHandler } from './$types';

const id = z.uuid();

export const GET: RequestHandler = async ({ locals, url }) => {
	const asked = (name: string) => url.searchParams.get(name) || undefined;
	const found = await records.exported(locals.db, {
		unit_id: id.safeParse(asked('unit')).data,
		person_id: id.safeParse(asked('person')).data,
		first: asked('first'),
		last: asked('last')
	});
	const i18n = await createI18n(locals.lang);
	await i18n.learn('staff');
	const book = await staffRecordWorkbook(i18n, found);
	return workbookResponse(book, `${i18n.t('staffRecords.title')} ${found.first} ${found.last}`);
};
