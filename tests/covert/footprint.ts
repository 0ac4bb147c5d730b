import type { Clone } from './support/worlds.ts';

/** What lies where, by table. */
export type Footprint = Map<string, string>;

const anyRow = `t.ctid::text || ' ' || (t.xmax::text <> '0') || ' ' || to_jsonb(t)::text`;
// Photos lie in a folder that no policy opens, and whose entry their rows lock.
const rowOf: Record<string, string> = {
	'storage.objects': `case when t.bucket_id <> 'visit-photos' then to_jsonb(t)::text end`,
	'storage.buckets': `case when t.id <> 'visit-photos' then ${anyRow} end`
};

/**
 * What lies outside the hidden schema, as the owner sees it: every row of every table with its place
 * on disk and whether a lock or a later version ever touched it, every sequence, every table's size.
 * What is equal here cannot be told apart by anything that reads no hidden table. Who signed in when
 * is left out: it is nobody's to read.
 */
export async function footprint({ session }: Clone): Promise<Footprint> {
	const found: Footprint = new Map();
	const tables = await session.query<{ name: string }>(
		`select c.oid::regclass::text as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'm') and n.nspname not in ('covert', 'auth', 'pg_catalog', 'information_schema', 'pg_toast')
			order by 1`
	);
	for (const { name } of tables) {
		const [read] = await session.query<{ rows: string }>(
			`select coalesce(string_agg(${rowOf[name] ?? anyRow}, E'\\n'), '') as rows from ${name} t`
		);
		found.set(name, read!.rows);
	}
	for (const { name, last } of await session.query<{ name: string; last: string }>(
		`select schemaname || '.' || sequencename as name, coalesce(last_value, 0)::text as last
			from pg_catalog.pg_sequences where schemaname <> 'covert'`
	))
		found.set(`sequence ${name}`, last);
	return found;
}

/** Lines that only one of the two has, by table. */
export function steps(plain: Footprint, other: Footprint): string[] {
	const told: string[] = [];
	for (const name of new Set([...plain.keys(), ...other.keys()])) {
		const [a, b] = [plain, other].map((side) => new Set((side.get(name) ?? '').split('\n')));
		for (const line of a!.difference(b!)) told.push(`${name} - ${line}`);
		for (const line of b!.difference(a!)) told.push(`${name} + ${line}`);
	}
	return told;
}
