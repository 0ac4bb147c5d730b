import { error, redirect } from '@sveltejs/kit';
import type { Json } from '$lib/database.types';
import { peopleOf, readMeeting } from '$lib/meetings/meetings';
import { entryOf, registersFor } from '$lib/meetings/words';
import { setFlash } from '$lib/server/flash';
import { typedValues } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const me = locals.me!;
	const meeting = await readMeeting(locals.db, params.id);
	if (!meeting || !registersFor(me.grants).some(({ id }) => id === meeting.unit_id))
		error(404, { message: 'not_found', code: 'not_found' });
	const today = wallTimeOf(me.now ?? new Date()).slice(0, 10);
	const people = await peopleOf(locals.db, meeting.unit_id, meeting.participants);
	return { meeting, people, today, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ request, locals, params, cookies }) => {
		const form = await request.formData();
		const saved = await locals.db.rpc('save_meeting', {
			entry: entryOf(form) as unknown as Json,
			meeting_id: params.id,
			expected_version: Number(form.get('version'))
		});
		const refusal = refused(saved, typedValues(form));
		if (refusal) return refusal;
		setFlash(cookies, { key: 'meetings.saved' });
		redirect(303, `/meetings/${params.id}`);
	}
};
