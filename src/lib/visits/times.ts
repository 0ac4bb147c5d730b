import { bankTimeZone } from '$lib/i18n/format';
import { parseInstant } from '$lib/i18n/instant';

const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: bankTimeZone,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** The time of day at the bank, `09:41`. */
export const timeOf = (instant: string): string => clock.format(parseInstant(instant));

/** Minutes from one moment to another, to one place; null unless both are there and in order. */
export function minutesBetween(
	from: string | null | undefined,
	to: string | null | undefined
): number | null {
	if (!from || !to) return null;
	const length = parseInstant(to).getTime() - parseInstant(from).getTime();
	return length < 0 ? null : Math.round(length / 6000) / 10;
}
