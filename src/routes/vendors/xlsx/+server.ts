import { z } from 'zod';
import { createI18n } from '$lib/i18n';
import { vendorWorkbook } from '$lib/server/documents/vendorWorkbook';
import { workbookResponse } from '$lib/server/documents/workbook';
import * as vendors from '$lib/vendors/vendors';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const page = await vendors.page(locals.db, z.uuid().safeParse(url.searchParams.get('unit')).data);
	const i18n = await createI18n(locals.lang);
	await i18n.learn('staff');
	return workbookResponse(await vendorWorkbook(i18n, page), i18n.t('vendors.title'));
};
