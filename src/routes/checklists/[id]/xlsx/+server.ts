import { error } from '@sveltejs/kit';
import * as checklists from '$lib/checklists/checklists';
import type { Content } from '$lib/domain/checklist/content';
import { writeChecklist } from '$lib/server/checklistWorkbook/write';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** The saved draft, or the latest version for who may not write it, as a workbook. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const template = unwrap(await checklists.read(locals.db, params.id));
	const latest = template.versions[0];
	const content =
		template.draft?.content ??
		(latest && unwrap(await checklists.contentOf(locals.db, latest.id)).content);
	if (!content) error(404, { message: 'not_found', code: 'not_found' });
	const name = encodeURIComponent(`${template.name_zh}.xlsx`);
	return new Response(new Uint8Array(await writeChecklist(content as Content)), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="checklist.xlsx"; filename*=UTF-8''${name}`
		}
	});
};
