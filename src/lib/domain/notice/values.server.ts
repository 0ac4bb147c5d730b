import { fitRates, posteriorOf, shrunkRate } from '../statistics/bayes.server.ts';
import { arcsine, proportionFunnel } from '../statistics/proportions.server.ts';
import { meanDrawer, rateDrawer } from '../statistics/ranks.server.ts';
import { shrunkMean, varianceComponents } from '../statistics/reliability.ts';
import type { Indicator } from './indicators.ts';
import type { GatheredBranch, NoticeInputs } from './inputs.ts';
import { rounded } from './rounding.ts';
import type { NoValue } from './scheme.ts';
import type { Value } from './table.server.ts';

type Draw = (branch: GatheredBranch) => { value?: number; draws: Float64Array | null };

/**
 * Values of one indicator for the branches of a class, with what is believed of each: rates and
 * shares drawn to the class by empirical Bayes, means of visits by their reliability; what is
 * simply known has no draws. Only `complaint_rate` shows the drawn value itself.
 */
export function valuesOf(
	indicator: Indicator,
	members: readonly GatheredBranch[],
	visits: NoticeInputs['visits']
): Map<string, Value> {
	const { code, places, enough } = indicator;
	const draw = drawerOf(indicator, members, visits);
	return new Map(
		members.map((branch): [string, Value] => {
			const figure = branch.figures[code];
			if (!figure) return [branch.id, { missing: reasonOf(indicator) }];
			const { value = figure[0], draws } = draw(branch);
			const few = enough !== null && (figure[2] ?? 0) < enough;
			return [branch.id, { value: rounded(value, places), draws, few }];
		})
	);
}

const reasonOf = ({ source, kind }: Indicator): NoValue =>
	source !== 'computed' ? 'not_reported' : kind === 'rate' ? 'exposure_missing' : 'nothing_due';

function drawerOf(
	{ code, kind }: Indicator,
	members: readonly GatheredBranch[],
	visits: NoticeInputs['visits']
): Draw {
	const figureOf = (branch: GatheredBranch) => branch.figures[code]!;
	const made = members.filter((branch) => {
		const figure = branch.figures[code];
		return figure && figure[1] !== null && (figure[2] ?? 0) > 0;
	});
	if (kind === 'rate' && made.length > 0) {
		const counted = (branch: GatheredBranch) => ({
			count: figureOf(branch)[1]!,
			exposure: figureOf(branch)[2]!
		});
		const model = fitRates(made.map(counted));
		const drawn = rateDrawer();
		return (branch) => {
			const [value, numerator, exposure] = figureOf(branch);
			if (numerator === null || !exposure) return { draws: null };
			// What one event in one unit of exposure is worth in the indicator's unit.
			const factor = numerator > 0 ? (value * exposure) / numerator : 1e4;
			const posterior = posteriorOf(model, counted(branch));
			const draws = posterior && drawn(branch.id, posterior).map((rate) => rate * factor);
			if (code !== 'complaint_rate') return { draws };
			return { value: shrunkRate(model, counted(branch)) * 1e4, draws };
		};
	}
	if (kind === 'proportion' && made.length > 1) {
		const { target, tau2 } = proportionFunnel(
			made.map((branch) => ({ hits: figureOf(branch)[1]!, of: figureOf(branch)[2]! }))
		);
		const centre = Math.asin(Math.sqrt(target));
		const drawn = meanDrawer();
		return (branch) => {
			const [, hits, of] = figureOf(branch);
			if (hits === null || !of) return { draws: null };
			const { y, s } = arcsine(hits, of);
			const weight = tau2 / (tau2 + s * s);
			const belief = { mean: centre + weight * (y - centre), variance: tau2 * (1 - weight) };
			if (belief.variance === 0) return { draws: null };
			const angle = (one: number) => Math.min(Math.PI / 2, Math.max(0, one));
			return { draws: drawn(branch.id, belief).map((one) => 100 * Math.sin(angle(one)) ** 2) };
		};
	}
	if (code === 'visit_score') {
		const components = varianceComponents(members.map(({ id }) => visits[id] ?? []));
		const drawn = meanDrawer();
		return (branch) => {
			const scores = visits[branch.id] ?? [];
			if (!components || components.between === 0 || scores.length === 0) return { draws: null };
			const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
			return { draws: drawn(branch.id, shrunkMean(components, mean, scores.length)) };
		};
	}
	return () => ({ draws: null });
}
