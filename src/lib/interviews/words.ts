import type { I18n } from '$lib/i18n';
import type { Tone } from '$lib/ui/Chip.svelte';

/** The fixed words of an interview, as the database checks them. */
export const statuses = [
	'proposed',
	'ordered',
	'declined',
	'scheduled',
	'held',
	'following_up',
	'closed',
	'cancelled'
] as const;
export type Status = (typeof statuses)[number];

export const statusTone: Record<Status, Tone> = {
	proposed: 'soon',
	ordered: 'accent',
	declined: 'plain',
	scheduled: 'accent',
	held: 'soon',
	following_up: 'soon',
	closed: 'done',
	cancelled: 'plain'
};

/** What the list shows under each tab. */
export const tabs = {
	proposed: ['proposed'],
	coming: ['ordered', 'scheduled', 'held'],
	following: ['following_up'],
	done: ['closed', 'declined', 'cancelled']
} as const satisfies Record<string, readonly Status[]>;
export type Tab = keyof typeof tabs;
export const tabNames = Object.keys(tabs) as Tab[];

/** A number a rule compared, in few digits; a day as a date, words in the reader’s language, codes as they are. */
export function figure({ lang, formatNumber, formatDate }: I18n, value: unknown): string {
	if (value === null || value === undefined) return '–';
	if (typeof value === 'object') return (value as Record<string, string>)[lang] ?? '–';
	if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
	const n = typeof value === 'number' ? value : Number.NaN;
	if (Number.isNaN(n)) return String(value);
	return formatNumber(n, { maximumFractionDigits: Math.abs(n) < 0.1 ? 6 : 2 });
}

/** Shares of transactions are told per ten thousand, as everywhere else; a threshold beside a mean is one. */
const isShare = (name: string, numbers: Record<string, unknown>) =>
	name === 'rate' || name === 'mean' || (name === 'threshold' && 'mean' in numbers);

/** What a rule compared, named in the reader's language where there is a word for it. */
export const namedNumbers = (i18n: I18n, numbers: Record<string, unknown>): [string, string][] =>
	Object.entries(numbers).map(([name, value]) => [
		i18n.tOr(`interviews.number.${name}`, {}, name),
		typeof value === 'string'
			? i18n.tOr(`interviews.kind.${value}`, {}, figure(i18n, value))
			: figure(i18n, isShare(name, numbers) && typeof value === 'number' ? value * 10_000 : value)
	]);
