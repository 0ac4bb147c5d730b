import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { thinned } from '$lib/domain/notice/thin';
import { runRulesOfNotice } from '$lib/interviews/runRules.server';
import { sectionIds } from '$lib/notices/document';
import { draftNotice } from '$lib/notices/drafting.server';
import { availableMoves, documentOf, readNotice, readRows } from '$lib/notices/notices';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Up to here a page shows every branch at once; beyond, one class in pieces. */
const allBranches = 300;
const pieceLength = 100;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [notice, moves] = await Promise.all([
		readNotice(locals.db, params.id),
		availableMoves(locals.db, params.id)
	]);
	if (!notice) error(404, { message: 'not_found', code: 'not_found' });
	const { classes, branches, funnels } = notice.snapshot;
	const isWhole = branches <= allBranches;
	const asked = url.searchParams.get('class');
	const shown = classes.find((one) => one.class === asked)?.class ?? classes[0]?.class;
	const after = Math.max(0, Math.trunc(Number(url.searchParams.get('after'))) || 0);
	const rows = await readRows(
		locals.db,
		params.id,
		isWhole ? { limit: allBranches } : { class: shown, after, limit: pieceLength }
	);
	const drawn = {
		...notice.snapshot,
		funnels: funnels.map((one) => ({ ...one, inside: thinned(one.inside) }))
	};
	const mayManage = locals.me!.grants.some(({ role }) => role === 'service_manager');
	return {
		notice: { ...notice, snapshot: drawn },
		document: documentOf({ ...notice, snapshot: drawn }, rows),
		moves,
		piece: isWhole
			? null
			: { class: shown, next: rows.length === pieceLength ? rows.at(-1)!.position : null },
		mayWrite:
			notice.status === 'draft' && mayManage && moves.some(({ action }) => action === 'submit'),
		mayCorrect: notice.status === 'published' && mayManage,
		title: notice.document_number ?? undefined
	};
};

const moved = z.object({ version: z.coerce.number(), note: z.string().optional() });
const move =
	(action: 'submit' | 'review' | 'sign' | 'publish' | 'return') =>
	async ({ request, locals, params, cookies }: RequestEvent) => {
		const { data, values, failure } = await readForm(request, moved);
		if (failure) return failure;
		const done = await locals.db
			.rpc(`${action}_notice`, {
				notice_id: params.id,
				note: data.note ?? '',
				expected_version: data.version
			})
			.select('scope_id,month')
			.single();
		const refusal = refused(done, values);
		if (refusal) return refusal;
		const { scope_id, month } = unwrap(done);
		if (action === 'publish' && !(await runRulesOfNotice(scope_id, month)))
			return setFlash(cookies, { key: 'notice.rulesLater', tone: 'refused' });
		setFlash(cookies, { key: `notice.done.${action}` });
	};

const comment = z.object({
	version: z.coerce.number(),
	...Object.fromEntries(sectionIds.map((id) => [id, z.string().optional()]))
});
const erratum = z.object({ what: z.string().trim().min(1), why: z.string().trim().min(1) });

export const actions: Actions = {
	submit: move('submit'),
	review: move('review'),
	sign: move('sign'),
	publish: move('publish'),
	return: move('return'),
	redraft: async ({ locals, params, cookies }) => {
		const held = unwrap(
			await locals.db.from('notices').select('scope_id,month').eq('id', params.id).maybeSingle()
		);
		if (!held) error(404, { message: 'not_found', code: 'not_found' });
		const refusal = refused(await draftNotice(locals.db, held.scope_id, held.month.slice(0, 7)));
		if (refusal) return refusal;
		setFlash(cookies, { key: 'notice.drafted' });
	},
	comment: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, comment);
		if (failure) return failure;
		const { version, ...sections } = data;
		const saved = await locals.db
			.rpc('save_notice_commentary', {
				notice_id: params.id,
				sections: sections as Record<string, string>,
				expected_version: version
			})
			.select('version')
			.single();
		const refusal = refused(saved, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'notice.saved' });
	},
	erratum: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, erratum);
		if (failure) return failure;
		const issued = await locals.db.rpc('issue_erratum', { notice_id: params.id, ...data });
		const refusal = refused(issued, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'notice.erratumIssued' });
	},
	verify: async ({ locals, params }) => {
		const checked = await locals.db.rpc('verify_notice', { notice_id: params.id });
		return refused(checked) ?? { isIntact: checked.data === true };
	}
};
