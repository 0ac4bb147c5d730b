import { hasFailed, stateOf, visibleItems, type Answers } from './answers.ts';
import type { Content, Item } from './content.ts';

export type RequiredEvidence = {
	item: Item;
	needs: 'note' | 'photo';
	/** Whether what is there already is enough. */
	met: boolean;
};

/**
 * What each failed item asks to be proven by. A critical one always asks for something;
 * "not applicable" that counts as zero is explained in a note, as there is nothing to see.
 */
export function requiredEvidence(content: Content, answers: Answers): RequiredEvidence[] {
	return visibleItems(content, answers).flatMap((item) => {
		const answer = answers[item.id];
		if (!hasFailed(item, answer)) return [];
		const asked =
			item.evidence_on_fail === 'none' && item.critical ? 'note' : item.evidence_on_fail;
		if (asked === 'none') return [];
		const needs = answer?.na ? 'note' : asked;
		const met = needs === 'note' ? !!answer?.note?.trim() : (answer?.photos?.length ?? 0) > 0;
		return [{ item, needs, met }];
	});
}

/** How far the asked items are answered; text items may stay empty. */
export function progressOf(content: Content, answers: Answers) {
	const asked = visibleItems(content, answers).filter(({ scale }) => scale.type !== 'text');
	const missing = asked.filter(
		(item) => !['answered', 'na'].includes(stateOf(item, answers[item.id]))
	);
	return { total: asked.length, answered: asked.length - missing.length, missing };
}
