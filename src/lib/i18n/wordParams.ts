import type { I18n, MessageParams } from '.';

type Formats = Pick<I18n, 'formatDate' | 'formatDateTime' | 'formatDueTime'>;

/**
 * Parameters that come from the database, ready to stand in a sentence: moments and
 * days in the language's habit (`due_at` with its 24:00), lists joined.
 */
export function wordParams(formats: Formats, params: MessageParams | null | undefined) {
	return Object.fromEntries(
		Object.entries(params ?? {}).map(([name, value]) => [name, word(formats, name, value)])
	);
}

function word(
	{ formatDate, formatDateTime, formatDueTime }: Formats,
	name: string,
	value: unknown
) {
	if (Array.isArray(value)) return value.join(', ');
	if (typeof value !== 'string') return value;
	if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
	if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value))
		return name === 'due_at' ? formatDueTime(value) : formatDateTime(value);
	return value;
}
