import { bankTimeZone } from '$lib/i18n/format';
import { parseInstant } from '$lib/i18n/instant';

const dayThere = new Intl.DateTimeFormat('en-CA', { timeZone: bankTimeZone });

type Attempt = { at: string; round: number; outcome: string };

/** On how many different days of the bank nobody could be reached, in one round. */
export function failedDays(attempts: Attempt[], round: number): number {
	const days = attempts
		.filter((a) => a.round === round && ['no_answer', 'wrong_contact'].includes(a.outcome))
		.map(({ at }) => dayThere.format(parseInstant(at)));
	return new Set(days).size;
}
