import { TZDate } from '@date-fns/tz';
import { parseInstant } from '$lib/i18n/instant';
import { bankTimeZone, type Instant } from '$lib/i18n/format';

/** The instant of a `datetime-local` value in a zone; null when it is empty or no date. */
export function instantOfWallTime(value: string, tz = bankTimeZone): Date | null {
	const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(value);
	if (!match) return null;
	const [year, month, day, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
	// A 31 February rolls over instead of failing; reading it back shows that.
	const read = new TZDate(year!, month! - 1, day!, 'UTC');
	if (read.getMonth() !== month! - 1 || hour > 23 || minute > 59) return null;
	const instant = new Date(new TZDate(year!, month! - 1, day!, hour, minute, tz).getTime());
	return Number.isNaN(instant.getTime()) ? null : instant;
}

/** The `datetime-local` value of an instant in a zone. */
export function wallTimeOf(instant: Instant, tz = bankTimeZone): string {
	const at = new TZDate(parseInstant(instant).getTime(), tz);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
