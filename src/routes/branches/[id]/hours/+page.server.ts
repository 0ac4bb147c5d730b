import { z } from 'zod';
import { readHours, type Interval } from '$lib/admin/calendarText';
import type { Json } from '$lib/database.types';
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
const shown = z.string().transform((text, context): Json => {
	try {
		return JSON.parse(text) as Json;
	} catch {
		context.addIssue({ code: 'custom', message: 'error.invalid_form' });
		return z.NEVER;
	}
});
const hours = z
	.object({
		work: typedHours,
		saturday: typedHours,
		sunday: typedHours,
		holiday: typedHours,
		was: shown
	})
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
			hours: entriesOf(data),
			was: data.was
		});
		const refusal = refused(saved, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'branches.hours.saved' });
	},
	inherit: async ({ request, locals, params, cookies }) => {
		const { data, failure } = await readForm(request, z.object({ was: shown }));
		if (failure) return failure;
		const refusal = refused(
			await locals.db.rpc('save_opening_hours', { unit_id: params.id, hours: [], was: data.was })
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'branches.hours.inherited' });
	}
};
