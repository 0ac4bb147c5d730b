import { fail, redirect } from '@sveltejs/kit';
import { askedQueue } from '$lib/complaints/askedQueue';
import { assignMany, mostAtOnce, numbersOf, undoMany } from '$lib/complaints/assignMany';
import { columnsCookie, readColumns, writeColumns } from '$lib/complaints/columns';
import { readQueue } from '$lib/complaints/queue';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies, depends }) => {
	depends('app:queue');
	// The list has filters; words are looked for on the page that finds them everywhere.
	const sought = url.searchParams.get('q')?.trim();
	if (sought) redirect(303, `/search?q=${encodeURIComponent(sought)}`);
	const asked = await askedQueue(locals.db, locals.me!, url.searchParams);
	const page = unwrap(await readQueue(locals.db, asked.question));
	const { counts, tabs, tab, filters, handles } = asked;
	return {
		...page,
		counts,
		tabs,
		tab,
		filters,
		handles,
		after: asked.question.after,
		view: url.searchParams.get('view'),
		columns: readColumns(cookies.get(columnsCookie)),
		readAt: asked.question.now
	};
};

export const actions: Actions = {
	columns: async ({ request, cookies }) => {
		const chosen = (await request.formData()).getAll('column').map(String);
		cookies.set(columnsCookie, writeColumns(chosen), { path: '/', maxAge: 400 * 86_400 });
	},

	saveView: async ({ request, locals }) => {
		const form = await request.formData();
		const [name, query] = [String(form.get('name') ?? ''), String(form.get('query') ?? '')];
		const shared = String(form.get('shared_with') ?? '');
		const result = await locals.db.rpc('save_view', {
			name,
			query,
			...(shared && { shared_with: shared })
		});
		return refused(result, { name, shared_with: shared }) ?? { savedView: name.trim() };
	},

	dropView: async ({ request, locals }) => {
		const id = String((await request.formData()).get('view_id') ?? '');
		return refused(await locals.db.rpc('drop_view', { view_id: id })) ?? { droppedView: true };
	},

	assign: async ({ request, locals: { db } }) => {
		const form = await request.formData();
		const ids = form.getAll('id').map(String);
		const values = { officer_text: String(form.get('officer_text') ?? '') };
		if (ids.length === 0) return fail(422, { bulkIssue: 'none' as const, values });
		if (ids.length > mostAtOnce) return fail(422, { bulkIssue: 'tooMany' as const, values });

		const chosen = String(form.get('officer') ?? '');
		const found = unwrap(
			await db.rpc('find_officers', { query: values.officer_text.split(' · ')[0]!, most: 50 })
		);
		// Without a list to choose from, a name that fits one officer alone will do.
		const officer = found.find(({ id }) => id === chosen) ?? (chosen ? undefined : only(found));
		if (!officer || (!chosen && !values.officer_text.trim()))
			return fail(422, { bulkIssue: 'choose' as const, values });

		const rows = unwrap(await numbersOf(db, ids));
		return { assigned: { to: officer.name, ...(await assignMany(db, rows, officer.id)) } };
	},

	undo: async ({ request, locals: { db } }) => {
		const ids = (await request.formData()).getAll('id').map(String);
		return { undone: await undoMany(db, unwrap(await numbersOf(db, ids))) };
	}
};

function only<T>(list: T[]): T | undefined {
	return list.length === 1 ? list[0] : undefined;
}
