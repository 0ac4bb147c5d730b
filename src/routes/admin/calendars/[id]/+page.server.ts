import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as z from 'zod';
import * as calendars from '$lib/admin/calendars';
import { readDates, readHours, type LineError } from '$lib/admin/calendarText';
import type { Effect } from '$lib/admin/effect';
import { setFlash } from '$lib/server/flash';
import { readForm, typedValues } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { MessageKey } from '$lib/i18n';
import type { Actions, PageServerLoad } from './$types';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const week = z.looseObject({
	number: z.coerce.number().int(),
	time_zone: z.string().trim().min(1).max(60)
});
const year = z.looseObject({
	number: z.coerce.number().int(),
	year: z.coerce.number().int().min(2000, 'admin.invalid.year').max(2199, 'admin.invalid.year'),
	list: z.string()
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [all, answer] = await Promise.all([
		calendars.list(locals.db).then(unwrap),
		calendars.read(locals.db, params.id)
	]);
	const calendar = all.find(({ id }) => id === params.id);
	const spec = unwrap(answer) as unknown as calendars.CalendarSpec | null;
	if (!calendar || !spec) error(404, { message: 'not_found', code: 'not_found' });
	const thisYear = Number(wallTimeOf(locals.me?.now ?? new Date()).slice(0, 4));
	const asked = Number(url.searchParams.get('year'));
	const chosen = asked >= 2000 && asked <= 2199 ? asked : thisYear;
	const listed = spec.dates.map(({ date }) => Number(date.slice(0, 4)));
	return {
		calendar,
		spec: { ...spec, dates: calendars.datesOf(spec.dates, chosen) },
		year: chosen,
		years: [...new Set([...listed, thisYear, thisYear + 1, chosen])].sort((a, b) => b - a)
	};
};

type Answer = { data: unknown; error: { code: string; message: string } | null; status: number };

/** Shows what was asked for, or saves it and goes back to the calendar. */
function finish(event: RequestEvent, result: Answer, values: object, preview: boolean) {
	const refusal = refused(result, values as Record<string, unknown>);
	if (refusal) return refusal;
	const effect = result.data as Effect & { number: number };
	if (preview) return { values, effect };
	setFlash(event.cookies, {
		key: 'admin.version.saved',
		params: { number: effect.number, moved: effect.moved }
	});
	redirect(303, event.url.pathname + event.url.search.replace(/\??\/\w+&?/, '?'));
}

async function changeWeek(event: RequestEvent<{ id: string }>, preview: boolean) {
	const { data, values, failure } = await readForm(event.request, week);
	if (failure) return failure;
	const issues: Record<string, MessageKey> = {};
	const weekly = weekdays.flatMap((weekday) => {
		const hours = readHours(String(data[`hours_${weekday}`] ?? ''));
		if (!hours) issues[`hours_${weekday}`] = 'admin.invalid.hours';
		return (hours ?? []).map((interval) => ({ weekday, ...interval }));
	});
	if (Object.keys(issues).length > 0) return fail(422, { issues, values });
	const result = await event.locals.db.rpc(
		preview ? 'preview_calendar_version' : 'save_calendar_version',
		{
			calendar_id: event.params.id,
			expected_number: data.number,
			spec: { time_zone: data.time_zone, weekly }
		}
	);
	return finish(event, result, values, preview);
}

async function changeYear(event: RequestEvent<{ id: string }>, preview: boolean) {
	const form = await event.request.formData();
	const file = form.get('file');
	// A file takes the place of the text, which then shows what was in it.
	if (file instanceof File && file.size > 0 && file.size < 1_000_000)
		form.set('list', await file.text());
	form.delete('file');
	const values = typedValues(form);
	const parsed = year.safeParse(values);
	if (!parsed.success)
		return fail(422, { issues: { year: 'admin.invalid.year' as const }, values });
	const { days, errors } = readDates(parsed.data.list);
	if (errors.length > 0)
		return fail(422, {
			issues: { list: 'admin.invalid.lines' as const },
			lines: errors as LineError[],
			values
		});
	const result = await event.locals.db.rpc(
		preview ? 'preview_holiday_year' : 'import_holiday_year',
		{
			calendar_id: event.params.id,
			year: parsed.data.year,
			days,
			expected_number: parsed.data.number
		}
	);
	return finish(event, result, values, preview);
}

export const actions: Actions = {
	previewWeek: (event) => changeWeek(event, true),
	saveWeek: (event) => changeWeek(event, false),
	previewYear: (event) => changeYear(event, true),
	saveYear: (event) => changeYear(event, false)
};
