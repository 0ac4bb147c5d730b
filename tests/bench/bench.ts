// npm run bench -- [--scale S|M|L] [--fresh] [--stale] [--runs 200] [--only words] [--write]
// npm run bench -- --pages [--write]: the pages of the embedded demo alone
// npm run bench -- --visits [--scale L]: 240,000 released visits and the figures made of them
// npm run bench -- --planning [--months 12]: visit plans of 2,000 branches, month after month, and a predictor
// npm run bench -- --triggers [--write]: whom the interview rules call in, by simulation
// npm run bench -- --notice [--branches 10000] [--write]: the monthly notice of a whole bank, drafted and read
// Fills native Postgres (kept between runs), asks it what the pages ask, and prints what it cost.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { postgresSession } from '../../supabase/embedded/session.ts';
import { Random } from '../../supabase/seed/demo-random.ts';
import { startAsking } from './asking.ts';
import { openBench } from './database.ts';
import { measureDemoPages } from './demoPages.ts';
import { measurePages } from './pages.ts';
import { benchNotice } from './notice.ts';
import { benchPlanning } from './planning.ts';
import { findAskers, questions, type RoleName } from './questions.ts';
import { scales } from './seed.ts';
import { benchVisits } from './inspections/visits.ts';
import { benchTriggers } from './triggers.ts';

const { values } = parseArgs({
	options: {
		scale: { type: 'string', default: 'L' },
		fresh: { type: 'boolean', default: false },
		stale: { type: 'boolean', default: false },
		runs: { type: 'string', default: '200' },
		only: { type: 'string' },
		months: { type: 'string', default: '12' },
		branches: { type: 'string', default: '10000' },
		notice: { type: 'boolean', default: false },
		pages: { type: 'boolean', default: false },
		planning: { type: 'boolean', default: false },
		triggers: { type: 'boolean', default: false },
		visits: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false }
	}
});
if (values.notice) process.exit((await benchNotice(Number(values.branches), values.write)) ? 0 : 1);
if (values.triggers) process.exit((await benchTriggers(values)) ? 0 : 1);
if (values.visits)
	process.exit((await benchVisits({ scale: values.scale }, console.log)) > 0 ? 1 : 0);
if (values.planning) {
	const size = { branches: 2000, inspectors: 60, months: Number(values.months) };
	const { lines, ok } = await benchPlanning(size, console.log);
	console.log(`\n${lines.join('\n')}`);
	process.exit(ok ? 0 : 1);
}
const scale = values.scale.toUpperCase();
if (!scales[scale]) throw new Error('--scale is S, M or L');
const runs = Number(values.runs);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const begun = Date.now();
const say = (what: string) =>
	console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${what}`);

/** A query under its policies may take this many times as long as past them … */
const mostRatio = 1.5;
/** … unless they add less than this, in milliseconds: asking who is calling costs about as much whatever is asked. */
const freeOverhead = 2;
const lines: string[] = [];
const put = (line = '') => {
	lines.push(line);
	console.log(line);
};
const percentile = (numbers: number[], share: number) =>
	[...numbers].sort((a, b) => a - b)[
		Math.min(numbers.length - 1, Math.floor(numbers.length * share))
	]!;
const ms = (number: number) => number.toFixed(number < 10 ? 1 : 0);

if (values.pages) {
	const { lines, missed } = await measureDemoPages(say);
	for (const line of lines) put(line);
	if (missed > 0) console.log(`\n${missed} beyond their bar`);
	if (values.write) await write('pages', 'the embedded demo');
	process.exit(missed > 0 ? 1 : 0);
}

const database = await openBench(scale, values, say);
const session = await postgresSession(database.url);
const askers = await findAskers(session);
const asking = await startAsking(database.url);
const opened = new Set<string>();
let missed = 0;
try {
	put(
		'| Question | Who | p50 ms | p95 ms | without RLS p50 | ratio | RLS adds | over HTTP p95 | bar | |'
	);
	put('|---|---|--:|--:|--:|--:|--:|--:|--:|---|');
	for (const question of questions.filter(({ name }) => !values.only || name.includes(values.only)))
		for (const role of question.roles) await measure(question, role);
	put();
	put(
		'`ms`: planning and execution as Postgres tells them, in the database; over HTTP: the same request answered by PostgREST. ' +
			`✗: p95 beyond the bar, or more than ${mostRatio} times the same without row-level security where that adds ${freeOverhead} ms or more.`
	);
	await session.close();
	await asking.stop();
	if (!values.only) {
		const pages = await measurePages(database.url, askers, say);
		missed += pages.missed;
		for (const line of pages.lines) put(line);
	}
} catch (error) {
	console.error(error);
	process.exit(1);
} finally {
	await database.stop();
}
if (missed > 0) console.log(`\n${missed} beyond their bar`);
if (values.write) {
	const { branches, complaints } = scales[scale]!;
	await write(
		`scale ${scale}`,
		`${branches.toLocaleString('en')} branches, ${complaints.toLocaleString('en')} complaints, Postgres ${database.version}`
	);
}
process.exit(missed > 0 ? 1 : 0);

async function measure(question: (typeof questions)[number], role: RoleName) {
	const random = new Random(17);
	const costs: { database: number; http: number; bare: number }[] = [];
	for (let run = -10; run < runs; run++) {
		const asker = askers[role][(run + 10) % askers[role].length]!;
		const ask = question.ask(asker, random);
		// What a case holds can be read only once it is open; the opening is a question of its own.
		if (question.name === 'case page') await open(asker);
		const cost = await asking.as(asker.userId, ask);
		const bare = question.bare ? (await asking.as(null, ask)).database : NaN;
		if (run >= 0) costs.push({ ...cost, bare });
	}
	const of = (name: 'database' | 'http' | 'bare', share: number) =>
		percentile(
			costs.map((cost) => cost[name]),
			share
		);
	const [p50, p95] = [of('database', 0.5), of('database', 0.95)];
	const bare = of('bare', 0.5);
	const [ratio, added] = [p50 / bare, p50 - bare];
	const ok = p95 <= question.bar && !(ratio > mostRatio && added >= freeOverhead);
	if (!ok) missed += 1;
	const against = question.bare ? [ms(bare), ratio.toFixed(2), ms(added)] : ['–', '–', '–'];
	put(
		`| ${[question.name, role, ms(p50), ms(p95), ...against, ms(of('http', 0.95)), question.bar, ok ? '✓' : '✗'].join(' | ')} |`
	);
}

async function open(asker: (typeof askers)[RoleName][number]) {
	if (opened.has(asker.userId)) return;
	opened.add(asker.userId);
	await session.query(
		`insert into app.case_openings (complaint_id, person_id, logged_at, seen_at)
			select c, $1, now(), now() from unnest($2::uuid[]) c on conflict (complaint_id, person_id) do update set logged_at = now(), seen_at = now()`,
		[asker.personId, asker.cases.map(({ id }) => id)]
	);
}

/** Puts what was printed into its part of docs/bench.md, between the part's heading and the next. */
async function write(part: string, what: string) {
	const file = new URL('../../docs/bench.md', import.meta.url);
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
	const heading = `## Measured: ${part}\n`;
	const text = await readFile(file, 'utf8');
	const begin = text.includes(heading) ? text.indexOf(heading) : text.length;
	const next = text.indexOf('\n## ', begin + 1);
	await writeFile(
		file,
		`${text.slice(0, begin)}${heading}\n${new Date().toISOString().slice(0, 10)}, ${what}; ${machine}.\n\n${lines.join('\n').trim()}\n${next < 0 ? '' : text.slice(next)}`
	);
}
