import { error } from '@sveltejs/kit';
import { nameIn } from '$lib/complaints/words';
import { createI18n } from '$lib/i18n';
import { calendarFile } from '$lib/interviews/calendarFile';
import { read } from '$lib/interviews/interviews';
import type { RequestHandler } from './$types';

/** The appointment for a calendar. It says what, where and when, not why: calendars are shared. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const interview = await read(locals.db, params.id);
	if (!interview?.starts_at || !interview.ends_at)
		error(404, { message: 'not_found', code: 'not_found' });
	const i18n = await createI18n(locals.lang);
	await i18n.learn('notices');
	const file = calendarFile({
		uid: `${interview.id}@mingcha`,
		sequence: interview.version,
		startsAt: interview.starts_at,
		endsAt: interview.ends_at,
		madeAt: interview.updated_at,
		title: `${i18n.t('interviews.paper.title')} ${interview.number}`,
		place: interview.place ?? '',
		description: `${nameIn(i18n.lang, interview.branch)} · ${i18n.t('interviews.paper.secret')}`,
		isCancelled: interview.status === 'cancelled'
	});
	return new Response(file, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="interview-${interview.number}.ics"`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};
