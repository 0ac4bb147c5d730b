import { error } from '@sveltejs/kit';
import { z } from 'zod';
import * as documents from '$lib/documents/documents';
import { keeps, outcomes } from '$lib/documents/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const watchers = ['service_manager', 'executive', 'auditor', 'branch_head', 'department_head'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const me = locals.me!;
	const document = await documents.readDocument(locals.db, params.id, me.person_id);
	const issued = document?.versions.filter(({ issued_at }) => issued_at !== null) ?? [];
	const shown = issued.find(({ n }) => String(n) === url.searchParams.get('version')) ?? issued[0];
	if (!document || !shown) error(404, { message: 'not_found', code: 'not_found' });
	const idOf = (name: string) =>
		/^[0-9a-f-]{36}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? null;
	const unit = idOf('unit');
	const watches = me.grants.some(({ role }) => watchers.includes(role));
	const [conflicts, coverage, readers, library] = await Promise.all([
		documents.conflictsOf(locals.db, params.id),
		watches ? documents.coverageOf(locals.db, params.id, idOf('under') ?? undefined) : [],
		watches && unit ? documents.readersIn(locals.db, issued[0]!.id, unit) : [],
		documents.findDocuments(locals.db, {})
	]);
	const owned = keeps(me.grants, document.unit.path);
	return {
		document,
		shown,
		issued: issued.map(({ n, issued_at, in_force }) => ({ n, issued_at, in_force })),
		isDrafted: document.versions.length > issued.length,
		delivery:
			document.deliveries.find(({ version_id, is_open }) => version_id === shown.id && is_open) ??
			document.deliveries.findLast(({ version_id }) => version_id === shown.id) ??
			null,
		owned,
		watches,
		conflicts,
		coverage,
		readers,
		unit,
		others: library.rows.filter(({ id, kind }) => id !== document.id && kind !== 'bulletin'),
		key: crypto.randomUUID(),
		title: document.title
	};
};

const confirmation = z.object({ delivery_id: z.uuid(), signed_name: z.string().optional() });
const report = z.object({
	other_id: z.uuid('common.invalid.required'),
	words: z.string().trim().min(1),
	key: z.uuid()
});
const answer = z.object({
	conflict_id: z.uuid(),
	outcome: z.enum(outcomes),
	reply: z.string().trim().min(1)
});
const withdrawal = z.object({ reason: z.string().trim().min(1) });

export const actions: Actions = {
	confirm: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, confirmation);
		if (failure) return failure;
		const done = await locals.db.rpc('confirm_document', data).select('asks').single();
		const refusal = refused(done, values);
		if (refusal) return refusal;
		const signed = (done.data as unknown as { asks: string }).asks === 'signature';
		setFlash(cookies, {
			key: signed ? 'documents.confirm.thanksSigned' : 'documents.confirm.thanks'
		});
	},
	report: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, report);
		if (failure) return failure;
		const { key, ...rest } = data;
		const made = await locals.db.rpc('report_conflict', {
			document_id: params.id,
			...rest,
			idempotency_key: key
		});
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'documents.conflict.sent' });
	},
	answer: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, answer);
		if (failure) return failure;
		const made = await locals.db.rpc('answer_conflict', { document_id: params.id, ...data });
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'documents.conflict.answered' });
	},
	verify: async ({ request, locals, params }) => {
		const { data, failure } = await readForm(request, z.object({ n: z.coerce.number().int() }));
		if (failure) return failure;
		const checked = await locals.db.rpc('verify_document', { document_id: params.id, ...data });
		return refused(checked) ?? { isIntact: checked.data === true };
	},
	withdraw: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, withdrawal);
		if (failure) return failure;
		const made = await locals.db.rpc('withdraw_document', { document_id: params.id, ...data });
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'documents.page.withdrawnDone' });
	}
};
