import type { Tone } from '$lib/ui/Chip.svelte';

/** The fixed words of a task, as the database checks them. */
export const statuses = [
	'open',
	'planned',
	'submitted',
	'verified',
	'closed',
	'returned',
	'cancelled'
] as const;
export const severities = ['critical', 'major', 'minor'] as const;
export const sources = ['visit_report', 'complaint', 'interview', 'meeting', 'hand'] as const;
/** What a manager may name as occasion of a task opened by hand. */
export const occasions = ['hand', 'meeting', 'interview'] as const;
export const proofKinds = ['before', 'after', 'file'] as const;

export type Status = (typeof statuses)[number];
export type Severity = (typeof severities)[number];
export type Source = (typeof sources)[number];
export type ProofKind = (typeof proofKinds)[number];

export const statusTone: Record<Status, Tone> = {
	open: 'plain',
	planned: 'accent',
	submitted: 'soon',
	verified: 'done',
	closed: 'done',
	returned: 'overdue',
	cancelled: 'plain'
};

/** The unit's turn: proof is awaited, and the deadline runs. */
export const isOwed = (status: string) => ['open', 'planned', 'returned'].includes(status);

/** When it was done for the deadline's chip; null while the unit owes it. */
export const doneAt = (task: { status: string; submitted_at: string | null }) =>
	isOwed(task.status) ? null : task.submitted_at;
