import { createHash } from 'node:crypto';
import { seedHash } from './generator.ts';
import type { Solver } from './linear.ts';
import { drawPlan } from './plan.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

/** Version of everything that decides a draw beside the solver; raised when the same seed would draw otherwise. */
export const drawVersion = 'mingcha-draw 1';

/** SHA-256 in hex of a value's JSON with keys in order: equal values have equal digests however they are written. */
export const digestOf = (value: unknown) =>
	createHash('sha256')
		.update(JSON.stringify(ordered(value)), 'utf8')
		.digest('hex');

function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, of]) => of !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, of]) => [key, ordered(of)])
	);
}

/** Digest of a drawn plan, whatever order its visits are kept in. */
export const planDigest = (visits: readonly PlannedVisit[]) =>
	digestOf([...visits].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** What is fixed when a plan is published and compared once the seed is known. */
export interface Commitment {
	seedHash: string;
	inputs: string;
	plan: string;
	solver: string;
	version: string;
}

export const commit = (
	inputs: PlanInputs,
	seed: string,
	visits: readonly PlannedVisit[],
	solver: string
): Commitment => ({
	seedHash: seedHash(seed),
	inputs: digestOf(inputs),
	plan: planDigest(visits),
	solver,
	version: drawVersion
});

export interface Replay {
	same: boolean;
	/** What does not agree with what was fixed. */
	differs: ('seed' | 'inputs' | 'solver' | 'version' | 'plan')[];
}

/** Draws again from the revealed seed and compares with what was fixed at publication. */
export function replay(
	commitment: Commitment,
	inputs: PlanInputs,
	seed: string,
	solver: Solver
): Replay {
	const differs: Replay['differs'] = [];
	if (seedHash(seed) !== commitment.seedHash) differs.push('seed');
	if (digestOf(inputs) !== commitment.inputs) differs.push('inputs');
	if (solver.name !== commitment.solver) differs.push('solver');
	if (drawVersion !== commitment.version) differs.push('version');
	const drawn = drawPlan(inputs, seed, solver);
	if (drawn.status !== 'planned' || planDigest(drawn.visits) !== commitment.plan)
		differs.push('plan');
	return { same: differs.length === 0, differs };
}
