import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Named } from '$lib/complaints/words';
import { hoursText, type Interval, type SpecialDate } from './calendarText';

type Db = SupabaseClient<Database>;

export type CalendarVersion = {
	number: number;
	time_zone: string;
	starts_on: string;
	known_until: string | null;
	saved_at: string;
	saver: { name: string } | null;
};
export type CalendarRow = Named & {
	id: string;
	code: string;
	is_default: boolean;
	/** Newest first. */
	versions: CalendarVersion[];
	/** Units that were given this calendar themselves. */
	units: (Named & { id: string })[];
};

const columns =
	'id,code,name_zh,name_en,is_default,' +
	'versions:calendar_versions!calendar_versions_calendar_id_fkey(number,time_zone,starts_on,known_until,saved_at,' +
	'saver:people!calendar_versions_saved_by_fkey(name)),units!units_calendar_id_fkey(id,name_zh,name_en)';

/** All calendars with their versions, the default first. */
export async function list(db: Db) {
	const answer = await db.from('calendars').select(columns).order('code');
	if (answer.error) return { ...answer, data: null };
	const calendars = answer.data as unknown as CalendarRow[];
	for (const one of calendars) one.versions.sort((a, b) => b.number - a.number);
	calendars.sort((a, b) => Number(b.is_default) - Number(a.is_default));
	return { ...answer, data: calendars };
}

/** The version in force, as `read_calendar` tells it. */
export type CalendarSpec = Named & {
	code: string;
	time_zone: string;
	from: string;
	to: string;
	known_until: string | null;
	weekly: (Interval & { weekday: number })[];
	dates: SpecialDate[];
	version_id: string;
	number: number;
	saved_at: string;
};

export function read(db: Db, id: string) {
	return db.rpc('read_calendar', { calendar_id: id });
}

/** Weekly hours, Monday first, as `readHours` reads them. */
export const weekTexts = (weekly: CalendarSpec['weekly']) =>
	[1, 2, 3, 4, 5, 6, 7].map((day) => hoursText(weekly.filter(({ weekday }) => weekday === day)));

/** Special dates of a year; its list may begin in the last days of the year before. */
export const datesOf = (dates: SpecialDate[], year: number) =>
	dates.filter(({ date }) => date.startsWith(`${year}-`));

/** Whether the holidays of a year are published, as far as the calendar knows. */
export const isKnown = (knownUntil: string | null, year: number) =>
	knownUntil !== null && knownUntil >= `${year}-12-31`;
