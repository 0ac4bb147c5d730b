import { error, redirect } from '@sveltejs/kit';
import type { Json } from '$lib/database.types';
import { findDocuments, readDocument } from '$lib/documents/documents';
import { specOf } from '$lib/documents/spec';
import { keeps } from '$lib/documents/words';
import { storeDocumentFile } from '$lib/server/documentFiles';
import { setFlash } from '$lib/server/flash';
import { typedValues } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('app:document');
	const me = locals.me!;
	const document = await readDocument(locals.db, params.id, me.person_id);
	if (!document || document.notice_id || !keeps(me.grants, document.unit.path))
		error(404, { message: 'not_found', code: 'not_found' });
	const draft = document.versions.find(({ issued_at }) => issued_at === null) ?? null;
	const start = draft ?? document.versions[0]!;
	const [people, others] = await Promise.all([
		start.audience_people.length > 0
			? locals.db.from('people').select('id,name').in('id', start.audience_people).then(unwrap)
			: [],
		findDocuments(locals.db, { kind: document.kind })
	]);
	return {
		document,
		draft: start,
		n: draft ? draft.n : start.n + 1,
		version: draft?.version ?? null,
		people,
		// The database lets a manager supersede below too; the form offers the unit's own.
		others: others.rows.filter(
			({ id, status, unit_id }) =>
				id !== document.id && status === 'in_force' && unit_id === document.unit_id
		),
		title: document.title
	};
};

export const actions: Actions = {
	save: async ({ request, locals, params, cookies }) => {
		const form = await request.formData();
		const version = Number(form.get('version'));
		const args = { document_id: params.id, expected_version: version > 0 ? version : undefined };
		const saved = await locals.db
			.rpc('save_document', { ...args, spec: specOf(form) as unknown as Json })
			.select('version')
			.single();
		const refusal = refused(saved, typedValues(form));
		if (refusal) return refusal;
		if (form.get('then') !== 'issue') {
			setFlash(cookies, { key: 'documents.edit.saved' });
			return;
		}
		const expected_version = (saved.data as unknown as { version: number }).version;
		const issued = await locals.db
			.rpc('issue_document', { document_id: params.id, expected_version })
			.select('n')
			.single();
		// The draft is saved all the same: the form goes on from that version.
		const stopped = refused(issued, { ...typedValues(form), version: String(expected_version) });
		if (stopped) return stopped;
		setFlash(cookies, { key: 'documents.edit.issued' });
		redirect(303, `/documents/${params.id}`);
	},
	file: async ({ request, locals, params }) => {
		const form = await request.formData();
		const file = form.get('file');
		return refused(
			await storeDocumentFile(locals.db, params.id, file instanceof File ? file : new File([], ''))
		) as never;
	},
	remove: async ({ request, locals }) => {
		const file_id = String((await request.formData()).get('file_id'));
		return refused(await locals.db.rpc('remove_document_file', { file_id })) as never;
	},
	discard: async ({ locals, params, cookies }) => {
		const refusal = refused(
			await locals.db.rpc('discard_document_draft', { document_id: params.id })
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'documents.edit.discarded' });
		redirect(303, '/documents');
	}
};
