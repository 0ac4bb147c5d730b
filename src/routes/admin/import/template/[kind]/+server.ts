import { error } from '@sveltejs/kit';
import { organisationKinds, type OrganisationKind } from '$lib/domain/organisation/table';
import { createI18n } from '$lib/i18n';
import { organisationTemplate } from '$lib/server/organisationFile';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	if (!organisationKinds.some((kind) => kind === params.kind)) error(404, { message: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('rules');
	const body = await organisationTemplate(params.kind as OrganisationKind, i18n);
	return new Response(new Blob([body as Uint8Array<ArrayBuffer>]), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="mingcha-${params.kind}.xlsx"`
		}
	});
};
