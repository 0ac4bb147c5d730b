// npm run bench -- [--scale S|M|L] [--fresh] [--stale] [--runs 200] [--write]
// Fills native Postgres (kept between runs), asks it what the pages ask, and prints what it cost.
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { postgresSession } from '../../supabase/embedded/session.ts';
import { Random } from '../../supabase/seed/demo-random.ts';
import { startAsking } from './asking.ts';
import { openBench } from './database.ts';
import { measurePages } from './pages.ts';
import { findAskers, questions, type RoleName } from './questions.ts';
import { scales } from './seed.ts';

const { values } = parseArgs({
	options: {
		scale: { type: 'string', default: 'L' },
		fresh: { type: 'boolean', default: false },
		stale: { type: 'boolean', default: false },
		runs: { type: 'string', default: '200' },
		only: { type: 'string' },
		write: { type: 'boolean', default: false }
	}
});
const scale = values.scale.toUpperCase();
if (!scales[scale]) throw new Error('--scale is S, M or L');
const runs = Number(values.runs);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const begun = Date.now();
const say = (what: string) =>
	console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${what}`);

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

const database = await openBench(scale, values, say);
const session = await postgresSession(database.url);
const askers = await findAskers(session);
const asking = await startAsking(database.url);
const opened = new Set<string>();
let missed = 0;
try {
	put(`| Question | Who | p50 ms | p95 ms | without RLS p50 | ratio | over HTTP p95 | bar | |`);
	put('|---|---|--:|--:|--:|--:|--:|--:|---|');
	for (const question of questions.filter(({ name }) => !values.only || name.includes(values.only)))
		for (const role of question.roles) await measure(question, role);
	put();
	put(
		'`ms`: planning and execution as Postgres tells them, in the database; over HTTP: the same request answered by PostgREST.'
	);
	await session.close();
	await asking.stop();
	if (!values.only) for (const line of await measurePages(database.url, askers, say)) put(line);
} catch (error) {
	console.error(error);
	process.exit(1);
} finally {
	await database.stop();
}
if (missed > 0) console.log(`\n${missed} beyond their bar`);
if (values.write) await write();
process.exit(missed > 0 ? 1 : 0);

async function measure(question: (typeof questions)[number], role: RoleName) {
	const random = new Random(17);
	const costs: { database: number; http: number; bare: number }[] = [];
	for (let run = -10; run < runs; run++) {
		const asker = askers[role][(run + 10) % askers[role].length]!;
		const ask = question.ask(asker, random);
		// What a case holds can be read only once it is open; the opening is a question of its own.
		if (/^(case page|events)/.test(question.name)) await open(asker);
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
	const ratio = p50 / of('bare', 0.5);
	// Asking who is calling costs a millisecond or so, whatever the question: the shortest are not held to the ratio.
	const ok = p95 <= question.bar && !(ratio > 1.5 && p50 > 5);
	if (!ok) missed += 1;
	put(
		`| ${question.name} | ${role} | ${ms(p50)} | ${ms(p95)} | ${question.bare ? ms(of('bare', 0.5)) : '–'} | ${question.bare ? ratio.toFixed(2) : '–'} | ${ms(of('http', 0.95))} | ${question.bar} | ${ok ? '✓' : '✗'} |`
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

async function write() {
	const { branches, complaints } = scales[scale]!;
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Postgres ${database.version}, Node ${process.versions.node}`;
	const head = `# Bench

\`npm run bench\` fills native Postgres with a bank and asks what the pages ask: the app's own queries, through real PostgREST, under the policies, as people of three roles, ${runs} times each with people and parameters varied. What is kept between runs lies in \`.data/bench\` (as root: in the temporary folder); \`--fresh\` begins anew, \`--scale S|M|L\` chooses the size, \`--stale\` keeps the data although migrations changed, \`--write\` writes this page. \`TEST_DATABASE_URL\` names a server to use instead.

Bars: the heaviest query 50 ms, search 200 ms, a page 100 ms (95th percentile); at most 1.5 times the same query past row-level security, search aside (a question of less than 5 ms is not held to the ratio: asking who is calling costs a millisecond or so, whatever is asked).

## Measured ${new Date().toISOString().slice(0, 10)}

Scale ${scale}: ${branches.toLocaleString('en')} branches, ${complaints.toLocaleString('en')} complaints. ${machine}.

`;
	await writeFile(new URL('../../docs/bench.md', import.meta.url), head + lines.join('\n') + '\n');
}
