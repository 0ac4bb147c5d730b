import type { Tone } from '$lib/ui/Chip.svelte';

/** Kinds of entries of a record, in the order they are counted. */
export const lineKinds = ['complaint', 'finding', 'action', 'praise', 'award'] as const;
export type LineKind = (typeof lineKinds)[number];

/** The fixed words of a concern, as the database checks them. */
export const outcomes = ['none', 'support', 'refer'] as const;
export type Outcome = (typeof outcomes)[number];
export type Status =
	'flagged' | 'dismissed' | 'hearing' | 'heard' | 'decided' | 'appealed' | 'closed';
export const statusTone: Record<Status, Tone> = {
	flagged: 'soon',
	dismissed: 'plain',
	hearing: 'accent',
	heard: 'soon',
	decided: 'done',
	appealed: 'soon',
	closed: 'done'
};
