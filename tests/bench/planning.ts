// npm run bench -- --planning [--months 12]
// Plans a bank month after month, checks every plan, and lets a predictor learn from the first half of them.
import { cpus } from 'node:os';
import { checkPlan } from '../../src/lib/domain/planning/check.ts';
import { chanceOf, observe, type ObservedPeriod } from '../../src/lib/domain/planning/observed.ts';
import { beginDraw, drawPlan } from '../../src/lib/domain/planning/plan.ts';
import { Predictor } from '../../src/lib/domain/planning/predictor.ts';
import { commit, replay } from '../../src/lib/domain/planning/replay.ts';
import { riskScore } from '../../src/lib/domain/planning/risk.ts';
import { bestConstantGuess, entropyOf, fitToTarget } from '../../src/lib/domain/planning/spread.ts';
import type { PlanInputs, PlannedVisit } from '../../src/lib/domain/planning/types.ts';
import { predictorBar } from '../../src/lib/domain/planning/unpredictability.ts';
import { highsSolver } from '../../src/lib/server/planning/highs.ts';
import { simulateBank, simulateInputs, type SimulatedBank } from './simulatedBank.ts';

export interface PlanningSize {
	branches: number;
	inspectors: number;
	/** Months the predictor learns from; as many follow to be predicted. */
	months: number;
}

interface Month {
	inputs: PlanInputs;
	visits: PlannedVisit[];
	seed: string;
	seconds: number;
	violations: number;
	observed: ObservedPeriod;
	weekday: number;
	hour: number;
	solver: string;
}

/** @returns the lines of a report, and whether every bar was kept. */
export async function benchPlanning(size: PlanningSize, say: (what: string) => void) {
	const solver = await highsSolver();
	const bank = simulateBank('bench', size.branches, size.inspectors);
	const months: Month[] = [];
	for (let n = 0; n < size.months * 2; n++) {
		const month = planMonth(bank, n, months, solver);
		months.push(month);
		say(
			`${month.inputs.period.from.slice(0, 7)}: ${month.visits.length} visits in ${month.seconds.toFixed(1)} s, ${month.violations} hard violations`
		);
		bank.branches = afterMonth(bank, month);
	}
	const last = months.at(-1)!;
	const again = replay(
		commit(last.inputs, last.seed, last.visits, last.solver),
		last.inputs,
		last.seed,
		solver
	);
	return report(size, months, again.same);
}

function planMonth(
	bank: SimulatedBank,
	n: number,
	before: Month[],
	solver: Awaited<ReturnType<typeof highsSolver>>
): Month {
	const [year, month] = [2025 + Math.floor(n / 12), (n % 12) + 1];
	const history = before.slice(-12).flatMap(({ visits }) => visits);
	const inputs = simulateInputs(bank, `month ${n}`, year, month, history);
	const seed = `bench seed ${n}`;
	const begun = performance.now();
	const result = drawPlan(inputs, seed, solver);
	const seconds = (performance.now() - begun) / 1000;
	if (result.status === 'infeasible') throw new Error(JSON.stringify(result.explanation));
	const { target } = beginDraw(inputs, seed);
	const fit = fitToTarget(inputs, result.visits, target);
	return {
		inputs,
		visits: result.visits,
		seed,
		seconds,
		violations: checkPlan(inputs, result.visits).length,
		observed: observe(inputs, result.visits, target),
		weekday: fit.weekday.p,
		hour: fit.hour.p,
		solver: result.solver
	};
}

/** Days since the last visit move on; the rest of a branch's risk persists, so that the same branches stay risky. */
function afterMonth(bank: SimulatedBank, { observed }: Month) {
	return bank.branches.map((branch, b) => {
		const lastDay = observed.visited[b]!.at(-1);
		const length = observed.target.days[b]!.length;
		const daysSinceVisit =
			lastDay === undefined ? (branch.risk.daysSinceVisit ?? 0) + length : length - lastDay;
		return { ...branch, risk: { ...branch.risk, daysSinceVisit } };
	});
}

function report(
	{ branches, inspectors, months: half }: PlanningSize,
	months: Month[],
	same: boolean
) {
	const observed = months.map((month) => month.observed);
	const predictor = new Predictor(branches);
	predictor.train(observed.slice(0, half));
	const ahead = observed.slice(half).map((period) => {
		const rate = predictor.hitRate(period);
		predictor.remember(period);
		return { rate, chance: chanceOf([period]) };
	});
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const rate = mean(ahead.map((month) => month.rate));
	const chance = mean(ahead.map((month) => month.chance));
	const seconds = months.map((month) => month.seconds).sort((a, b) => a - b);
	const violations = months.reduce((sum, month) => sum + month.violations, 0);
	const constant = bestConstantGuess(observed.slice(half));
	const entropy = observed.slice(half).map(entropyOf);
	const risks = months.at(-1)!.inputs.branches.map(({ risk }) => riskScore(risk));
	const percent = (value: number) => `${(100 * value).toFixed(2)} %`;
	const rows: [string, string, string, boolean | null][] = [
		[
			'time a month, median',
			`${seconds[Math.floor(seconds.length / 2)]!.toFixed(1)} s`,
			'30 s',
			seconds[Math.floor(seconds.length / 2)]! <= 30
		],
		['time a month, longest', `${seconds.at(-1)!.toFixed(1)} s`, '30 s', seconds.at(-1)! <= 30],
		['hard violations, all months', String(violations), '0', violations === 0],
		[
			'the last month drawn again from its seed',
			same ? 'the same plan' : 'ANOTHER PLAN',
			'the same',
			same
		],
		[
			'visits a month',
			Math.round(mean(months.map(({ visits }) => visits.length))).toLocaleString('en'),
			'',
			null
		],
		[
			'χ² of weekdays against target, least p',
			Math.min(...months.map(({ weekday }) => weekday)).toFixed(3),
			'',
			null
		],
		[
			'χ² of hours against target, least p',
			Math.min(...months.map(({ hour }) => hour)).toFixed(3),
			'',
			null
		],
		[
			'entropy of the day of the next visit, a branch',
			`${mean(entropy.map((of) => of.mean)).toFixed(2)} bits, least ${Math.min(...entropy.map((of) => of.least)).toFixed(2)}`,
			'',
			null
		],
		[
			'spread of risk',
			`${Math.min(...risks).toFixed(2)} to ${Math.max(...risks).toFixed(2)}`,
			'',
			null
		],
		['chance: best guess from targets and opening days', percent(chance), '', null],
		[`best constant guess, with hindsight (${constant.guess})`, percent(constant.rate), '', null],
		[
			`predictor trained on ${half} months, the next ${months.length - half}`,
			`${percent(rate)}, ${(rate / chance).toFixed(2)} × chance`,
			`${predictorBar} × chance`,
			rate <= predictorBar * chance
		]
	];
	const lines = [
		`${branches.toLocaleString('en')} branches × ${inspectors} inspectors × one month, ${months.length} months in a row, ${months[0]!.solver} on one thread of ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.`,
		'',
		'| | measured | bar | |',
		'|---|--:|--:|---|',
		...rows.map(
			([what, value, bar, ok]) =>
				`| ${what} | ${value} | ${bar} | ${ok === null ? '' : ok ? '✓' : '✗'} |`
		)
	];
	return { lines, ok: rows.every(([, , , kept]) => kept !== false) };
}
