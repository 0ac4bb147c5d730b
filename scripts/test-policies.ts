// Breaks every policy and every withheld right on purpose and asks the access matrix whether it notices.
import { openPrivateTables, wrongRights } from '../tests/db/matrix/rights.ts';
import { wrongReaders, wrongUploaders } from '../tests/db/matrix/tables.ts';
import { furnishWorld, widenGrants, type World } from '../tests/db/matrix/world.ts';
import { buildBank } from '../tests/db/support/bank.ts';
import { openDatabase } from '../tests/db/support/database.ts';

interface Mutation {
	subject: string;
	change: string;
	statement: string;
	/** What must turn up, as sentences. */
	notice: () => Promise<string[]>;
}

const started = Date.now();
const db = await openDatabase();
await db.begin();
const world = await furnishWorld(await buildBank(db));
await widenGrants(db);

const mutations = [...(await policyMutations(world)), ...(await grantMutations())];
await refuseBrokenStart(mutations);

const survivors: Mutation[] = [];
for (const mutation of mutations) {
	await db.mark('mutation');
	await db.sql.query(mutation.statement);
	const noticed = await mutation.notice();
	await db.returnTo('mutation');
	if (noticed.length === 0) survivors.push(mutation);
	const outcome = noticed.length ? `killed    ${noticed[0]}` : 'SURVIVED';
	if (mutation.change.startsWith('grant') && noticed.length) continue;
	console.log(`${mutation.subject.padEnd(48)} ${mutation.change.padEnd(20)} ${outcome}`);
}
await db.undo();

const granted = mutations.filter(({ change }) => change.startsWith('grant'));
console.log(
	`${granted.length} rights granted, ${granted.filter((each) => !survivors.includes(each)).length} of them noticed`
);
console.log(
	`${mutations.length - survivors.length} killed, ${survivors.length} survived` +
		` in ${Math.round((Date.now() - started) / 1000)} s`
);
process.exit(survivors.length ? 1 : 0);

async function policyMutations(world: World): Promise<Mutation[]> {
	const policies = await db.sql.query<{
		schema: string;
		table: string;
		policy: string;
		hasUsing: boolean;
		hasCheck: boolean;
	}>(`select schemaname as schema, tablename as table, policyname as policy,
			qual is not null as "hasUsing", with_check is not null as "hasCheck"
		from pg_catalog.pg_policies
		where schemaname in ('public', 'app', 'storage') order by 1, 2, 3`);
	return policies.flatMap(({ schema, table, policy, hasUsing, hasCheck }) => {
		const on = `${policy} on ${schema}.${table}`;
		const notice = async () =>
			schema === 'storage'
				? [...(await wrongReaders(world, `${schema}.${table}`)), ...(await wrongUploaders(world))]
				: schema === 'app'
					? openPrivateTables(db)
					: wrongReaders(world, table);
		const mutation = (change: string, statement: string) => ({
			subject: `${schema}.${table} ${policy}`,
			change,
			statement,
			notice
		});
		return [
			mutation('drop', `drop policy ${on}`),
			...(hasUsing ? [mutation('using (true)', `alter policy ${on} using (true)`)] : []),
			...(hasCheck ? [mutation('with check (true)', `alter policy ${on} with check (true)`)] : [])
		];
	});
}

async function grantMutations(): Promise<Mutation[]> {
	const withheld = await db.sql.query<{ name: string; role: string }>(`
		select p.oid::regprocedure::text as name, r.role
		from pg_catalog.pg_proc p
		cross join (values ('public'), ('anon'), ('authenticated')) r (role)
		where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace) and not exists (
			select from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
			where a.grantee = case r.role when 'public' then 0::oid else to_regrole(r.role)::oid end)
		order by 1, 2`);
	return withheld.map(({ name, role }) => ({
		subject: name,
		change: `grant to ${role}`,
		statement: `grant execute on function ${name} to ${role}`,
		notice: () => wrongRights(db)
	}));
}

/** A mutation can only be noticed where nothing was wrong before. */
async function refuseBrokenStart(mutations: Mutation[]) {
	const asked = new Set<string>();
	for (const { subject, change, notice } of mutations) {
		const key = change.startsWith('grant') ? 'rights' : subject;
		if (asked.has(key)) continue;
		asked.add(key);
		const wrong = await notice();
		if (wrong.length === 0) continue;
		console.error(`Before any mutation:\n${wrong.join('\n')}`);
		process.exit(1);
	}
}
