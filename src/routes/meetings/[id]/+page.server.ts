import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { peopleOf, readMeeting } from '$lib/meetings/meetings';
import { figureCodes, registersFor } from '$lib/meetings/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const me = locals.me!;
	const meeting = await readMeeting(locals.db, params.id);
	if (!meeting) error(404, { message: 'not_found', code: 'not_found' });
	const named = meeting.resolutions.flatMap(({ owner_id }) => owner_id ?? []);
	const [people, indicators] = await Promise.all([
		peopleOf(locals.db, meeting.unit_id, [...meeting.participants, meeting.chair_id, ...named]),
		locals.db
			.from('indicators')
			.select('code,name_zh,name_en,unit')
			.in('code', [...figureCodes])
			.then(unwrap)
	]);
	return {
		meeting,
		people,
		indicators,
		mayEdit: registersFor(me.grants).some(({ id }) => id === meeting.unit_id),
		mayOpenTask:
			['branch', 'department'].includes(meeting.unit.kind) &&
			me.grants.some(({ role }) => role === 'service_manager')
	};
};

const task = z.object({
	n: z.coerce.number().int().min(0),
	severity: z.enum(['minor', 'major', 'critical'])
});

export const actions: Actions = {
	task: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, task);
		if (failure) return failure;
		const opened = await locals.db.rpc('open_task_from_meeting', {
			meeting_id: params.id,
			n: data.n,
			entry: { severity: data.severity }
		});
		const refusal = refused(opened, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'meetings.taskOpened' });
	}
};
