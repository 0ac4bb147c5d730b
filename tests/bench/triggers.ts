// npm run bench -- --triggers [--write]
// Whom the interview rules call in when nobody deserves it, and how soon when somebody does.
import { readFile, writeFile } from 'node:fs/promises';
import {
	byBottomThree,
	byRules,
	detection,
	falseCalls,
	identicalBranches,
	naiveCalls
} from './triggerWorld.ts';

const [branches, months, seed, trials] = [2000, 200, 2026, 400];
/** The bars: called in wrongly in a month, and called in rightly within six. */
const [falseBar, detectionBar] = [0.0015, 0.8];

const percent = (share: number, places = 1) => `${(share * 100).toFixed(places)} %`;
const page = new URL('../../docs/statistics.md', import.meta.url);
const [begins, ends] = ['<!-- simulation -->', '<!-- /simulation -->'];

/** Runs the simulation, prints it, with `write` puts it into docs/statistics.md. */
export async function benchTriggers({ write = false } = {}): Promise<boolean> {
	const world = identicalBranches(branches, months, seed);
	const calls = falseCalls(world);
	const wrongly = calls.anyRule / calls.branchMonths;
	const lines = [
		`${branches.toLocaleString('en')} identical branches, 1 complaint per 10,000 transactions, uneven volumes, ${months} months, seed ${seed}; ${trials} branches whose rate rises, one at a time.`,
		'',
		'| Nobody deserves it: share of branches a month | |',
		'|---|--:|',
		`| T1 true | ${percent(calls.byRule.T1 / calls.branchMonths, 3)} |`,
		`| T2 true | ${percent(calls.byRule.T2 / calls.branchMonths, 3)} |`,
		`| T3 true | ${percent(calls.byRule.T3 / calls.branchMonths, 3)} |`,
		`| any of the three true (bar: at most ${percent(falseBar, 2)}) | ${percent(wrongly, 3)} |`,
		`| interviews proposed, the cooling period kept | ${percent(calls.proposed / calls.branchMonths, 3)} |`,
		`| branches called in at least once in ${months} months | ${percent(calls.branches / branches)} |`
	];
	const naive = [
		['bottom three of the bank', byBottomThree(branches)],
		['bottom three of each region of 50', byBottomThree(50)]
	] as const;
	for (const [name, caller] of naive) {
		const result = naiveCalls(world, caller);
		lines.push(
			`| ${name}: called in | ${percent(result.calls / result.branchMonths, 3)} |`,
			`| ${name}: of these, in the smallest fifth of branches | ${percent(result.ofSmall / result.calls)} |`,
			`| ${name}: branches called in at least once | ${percent(result.branches / branches)} |`
		);
	}
	lines.push(
		'',
		'| Called in after the true rate rose, at a volume a month | within 1 month | 2 | 3 | 4 | 5 | 6 |',
		'|---|--:|--:|--:|--:|--:|--:|'
	);
	const cases = [
		['T1–T3, tripled', 5_000, 3, byRules()],
		['T1–T3, tripled', 10_000, 3, byRules()],
		['T1–T3, tripled', 20_000, 3, byRules()],
		['T1–T3, tripled', 50_000, 3, byRules()],
		['T1–T3, doubled', 20_000, 2, byRules()],
		['bottom three of the bank, tripled', 20_000, 3, naive[0][1]],
		['bottom three of each region, tripled', 20_000, 3, naive[1][1]]
	] as const;
	let found = 0;
	for (const [name, volume, multiple, caller] of cases) {
		const { within } = detection(world, { volume, multiple, trials }, caller);
		if (name === 'T1–T3, tripled' && volume === 20_000) found = within.at(-1)! / trials;
		lines.push(
			`| ${name}, ${volume.toLocaleString('en')} | ${within.map((n) => percent(n / trials, 0)).join(' | ')} |`
		);
	}
	const ok = wrongly <= falseBar && found >= detectionBar;
	lines.push(
		'',
		`Bars: ${percent(wrongly, 3)} of at most ${percent(falseBar, 2)}; ${percent(found)} of at least ${percent(detectionBar, 0)} within 6 months at 20,000. ${ok ? 'Both met.' : 'Not met.'}`
	);
	console.log(lines.join('\n'));
	if (write) {
		const text = await readFile(page, 'utf8');
		const [before, rest] = text.split(begins) as [string, string];
		const after = rest.split(ends)[1]!;
		await writeFile(page, `${before}${begins}\n\n${lines.join('\n')}\n\n${ends}${after}`);
	}
	return ok;
}
