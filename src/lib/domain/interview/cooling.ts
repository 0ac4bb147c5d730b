import { daysBetween } from '../statistics/months.ts';
import type { Firing } from './rules.ts';

/** What is remembered of an earlier firing, and whether it proposed or stood behind a proposal. */
export type EarlierFiring = Pick<Firing, 'rule' | 'branchId' | 'cause' | 'fact' | 'on'> & {
	proposed: boolean;
};

export type Settled = {
	/** New ones: each proposes one interview (T9: one review). */
	proposals: Firing[];
	/** True again, but said already: the proposal they stand behind is the one of `on`. */
	cooled: { firing: Firing; since: string }[];
};

/**
 * Keeps firings to once: a fact that was told never proposes again, and a cause that proposed
 * within the last `coolingDays` does not propose again, by whichever rule. Several rules of one
 * run with the same cause make one proposal, of the first rule; the others stand behind it.
 * Settling the same firings twice proposes nothing the second time. `earlier` holds the cooled
 * ones too: a fact is used up by the proposal it stood behind.
 */
export function settle(
	firings: readonly Firing[],
	earlier: readonly EarlierFiring[],
	coolingDays: number
): Settled {
	const told = new Map<string, string>();
	const last = new Map<string, string>();
	const remember = ({ rule, branchId, cause, fact, on, proposed }: EarlierFiring) => {
		if (fact !== null) told.set(`${rule} ${branchId} ${fact}`, on);
		const about = `${branchId} ${cause}`;
		if (proposed && (last.get(about) ?? '') < on) last.set(about, on);
	};
	earlier.forEach(remember);
	const settled: Settled = { proposals: [], cooled: [] };
	const inOrder = firings.toSorted(
		(a, b) =>
			a.on.localeCompare(b.on) ||
			a.rule.localeCompare(b.rule) ||
			a.branchId.localeCompare(b.branchId) ||
			a.cause.localeCompare(b.cause)
	);
	for (const firing of inOrder) {
		const { rule, branchId, cause, fact, on } = firing;
		const before = last.get(`${branchId} ${cause}`);
		const said = fact === null ? undefined : told.get(`${rule} ${branchId} ${fact}`);
		const cooling = before !== undefined && daysBetween(before, on) < coolingDays;
		const proposed = said === undefined && !cooling;
		if (proposed) settled.proposals.push(firing);
		else settled.cooled.push({ firing, since: said ?? before! });
		remember({ ...firing, proposed });
	}
	return settled;
}
