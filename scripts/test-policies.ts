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
	/** What the matrix then says is wrong. */
	notice: () => Promise<string[]>;
}

const started = Date.now();
const db = await openDatabase();
await db.begin();
const world = await furnishWorld(await buildBank(db));
await widenGrants(db);

const mutations = await policyMutations(world);
await refuseBrokenStart();

let killed = 0;
let survived = 0;
function report(subject: string, change: string, noticed: string | undefined) {
	if (noticed) killed++;
	else survived++;
	if (noticed && change.startsWith('grant')) return;
	console.log(
		`${subject.padEnd(48)} ${change.padEnd(20)} ${noticed ? `killed    ${noticed}` : 'SURVIVED'}`
	);
}

for (const { subject, change, statement, notice } of mutations) {
	await db.mark('mutation');
	await db.sql.query(statement);
	report(subject, change, (await notice())[0]);
	await db.returnTo('mutation');
}
for (const role of ['public', 'anon', 'authenticated']) await grantWithheld(role);
await db.undo();

console.log(
	`${killed} killed, ${survived} survived in ${Math.round((Date.now() - started) / 1000)} s`
);
process.exit(survived ? 1 : 0);

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

/** Grants a role every function withheld from it at once: each must be noticed by its own name. */
async function grantWithheld(role: string) {
	const withheld = await db.sql.query<{ name: string }>(
		`select p.oid::regprocedure::text as name
		from pg_catalog.pg_proc p
		where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace) and not exists (
			select from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
			where a.grantee = case $1 when 'public' then 0::oid else to_regrole($1)::oid end)
		order by 1`,
		[role]
	);
	const names = withheld.map(({ name }) => name);
	await db.mark('mutation');
	await db.sql.query(`grant execute on function ${names.join(', ')} to ${role}`);
	const noticed = await wrongRights(db);
	await db.returnTo('mutation');
	for (const name of names)
		report(
			name,
			`grant to ${role}`,
			noticed.find((wrong) => wrong === `${role} may call ${name}`)
		);
	console.log(`${names.length} functions granted to ${role}, noticed one by one`);
}

/** A mutation can only be noticed where nothing was wrong before. */
async function refuseBrokenStart() {
	const wrong = await wrongRights(db);
	const asked = new Set<string>();
	for (const { subject, notice } of mutations) {
		if (asked.has(subject)) continue;
		asked.add(subject);
		wrong.push(...(await notice()));
	}
	if (wrong.length === 0) return;
	console.error(`Before any mutation:\n${wrong.join('\n')}`);
	process.exit(1);
}
