import { error } from '@sveltejs/kit';
import { createI18n } from '$lib/i18n';
import * as imports from '$lib/imports/imports';
import type { ImportIndicator } from '$lib/imports/imports';
import { importTemplate } from '$lib/server/imports/template';
import { unwrap } from '$lib/server/refusal';
import { monthAfter } from '$lib/domain/statistics/months';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.kind !== 'figures' && params.kind !== 'survey') error(404, { message: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('figures');
	const month = monthAfter(wallTimeOf(locals.me?.now ?? new Date()).slice(0, 7), -1);
	const known = unwrap(await imports.indicators(locals.db)) as ImportIndicator[];
	const body = await importTemplate(params.kind, i18n, known, month);
	return new Response(new Blob([body as Uint8Array<ArrayBuffer>]), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="mingcha-${params.kind}.xlsx"`
		}
	});
};
