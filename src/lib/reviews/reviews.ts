import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Answers } from '$lib/domain/checklist/answers';
import type { Content } from '$lib/domain/checklist/content';
import type { VisitScore } from '$lib/domain/scoring';
import { unwrap } from '$lib/server/refusal';
import type { VisitFacts } from './signals';

type Db = SupabaseClient<Database>;
export type VisitStatus = 'submitted' | 'in_review' | 'returned' | 'approved' | 'released';

/** A submitted visit as the queue of reviewers lists it. */
export type QueuedVisit = {
	id: string;
	branch_zh: string;
	branch_en: string;
	kind: 'covert' | 'overt' | 'document';
	inspector: string | null;
	/** The reader inspected it and therefore has no part in its review. */
	is_mine: boolean;
	planned_on: string;
	submitted_at: string;
	status: VisitStatus;
	reviewer: string | null;
	total: number | null;
	grade: string | null;
	knockouts: string[] | null;
	/** Failed critical items no second reviewer has spoken on. */
	unconfirmed: number;
	photos: number;
	facts: VisitFacts;
	answers: Answers;
	version_id: string;
};

export type ReviewMove = { action: string; to_status: string; obstacle: string | null };
/** `sha256` is what the phone promised of its bytes. */
export type VisitPhoto = {
	id: string;
	item: string;
	path: string;
	media_type: string;
	sha256: string;
};

export type VisitForReview = Omit<QueuedVisit, 'is_mine' | 'photos' | 'version_id'> & {
	version: number;
	branch_id: string;
	scenario_ids: string[];
	score: VisitScore;
	content: Content;
	report_id: string | null;
	reviews_myself: boolean;
	photos: VisitPhoto[];
	comments: { item: string | null; body: string; by: string; at: string; round: number }[];
	criticals: {
		item_id: string;
		has_evidence: boolean;
		is_upheld: boolean | null;
		by: string | null;
		note: string | null;
	}[];
	changes: { item: string; kind: string; value: unknown; at: string; device: string }[];
	history: { action: string; at: string; by: string | null }[];
	paired: { answers: Answers; total: number | null; inspector: string } | null;
	/** Items that failed here and that the branch's own check of that day called fine. */
	differences: string[];
	moves: ReviewMove[];
};

/** Every visit that waits for a review or for its release, and the checklists they were filled in by. */
export async function listQueue(db: Db) {
	const visits = unwrap(await db.rpc('review_queue')) as unknown as QueuedVisit[];
	const ids = [...new Set(visits.map(({ version_id }) => version_id))];
	if (ids.length === 0) return { visits, contents: new Map<string, Content>() };
	const versions = unwrap(await db.from('checklist_versions').select('id,content').in('id', ids));
	return { visits, contents: new Map(versions.map((v) => [v.id, v.content as Content])) };
}

/** One visit with all that its reviewer weighs; the opening is logged. */
export async function openVisit(db: Db, id: string) {
	return unwrap(await db.rpc('visit_for_review', { visit_id: id })) as unknown as VisitForReview;
}
