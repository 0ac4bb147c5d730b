import type { MessageKey } from '$lib/i18n';
import type { PolicySpec } from './policies';

type Fields = Record<string, string | string[]>;
type Row = Record<string, string>;

const lists = {
	clocks: ['code', 'name_zh', 'name_en', 'track', 'kind', 'amount', 'unit', 'stops_on'],
	pause_reasons: [
		'reason',
		'name_zh',
		'name_en',
		'pauses_targets',
		'pauses_statutory',
		'needs_notice'
	],
	extensions: ['clock', 'amount', 'needs_approval', 'needs_notice'],
	rungs: ['kind', 'working_days', 'to_handler', 'up_to_level']
} as const;
export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];

const flags = new Set([
	'pauses_targets',
	'pauses_statutory',
	'needs_notice',
	'needs_approval',
	'to_handler'
]);
const numbers = new Set(['amount', 'working_days', 'up_to_level']);
export const figures = [
	'review_apply_days',
	'on_spot_limit',
	'contact_attempts',
	'retention_years',
	'group_people',
	'major_people'
] as const;

/** The rows of a list as a form shows them, with empty ones to add to it. */
export function rowsOf(list: ListName, entries: object[], more = 1): Row[] {
	const rows = entries.map((entry) =>
		Object.fromEntries(
			lists[list].map((name) => {
				const value = (entry as Record<string, unknown>)[name];
				return [name, flags.has(name) ? (value ? 'on' : '') : String(value ?? '')];
			})
		)
	);
	const empty = () => Object.fromEntries(lists[list].map((name) => [name, '']));
	return [...rows, ...Array.from({ length: more }, empty)];
}

/** The rows of a list as they were typed: fields are named `<list>.<row>.<name>`. */
export function typedRows(list: ListName, fields: Fields): Row[] {
	const rows: Row[] = [];
	for (const [field, value] of Object.entries(fields)) {
		const match = /^(\w+)\.(\d{1,2})\.(\w+)$/.exec(field);
		if (match?.[1] === list) (rows[Number(match[2])] ??= {})[match[3]!] = String(value);
	}
	return rows.filter(Boolean);
}

/** The word by which a row is known; a row without one was left empty or taken out. */
const keys: Record<ListName, string> = {
	clocks: 'code',
	pause_reasons: 'reason',
	extensions: 'clock',
	rungs: 'kind'
};

function entryOf(list: ListName, row: Row) {
	return Object.fromEntries(
		lists[list].map((name) => {
			const typed = (row[name] ?? '').trim();
			if (flags.has(name)) return [name, typed !== ''];
			return [name, numbers.has(name) && /^-?\d+$/.test(typed) ? Number(typed) : typed];
		})
	);
}

/**
 * The policy a form describes, or what in it is no number or date; whether its lists
 * hold together is the database's to judge.
 */
export function readPolicyForm(fields: Fields) {
	const issues: Record<string, MessageKey> = {};
	const text = (name: string) => String(fields[name] ?? '').trim();
	if (Number.isNaN(Date.parse(text('effective_from'))))
		issues.effective_from = 'common.invalid.date';
	const spec: Record<string, unknown> = {
		effective_from: text('effective_from'),
		source: text('source') || null,
		roll_forward: text('roll_forward') !== ''
	};
	for (const name of figures) {
		const typed = text(name);
		const fits = name === 'on_spot_limit' ? /^\d+(\.\d{1,2})?$/ : /^[1-9]\d{0,5}$/;
		if (name === 'review_apply_days' && typed === '') spec[name] = null;
		else if (!fits.test(typed)) issues[name] = 'common.invalid.number';
		else spec[name] = Number(typed);
	}
	for (const list of listNames) {
		const entries = typedRows(list, fields)
			.filter((row) => (row[keys[list]] ?? '').trim() !== '')
			.map((row) => entryOf(list, row));
		spec[list] =
			list === 'extensions' ? entries.map((entry, i) => ({ ...entry, step: i + 1 })) : entries;
	}
	if (Object.keys(issues).length > 0) return { issues };
	return { spec: spec as unknown as Omit<PolicySpec, 'number'> };
}
