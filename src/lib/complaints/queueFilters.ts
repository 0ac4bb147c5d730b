/** The tabs of a queue; which of them a person gets follows from their scope. */
export const tabNames = [
	'mine',
	'open',
	'unassigned',
	'due_today',
	'overdue',
	'waiting',
	'disputed',
	'entries',
	'logged',
	'closed'
] as const;
export type TabName = (typeof tabNames)[number];

const lists = ['kind', 'channel', 'severity', 'status', 'business', 'cause'] as const;
const ids = ['region', 'unit', 'handler'] as const;
const days = ['from', 'to'] as const;
export const filterNames = [...ids, ...lists, ...days] as const;
export type ListFilter = (typeof lists)[number];
export type FilterName = (typeof filterNames)[number];

/** What narrows a queue: ids of places and people, words to choose among, days of receipt (inclusive). */
export type Filters = { [name in ListFilter]?: string[] } & {
	[name in (typeof ids)[number] | (typeof days)[number]]?: string;
};

const word = /^[a-z0-9_]{1,60}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isDay(value: string): boolean {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00Z`) : null;
	return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Reads the filters of an address. What is no filter, or nonsense, is left out. */
export function readFilters(query: URLSearchParams): Filters {
	const filters: Filters = {};
	for (const name of lists) {
		const words = query
			.getAll(name)
			.flatMap((value) => value.split(','))
			.filter((value) => word.test(value));
		if (words.length > 0) filters[name] = [...new Set(words)];
	}
	for (const name of ids) {
		const value = query.get(name) ?? '';
		if (uuid.test(value)) filters[name] = value;
	}
	for (const name of days) {
		const value = query.get(name) ?? '';
		if (isDay(value)) filters[name] = value;
	}
	return filters;
}

/** The tab an address asks for, when the person has it; else the first they have. */
export function readTab(query: URLSearchParams, offered: readonly TabName[]): TabName {
	const asked = query.get('tab') as TabName;
	return offered.includes(asked) ? asked : (offered[0] ?? 'logged');
}

/** The address of a queue: always the same text for the same tab and filters. */
export function queryOf(tab: TabName, filters: Filters, more: Record<string, string> = {}): string {
	const query = new URLSearchParams({ tab });
	for (const name of filterNames) {
		const value = filters[name];
		if (value !== undefined) query.set(name, [value].flat().join(','));
	}
	for (const [name, value] of Object.entries(more)) query.set(name, value);
	return `?${query.toString().replaceAll('%2C', ',')}`;
}

/** One filter value that can be taken away, with the filters that remain. */
export type Chip = { name: FilterName; value: string; without: Filters };

/** Every value that narrows the queue, each removable by itself. */
export function chipsOf(filters: Filters): Chip[] {
	return filterNames.flatMap((name): Chip[] => {
		const value = filters[name];
		if (value === undefined) return [];
		const others = { ...filters };
		delete others[name];
		if (!Array.isArray(value)) return [{ name, value, without: others }];
		return value.map((one) => {
			const left = value.filter((other) => other !== one);
			return { name, value: one, without: left.length > 0 ? { ...others, [name]: left } : others };
		});
	});
}
