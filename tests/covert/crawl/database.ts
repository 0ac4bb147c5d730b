import { sampleOf } from '../../db/matrix/functions.ts';
import type { Place } from '../../db/matrix/world.ts';
import type { Who } from '../../db/support/bank.ts';
import { fated } from '../support/chance.ts';
import { branchSidePeople, visited, type BranchSide } from '../support/people.ts';
import type { Clone } from '../support/worlds.ts';
import { apiOf, type Verb } from './subjects.ts';

/** What somebody was answered, by who asked for what. */
export type Crawl = Map<string, string>;
type Args = Record<string, unknown>;

export interface Extent {
	/** Ids that are tried in place of every id a call takes, and by whom; by all when that is not said. */
	ids?: readonly string[];
	trying?: readonly BranchSide[];
	people?: readonly [BranchSide, Who][];
	/** Also in which order rows lie and what the planner reckons: for worlds in which nothing was undone. */
	physically?: boolean;
	/** Leaves out calls that change something. */
	onlyReading?: boolean;
}

/**
 * Everything branch-side people can read and call in the database, as the API's roles. Needs an open
 * transaction and leaves it as it was.
 */
export async function crawlDatabase(clone: Clone, extent: Extent = {}): Promise<Crawl> {
	const found: Crawl = new Map();
	const { relations, verbs } = await apiOf(clone);
	const people = extent.people ?? branchSidePeople;
	const ask = async (role: BranchSide, who: Who, questions: Map<string, string>) => {
		const answers = await askedBy(clone, who, [...questions.values()]);
		for (const [i, subject] of [...questions.keys()].entries())
			found.set(`${role} ${subject}`, answers[i]!);
	};
	// Everybody reads before anybody calls: calls that are undone leave tables longer on disk.
	for (const [role, who] of people) {
		const questions = new Map<string, string>();
		for (const relation of relations)
			for (const [aspect, query] of Object.entries(
				extent.physically ? physicalReadings(relation) : readings(relation)
			))
				questions.set(`reads ${aspect} of ${relation}`, query);
		await ask(role, who, questions);
	}
	for (const [role, who] of people) {
		const questions = new Map<string, string>();
		const ids = !extent.trying || extent.trying.includes(role) ? (extent.ids ?? []) : [];
		for (const verb of verbs.filter(({ reads }) => reads || !extent.onlyReading))
			for (const [title, args] of callsOf(clone, who, verb, ids))
				questions.set(`calls ${verb.name} ${title}`, call(verb, args));
		await ask(role, who, questions);
	}
	return found;
}

const readings = (relation: string) => ({
	rows: `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)), '[]')::text from ${relation} t`
});

const physicalReadings = (relation: string) => ({
	rows: `select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from ${relation} t`,
	estimate: `explain (format json) select from ${relation}`
});

// Asked inside the database, where thousands of refusals cost no round trip. What a call did is undone.
const asking = `
	create function pg_temp.ask(question text) returns text language plpgsql as $$
	declare
		answer text;
		message text;
		detail text;
		hint text;
	begin
		execute question into answer;
		raise exception using errcode = 'ZZ999', message = coalesce(answer, '(nothing)');
	exception when others then
		get stacked diagnostics message = message_text, detail = pg_exception_detail, hint = pg_exception_hint;
		return case when sqlstate = 'ZZ999' then message else concat_ws(' | ', 'refused', sqlstate, message, detail, hint) end;
	end $$;
	grant execute on function pg_temp.ask to anon, authenticated`;

async function askedBy({ bank, session }: Clone, who: Who, questions: string[]): Promise<string[]> {
	const actor = bank.actor(who);
	const userId = typeof actor === 'object' ? actor.userId : '';
	const role = who === 'anon' ? 'anon' : 'authenticated';
	await session.script('savepoint asking');
	try {
		await session.script(asking);
		await session.script(`set local role ${role}`);
		await session.query(
			`select set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claim.role', $2, true),
				set_config('request.jwt.claims', $3, true)`,
			[userId, role, JSON.stringify(userId ? { sub: userId, role } : { role })]
		);
		const rows = await fated(who, () =>
			session.query<{ answer: string }>(
				'select pg_temp.ask(q.text) as answer from unnest($1::text[]) with ordinality q (text, n) order by q.n',
				[questions]
			)
		);
		return rows.map(({ answer }) => answer);
	} finally {
		await session.script('rollback to savepoint asking; release savepoint asking');
	}
}

function call({ name, returnsVoid, args: types }: Verb, args: Args) {
	const given = Object.entries(args).map(
		([arg, value]) => `"${arg}" => ${literal(value, types[arg])}`
	);
	const called = `public.${name}(${given.join(', ')})`;
	return returnsVoid
		? `select null from ${called}`
		: `select json_agg(to_jsonb(answer))::text from ${called} as answer`;
}

function literal(value: unknown, type = 'text') {
	if (value == null) return `null::${type}`;
	const isJson = /^jsonb?$/.test(type);
	const text = isJson
		? JSON.stringify(value)
		: Array.isArray(value)
			? `{${value.join()}}`
			: String(value as string);
	return `'${text.replaceAll("'", "''")}'::${type}`;
}

/** A plausible call about each visited branch, and the same with each id tried instead of the ids it takes. */
function callsOf({ world, bank }: Clone, who: Who, { name, args }: Verb, ids: readonly string[]) {
	const me = who in bank.people ? bank.people[who as keyof typeof bank.people].id : '';
	const sample = (place: Place) => {
		return sampleOf(world, name, place, me || bank.people.li.id) ?? improvised(args);
	};
	const calls = new Map<string, Args>();
	for (const place of visited) calls.set(`about ${place}`, sample(place));
	const taken = Object.keys(args).filter((arg) => args[arg] === 'uuid');
	for (const id of ids)
		for (const arg of taken)
			calls.set(`with ${id} as ${arg}`, { ...sample('riverside'), [arg]: id });
	// Calls that are not about a place need no second asking.
	const seen = new Set<string>();
	return [...calls].filter(([, given]) => {
		const text = JSON.stringify(given);
		return !seen.has(text) && seen.add(text);
	});
}

const anything: Record<string, unknown> = {
	uuid: '00000000-0000-4000-8000-000000000000',
	'uuid[]': '{00000000-0000-4000-8000-000000000000}',
	integer: 1,
	bigint: 1,
	boolean: true,
	jsonb: {},
	date: '2026-03-02',
	'timestamp with time zone': '2026-03-02T00:00:00Z'
};

/** Arguments for a call nobody has written a plausible one of yet. */
const improvised = (args: Record<string, string>): Args =>
	Object.fromEntries(Object.entries(args).map(([name, type]) => [name, anything[type] ?? 'x']));

/** Who found something else where, at most so many; none when the worlds look the same. */
export function differences(plain: Crawl, other: Crawl): string[] {
	const subjects = new Set([...plain.keys(), ...other.keys()]);
	return [...subjects].filter((subject) => plain.get(subject) !== other.get(subject));
}

/** The place where two answers part, for a person to read. */
export function explained(plain: Crawl, other: Crawl, subject: string): string {
	const [a = '(not there)', b = '(not there)'] = [plain.get(subject), other.get(subject)];
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
	return `${subject}\n  without: …${around(a)}\n  with:    …${around(b)}`;
}
