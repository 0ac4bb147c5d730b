import { hoursText, type Interval } from '$lib/admin/calendarText';

export const dayKinds = ['work', 'saturday', 'sunday', 'holiday'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Opening hours of a unit in minutes after midnight, and the unit they were entered for. */
export type OpeningHours = {
	id: string;
	zh: string;
	en: string;
	hours: Record<DayKind, { opens: number; closes: number }[]>;
	/** Null where nobody entered any and the usual ones hold. */
	from: { id: string; zh: string; en: string } | null;
	may_save: boolean;
};

const clock = (minutes: number) =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One kind of day as people type it: `09:00-12:00, 13:30-17:30`; empty when closed. */
export const textOf = (intervals: { opens: number; closes: number }[]) =>
	hoursText(intervals.map(({ opens, closes }) => ({ opens: clock(opens), closes: clock(closes) })));

/** What `save_opening_hours` takes. */
export const entriesOf = (hours: Record<DayKind, Interval[]>) =>
	dayKinds.flatMap((day_kind) => hours[day_kind].map((interval) => ({ day_kind, ...interval })));
