import { overDispersion, rootScores } from '../statistics/dispersion.ts';
import { benjaminiHochberg } from '../statistics/discovery.ts';
import { poissonAtLeast } from '../statistics/distributions.server.ts';
import {
	bandOf,
	commonRate,
	dispersedLimits,
	funnelLines,
	hasMinimumVolume,
	warningAlpha
} from '../statistics/funnel.server.ts';
import type { GatheredBranch } from './inputs.ts';
import { rounded } from './rounding.ts';
import type { Funnel, Outlier } from './snapshot.ts';

/** Points of each limit that is drawn: more than a screen tells apart. */
const linePoints = 60;

/** The funnel of one class's complaint rates; null where no branch has transactions. */
export function funnelOf(classKey: string, members: readonly GatheredBranch[]): Funnel | null {
	const data = members.flatMap((branch) => {
		const figure = branch.figures['complaint_rate'];
		if (!figure || figure[1] === null || !figure[2]) return [];
		return [{ branch, count: figure[1], exposure: figure[2] }];
	});
	if (data.length === 0) return null;
	const rate = commonRate(data);
	const inside: Funnel['inside'] = [];
	const outliers: Outlier[] = [];
	// What is too small to be flagged is not looked at, and so takes nothing from the others.
	const found = benjaminiHochberg(
		data.map(({ count, exposure }) =>
			hasMinimumVolume(count, exposure * rate) ? poissonAtLeast(count, exposure * rate) : 1
		)
	);
	for (const [i, { branch, count, exposure }] of data.entries()) {
		const band = bandOf(count, exposure * rate);
		if (band === 'inside') inside.push([count, exposure]);
		else
			outliers.push({
				branch_id: branch.id,
				code: branch.code,
				class: classKey,
				name_zh: branch.name_zh,
				name_en: branch.name_en,
				count,
				exposure,
				rate: rounded((count / exposure) * 1e4, 2),
				band,
				found: found[i]!.found
			});
	}
	const { phi, tau2 } = overDispersion(
		rootScores(data.map(({ count, exposure }) => ({ count, expected: exposure * rate }))),
		data.map(({ exposure }) => (rate > 0 ? 1 / (2 * Math.sqrt(exposure * rate)) : 1))
	);
	return {
		class: classKey,
		target: rounded(rate * 1e4, 2),
		branches: data.length,
		phi: rounded(phi, 2),
		beyond_dispersed: outliers.filter(
			({ count, exposure }) => count >= dispersedLimits(exposure * rate, warningAlpha, tau2).upper
		).length,
		inside,
		outliers: outliers.toSorted((a, b) => b.rate - a.rate || (a.code < b.code ? -1 : 1)),
		lines: rate > 0 ? funnelLines(rate, spread(data.map(({ exposure }) => exposure))) : []
	};
}

/** Exposures from a little below the least to a little above the most, evenly by ratio. */
function spread(exposures: readonly number[]): number[] {
	const [low, high] = exposures.reduce(
		([least, most], one) => [Math.min(least, one), Math.max(most, one)],
		[Infinity, 0]
	);
	const [from, to] = [low * 0.8, high * 1.2];
	return Array.from({ length: linePoints }, (_, i) =>
		Math.round(from * (to / from) ** (i / (linePoints - 1)))
	).map((one) => Math.max(1, one));
}
