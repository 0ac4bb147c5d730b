import type { ActionResult } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';
import type { FormAnswer } from './formErrors';

/** Who saved first, when, and as which version; null when a save was not refused as stale (MC004). */
export function staleOf(answer: FormAnswer): { version?: number; by?: string; at?: string } | null {
	const refusal = answer?.refusal;
	return refusal?.code === 'MC004' ? (refusal.details ?? {}) : null;
}

/**
 * The version a form says it has seen: the one it was drawn with or, once it has been told of a
 * newer one, that, so that saving again is a decision.
 */
export const seenVersion = (answer: FormAnswer, drawn: number) => staleOf(answer)?.version ?? drawn;

/** A form's `onresult`: what somebody else saved meanwhile is shown beside what was typed. */
export function showNewer(result: ActionResult): void {
	if (result.type === 'failure' && result.status === 409) void invalidateAll();
}
