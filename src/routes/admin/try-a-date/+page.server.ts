import * as calendars from '$lib/admin/calendars';
import { deadlineOf, readTrial, tryDate, type TrialAnswer } from '$lib/admin/trial';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { FormAnswer } from '$lib/ui/formErrors';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const all = unwrap(await calendars.list(locals.db)).filter((one) => one.versions.length > 0);
	const calendar = all.find((one) => one.id === url.searchParams.get('calendar')) ?? all[0];
	const tz = calendar?.versions[0]!.time_zone ?? 'Asia/Shanghai';
	const page = {
		calendars: all.map(({ id, name_zh, name_en, versions }) => ({
			id,
			name_zh,
			name_en,
			time_zone: versions[0]!.time_zone
		})),
		typed: {
			calendar: calendar?.id ?? '',
			start: url.searchParams.get('start') ?? wallTimeOf(locals.me?.now ?? new Date(), tz),
			amount: url.searchParams.get('amount') ?? '',
			unit: url.searchParams.get('unit') ?? 'working_days'
		}
	};
	const asked = readTrial(url.searchParams, tz);
	if (!asked?.trial || !calendar) return { ...page, deadline: null, answer: asked as FormAnswer };
	const result = await tryDate(locals.db, calendar.id, asked.trial);
	const refusal = refused(result);
	if (refusal) return { ...page, deadline: null, answer: refusal.data as FormAnswer };
	const tried = result.data as unknown as TrialAnswer;
	return { ...page, deadline: deadlineOf(asked.trial, tried), answer: null };
};
