import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import * as events from './events';

type Db = SupabaseClient<Database>;

export type Verdict = {
	intact: boolean;
	events: number;
	broken_at?: number;
	reason?: 'missing_link' | 'changed_link' | 'cut_tail' | 'anchor_differs';
	day?: string;
};
export type SealVerdict = {
	intact: boolean;
	days: number;
	day?: string;
	reason?: 'seal_differs' | 'link_missing';
};
/** One event of a chain, as much of it as both histories tell. */
export type Link = { seq: number; action: string; at: string; actor: { name: string } | null };
export type Chain = { history: 'open' | 'hidden'; verdict: Verdict; links: Link[] };

type HiddenChain = Verdict & {
	history: { seq: number; action: string; at: string; by: string | null }[];
};

/** The chains of a subject, open and hidden, judged; none when there was never an event. For auditors. */
export async function chainsOf(db: Db, subject_id: string): Promise<Chain[]> {
	const [open, links, hidden] = await Promise.all([
		db.rpc('verify_chain', { subject_id }),
		events.ofSubject(db, subject_id),
		db.rpc('verify_hidden_chain', { subject_id })
	]);
	const { history, ...verdict } = unwrap(hidden) as unknown as HiddenChain;
	const chains: Chain[] = [
		{ history: 'open', verdict: unwrap(open) as unknown as Verdict, links: unwrap(links) },
		{
			history: 'hidden',
			verdict,
			links: history.map(({ by, ...link }) => ({
				...link,
				actor: by === null ? null : { name: by }
			}))
		}
	];
	return chains.filter((chain) => chain.verdict.events > 0 || !chain.verdict.intact);
}

/** All daily seals of both histories, judged. For auditors. */
export async function sealsOf(db: Db) {
	const [open, hidden] = await Promise.all([
		db.rpc('verify_anchors'),
		db.rpc('verify_hidden_anchors')
	]);
	return [
		{ history: 'open' as const, verdict: unwrap(open) as unknown as SealVerdict },
		{ history: 'hidden' as const, verdict: unwrap(hidden) as unknown as SealVerdict }
	];
}
