import type { Named } from '$lib/complaints/words';
import type { Tables } from '$lib/database.types';

export const awardKinds = ['service_star', 'lobby_manager', 'star_branch'] as const;
export type AwardKind = (typeof awardKinds)[number];
export type RoundStatus = 'open' | 'decided' | 'published';
/** What is counted of a person, in the order it is shown. */
export const personFigures = ['praise', 'complaints', 'findings', 'actions'] as const;

export type RoundRow = Pick<
	Tables<'award_rounds'>,
	'id' | 'title' | 'closes_on' | 'seats' | 'document_id'
> & { kind: AwardKind; status: RoundStatus; unit: Named };
export type Nomination = Pick<
	Tables<'award_nominations'>,
	'id' | 'person_id' | 'unit_id' | 'reason' | 'is_chosen' | 'nominated_by'
> & {
	person: { name: string } | null;
	unit: Named;
	nominator: { name: string };
	evidence: { figures: Record<string, number>; as_of: string } | null;
};
export type Round = RoundRow & {
	unit_id: string;
	words: string | null;
	unit: Named & { path: string };
	nominations: Nomination[];
};
