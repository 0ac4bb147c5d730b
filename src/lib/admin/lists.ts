import type { Named } from '$lib/complaints/words';

export const dimensions = [
	'channel',
	'business',
	'cause',
	'internal_cause',
	'institutional_rule'
] as const;
export type Dimension = (typeof dimensions)[number];
export const penaltyKinds = ['points', 'talk', 'warning', 'fine', 'training'] as const;

/** One entry of a list an administrator keeps; what a list does not have is absent. */
export type Entry = Named & {
	id: string;
	position: number;
	retired_on: string | null;
	code?: string;
	parent?: string | null;
	kind?: (typeof penaltyKinds)[number];
	most?: number | null;
};

/** Top entries in their order, each followed by those below it. */
export function nested(entries: Entry[]): Entry[] {
	const sorted = entries.toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id));
	const known = new Set(sorted.map(({ id }) => id));
	return sorted
		.filter(({ parent }) => !parent || !known.has(parent))
		.flatMap((top) => [top, ...sorted.filter(({ parent }) => parent === top.id)]);
}
