import { fail, redirect } from '@sveltejs/kit';
import { rolesOf } from '$lib/frame/me';
import { entryOf, entrySchema, type TypedEntry } from '$lib/complaints/entry';
import { fileTypes } from '$lib/complaints/fileTypes';
import { kinds, type Kind } from '$lib/complaints/words';
import type { MessageKey } from '$lib/i18n';
import { storeAttachment } from '$lib/server/attachments';
import { findUnits } from '$lib/server/findUnits';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { mediaTypeOf } from '$lib/server/mediaType';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

const mostFiles = 5;
const mostBytes = 24 * 1024 * 1024;
const largest = 20 * 1024 * 1024;

export const load: PageServerLoad = async ({ locals: { db, me }, url }) => {
	const roles = rolesOf(me!);
	const officer = roles.includes('complaint_officer') || roles.includes('service_manager');
	const asked = url.searchParams.get('kind') as Kind;
	// Whoever works at a counter logs for their own branch.
	const own = !officer && me!.unit_id ? me!.unit_id : null;
	const [categories, roster] = await Promise.all([
		db
			.from('categories')
			.select('dimension,id,name_zh,name_en')
			.in('dimension', ['channel', 'business', 'cause', 'internal_cause'])
			.is('retired_on', null)
			.order('position'),
		own ? db.rpc('find_people', { unit_id: own, most: 200 }) : null
	]);
	return {
		officer,
		kind: kinds.includes(asked) ? asked : ('complaint' as Kind),
		own: own && { id: own, name_zh: me!.unit_name_zh ?? '', name_en: me!.unit_name_en ?? '' },
		categories: unwrap(categories),
		roster: roster ? unwrap(roster) : [],
		now: wallTimeOf(me!.now ?? new Date()),
		key: crypto.randomUUID()
	};
};

type FileProblem = { key: MessageKey; params?: Record<string, unknown> };

/** What is wrong with the files, before anything is saved. */
async function judge(files: File[]): Promise<FileProblem | null> {
	if (files.length > mostFiles) return { key: 'complaints.log.problem.tooManyFiles' };
	if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes)
		return { key: 'complaints.log.problem.filesTooLarge' };
	for (const file of files) {
		const params = { name: file.name };
		if (file.size > largest) return { key: 'complaints.log.problem.fileSize', params };
		const found = await mediaTypeOf(new Uint8Array(await file.arrayBuffer()), file.name);
		if (!fileTypes.includes(found)) return { key: 'complaints.log.problem.fileType', params };
	}
	return null;
}

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { db, me } = locals;
		const sent = await request.clone().formData();
		const files = sent
			.getAll('files')
			.filter((file): file is File => file instanceof File && file.name !== '' && file.size > 0);
		const { data, values, failure } = await readForm(request, entrySchema);
		if (failure) return failure;

		const unit = data.unit_id ?? (await unitNamed(db, me!.person_id, data));
		if (typeof unit !== 'string') return fail(422, { issues: { unit_id: unit.issue }, values });
		const problem = await judge(files);
		if (problem) return fail(422, { fileProblem: problem, values });

		const result = await db.rpc('log_complaint', {
			entry: entryOf(data, unit),
			idempotency_key: data.idempotency_key
		});
		const refusal = refused(result, values);
		if (refusal) return refusal;
		const { id, number } = result.data!;

		const missing: string[] = [];
		for (const file of files) {
			const stored = await storeAttachment(db, { complaint_id: id }, file);
			if (stored.error) missing.push(file.name);
		}
		const roles = rolesOf(me!);
		const officer = roles.includes('complaint_officer') || roles.includes('service_manager');
		if (missing.length > 0)
			setFlash(cookies, {
				key: 'complaints.filesMissing',
				params: { number, files: new Intl.ListFormat(locals.lang).format(missing) },
				tone: 'refused'
			});
		else if (officer) setFlash(cookies, { key: 'complaints.saved', params: { number } });
		redirect(303, officer ? `/complaints/${id}` : `/complaints/new/receipt/${id}`);
	}
};

/** Without JavaScript a code or whole name stands for the choice. */
async function unitNamed(
	db: App.Locals['db'],
	person: string,
	{ kind, unit_id_text: text = '' }: TypedEntry
): Promise<string | { issue: MessageKey }> {
	const found = await findUnits(db, person, { query: text, kind, most: 3 });
	const same = (name: string) => name.toLowerCase() === text.toLowerCase();
	const exact = found.find(({ code, name_zh, name_en }) => [code, name_zh, name_en].some(same));
	if (exact) return exact.id;
	if (found.length === 1) return found[0]!.id;
	return {
		issue: found.length === 0 ? 'complaints.log.problem.unit' : 'complaints.log.problem.unitUnclear'
	};
}
