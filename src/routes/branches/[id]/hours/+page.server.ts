import { z } from 'zod';
import { readHours, type Interval } from '$lib/admin/calendarText';
import { entriesOf, type OpeningHours } from '$lib/branches/openingHours';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	opening: unwrap(
		await locals.db.rpc('opening_hours_of', { unit_id: params.id })
	) as unknown as OpeningHours
});

const typedHours = z.string().transform((text, context): Interval[] => {
	const read = readHours(text);
	if (read) return read;
	context.addIssue({ code: 'custom', message: 'branches.hours.unreadable' });
	return z.NEVER;
});
const hours = z
	.object({ work: typedHours, saturday: typedHours, sunday: typedHours, holiday: typedHours })
	.refine((typed) => entriesOf(typed).length > 0, {
		path: ['work'],
		message: 'branches.hours.never'
	});

export const actions: Actions = {
	save: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, hours);
		if (failure) return failure;
		const saved = await locals.db.rpc('save_opening_hours', {
			unit_id: params.id,
			hours: entriesOf(data)
		});
		const refusal = refused(saved, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'branches.hours.saved' });
	},
	inherit: async ({ locals, params, cookies }) => {
		const refusal = refused(
			await locals.db.rpc('save_opening_hours', { unit_id: params.id, hours: [] })
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'branches.hours.inherited' });
	}
};
