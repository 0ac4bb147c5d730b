import { refused } from '$lib/server/refusal';
import { readInbox } from './inbox';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const unread = url.searchParams.get('show') !== 'all';
	const before = url.searchParams.get('before');
	return {
		unread,
		before,
		...(await readInbox(locals.db, { unread, before }))
	};
};

export const actions: Actions = {
	mark: async ({ request, locals }) => {
		const ids = (await request.formData()).getAll('id').map(String);
		const result = await locals.db.rpc('mark_notifications_read', { ids });
		return refused(result) ?? { marked: ids.length };
	}
};
