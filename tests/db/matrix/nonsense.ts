import type { Bank, Complaint, Who } from '../support/bank.ts';

type Args = Record<string, unknown>;

/** Values of each type that people and programs send by mistake or on purpose. */
const nonsense: Record<string, unknown[]> = {
	text: [null, '', ' ', '长'.repeat(30_000), '2026-02-30', "'; --", 'infinity', '-1', '😡𠮷'],
	uuid: [null, '00000000-0000-4000-8000-000000000000'],
	'uuid[]': [null, '{}', '{00000000-0000-4000-8000-000000000000,NULL}'],
	integer: [null, -1, 0, 2_147_483_647],
	bigint: [null, -1, 0, 9_000_000_000_000],
	boolean: [null, true, false],
	jsonb: [null, 7, 'x', [], {}, [null], [7], [[]], [{}], { a: 1 }, true],
	date: [null, 'infinity', '0001-01-01', '9999-12-31'],
	'timestamp with time zone': [null, 'infinity', '-infinity', '0001-01-01T00:00:00Z']
};

/** Calls of a function with one argument after the other gone wrong, about a case that is there. */
export async function plausibleNonsense(bank: Bank, name: string, c: Complaint): Promise<Args[]> {
	const given = await bank.db.sql.query<{ arg: string; type: string }>(
		`select a.name as arg, format_type(a.type, null) as type
			from pg_catalog.pg_proc p
			cross join lateral unnest(p.proargnames[1:p.pronargs], p.proargtypes::oid[]) a (name, type)
			where p.pronamespace = 'public'::regnamespace and p.proname = $1`,
		[name]
	);
	const sound = (arg: string, type: string): unknown => {
		if (arg === 'complaint_id' || arg === 'subject_id') return c.id;
		if (arg === 'unit_id') return bank.units.riverside;
		if (arg === 'person_id') return bank.people.lin.id;
		return type === 'text' ? '甲' : nonsense[type]?.[1];
	};
	const base = Object.fromEntries(given.map(({ arg, type }) => [arg, sound(arg, type)]));
	return given.flatMap(({ arg, type }) =>
		(nonsense[type] ?? [null]).map((value) => ({ ...base, [arg]: value }))
	);
}

/** The code a call is refused with; null when it succeeds. Everything it did is undone. */
export async function callAsTyped(bank: Bank, who: Who, name: string, args: Args) {
	await bank.db.mark('nonsense');
	try {
		await bank.call(who, name, args);
		return null;
	} catch (error) {
		const { code, message } = error as { code?: string; message: string };
		return code === 'PGRST' ? (JSON.parse(message) as { code: string }).code : code;
	} finally {
		await bank.db.returnTo('nonsense');
	}
}
