import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import * as calendars from '$lib/admin/calendars';
import { readHours } from '$lib/admin/calendarText';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const text = z.string().trim().min(1).max(60);
const added = z.object({
	code: text.regex(/^[a-z0-9_]{1,40}$/, 'admin.invalid.code'),
	name_zh: text,
	name_en: text,
	time_zone: text,
	hours: text
});

export const load: PageServerLoad = async ({ locals }) => ({
	calendars: unwrap(await calendars.list(locals.db))
});

export const actions: Actions = {
	add: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, added);
		if (failure) return failure;
		const { hours, ...rest } = data;
		const intervals = readHours(hours);
		if (!intervals || intervals.length === 0)
			return fail(422, { issues: { hours: 'admin.invalid.hours' as const }, values });
		const weekly = [1, 2, 3, 4, 5].flatMap((weekday) =>
			intervals.map((interval) => ({ weekday, ...interval }))
		);
		const result = await locals.db.rpc('save_calendar_version', { spec: { ...rest, weekly } });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		redirect(303, `/admin/calendars/${(result.data as { calendar_id: string }).calendar_id}`);
	}
};
