import { parseInstant } from '$lib/i18n/instant';
import { wallTimeOf } from '$lib/ui/wallTime';

/** The bank's day an instant lies in; a deadline at midnight belongs to the day that ends with it. */
export const bankDay = (at: string): string =>
	wallTimeOf(new Date(parseInstant(at).getTime() - 1)).slice(0, 10);
