import type { Tone } from '$lib/ui/Chip.svelte';

/** The fixed words of a request, as the database checks them. */
export const kinds = ['fault', 'question', 'approval', 'complaint'] as const;
export type Kind = (typeof kinds)[number];
export type Status = 'open' | 'answered' | 'resolved' | 'reopened' | 'closed' | 'withdrawn';
export const statusTone: Record<Status, Tone> = {
	open: 'soon',
	answered: 'accent',
	resolved: 'done',
	reopened: 'soon',
	closed: 'done',
	withdrawn: 'plain'
};
export const actions = ['answer', 'resolve', 'close', 'reopen', 'withdraw'] as const;
export type RequestAction = (typeof actions)[number];
