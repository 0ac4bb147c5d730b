import type { Database } from '$lib/database.types';
import { latest } from '$lib/ui/latest';

export type Similar = Database['public']['Functions']['similar_complaints']['Returns'][number];
type Typed = {
	unit_id?: string;
	phone?: string;
	complainant_name?: string;
	narrative?: string;
};

const digits = (text: string) => text.replace(/\D/g, '').length;

/** What of the typed words can find something; null when there is not enough yet. */
export function worthAsking(typed: Typed): Typed | null {
	const phone = digits(typed.phone ?? '') >= 7 ? typed.phone : undefined;
	const name = typed.complainant_name?.trim() || undefined;
	const narrative =
		typed.unit_id && (typed.narrative ?? '').trim().length >= 6 ? typed.narrative : undefined;
	// A unit alone would show whatever came in lately.
	const unit_id = phone || name || narrative ? typed.unit_id : undefined;
	if (!phone && !(unit_id && (name || narrative))) return null;
	return { unit_id, phone, complainant_name: unit_id ? name : undefined, narrative };
}

async function ask(typed: Typed): Promise<Similar[]> {
	const answer = await fetch('/complaints/new/similar', {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(typed)
	});
	if (!answer.ok) throw new Error(`similar cases answered ${answer.status}`);
	return answer.json();
}

/** Asks while one types, once typing rests. */
export const createSimilarSearch = () => latest(ask, 600);
