import type { Severity, Source } from './words';

export const tabs = ['owed', 'overdue', 'submitted', 'verified', 'done'] as const;
export type Tab = (typeof tabs)[number];
export type TaskFilters = {
	tab: Tab;
	severity?: Severity;
	source?: Source;
	unit?: string;
	/** Where the page before ended: `instant~id`. */
	after?: string;
};

/** The address of the same list with some filters changed; a changed filter begins at the top. */
export function hrefWith(filters: TaskFilters, change: Partial<TaskFilters>): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...filters, after: undefined, ...change }))
		if (value) query.set(name, value);
	return `/tasks?${query}`;
}
