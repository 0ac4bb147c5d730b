import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { RowContent } from '$lib/domain/notice/snapshot';
import type { RuleCode } from '$lib/domain/interview/rules';
import type { Status as InterviewStatus } from '$lib/interviews/words';

export type StoryNotice = Pick<
	RowContent,
	| 'standing'
	| 'reason'
	| 'total'
	| 'rank'
	| 'tied'
	| 'interval'
	| 'band'
	| 'movement'
	| 'below_standard'
> & {
	id: string;
	/** `2026-10`. */
	month: string;
	number: string;
	class: string;
	/** The three are null to who may not read figures of the branch. */
	complaints: number | null;
	transactions: number | null;
	visit_score: number | null;
};
export type Matter = {
	kind: 'complaint' | 'enquiry' | 'task';
	id: string;
	number: string;
	title: string;
	status: string | null;
	due_at: string | null;
	is_paused: boolean;
};
export type StoryVisit = {
	id: string;
	number: string;
	kind: 'covert' | 'overt' | 'document';
	visited_from: string;
	visited_to: string;
	total: number | null;
	grade: string;
	failed_count: number;
	critical_count: number;
	has_open_appeal: boolean;
	released_at: string;
};
export type StoryInterview = {
	id: string;
	number: string | null;
	rule: RuleCode;
	status: InterviewStatus;
	on_day: string;
	starts_at: string | null;
	next_check: number | null;
};
/** What `branch_story` answers: newest first, open matters by due. */
export type Story = {
	notices: StoryNotice[];
	open: Record<'complaints' | 'overdue' | 'enquiries' | 'tasks' | 'tasks_overdue', number>;
	matters: Matter[];
	visits: StoryVisit[];
	interviews: StoryInterview[];
};

/** A unit's story as far as the reader may know it; `now` decides what is overdue. */
export const story = (db: SupabaseClient<Database>, unit: string, now: string) =>
	db.rpc('branch_story', { unit_id: unit, at: now }).then((answer) => ({
		...answer,
		data: answer.data as unknown as Story
	}));
