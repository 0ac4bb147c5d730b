import loadHighs from 'highs';
import type { LinearModel, Solver, SolverAnswer } from '../../domain/planning/linear.ts';

/**
 * HiGHS, compiled to WebAssembly: one thread, a fixed random seed, stopped by the gap alone.
 * `solve` blocks its thread; `src/lib/server/planning/worker.ts` is where it may.
 */
export async function highsSolver(): Promise<Solver> {
	const highs = await loadHighs();
	const { callbackType, modelStatus } = highs.constants;
	return {
		name: `HiGHS ${highs.version.string}`,
		solve(model, gap, progress) {
			return highs.withModel(dataOf(model), (problem): SolverAnswer => {
				problem.options.set({
					output_flag: false,
					random_seed: 0,
					// Measured on plans of 100 to 3,000 visits: rounding finds plans within the gap, the sub-problem does not pay.
					mip_heuristic_run_root_reduced_cost: false,
					mip_heuristic_run_zi_round: true,
					mip_heuristic_run_shifting: true,
					mip_rel_gap: gap
				});
				problem.run({
					[callbackType.mipLogging]({ data }) {
						progress?.({
							best: data.mip_primal_bound ?? Infinity,
							bound: data.mip_dual_bound ?? -Infinity,
							gap: data.mip_gap ?? Infinity,
							nodes: Number(data.mip_node_count)
						});
					}
				});
				const status = problem.getModelStatus();
				if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
					return { status: 'infeasible', values: [], objective: NaN, gap: NaN };
				if (status !== modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}`);
				return {
					status: 'solved',
					values: problem.getSolution().colValue,
					objective: problem.getObjectiveValue(),
					gap: Number(problem.info.get('mip_gap'))
				};
			});
		}
	};
}

function dataOf(model: LinearModel) {
	const numCols = model.cost.length;
	const numRows = model.rowLower.length;
	return {
		numCols,
		numRows,
		colCost: Float64Array.from(model.cost),
		colLower: new Float64Array(numCols),
		colUpper: Float64Array.from(model.upper),
		rowLower: Float64Array.from(model.rowLower),
		rowUpper: Float64Array.from(model.rowUpper),
		integrality: Int32Array.from(model.integer),
		matrix: {
			format: 'csc' as const,
			numRows,
			numCols,
			starts: Int32Array.from(model.starts),
			indices: Int32Array.from(model.indices),
			values: Float64Array.from(model.values)
		}
	};
}
