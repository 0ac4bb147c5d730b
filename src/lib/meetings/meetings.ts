import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import type { Grant } from '$lib/frame/me';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

/** The four fixed topics, in the order of the register. */
export const topics = [
	'special_service',
	'inspection_methods',
	'rectification',
	'assessment'
] as const;
export type Topic = (typeof topics)[number];
/** The figures a meeting has before it, in the order they are shown. */
export const figureCodes = [
	'investigated_on_time',
	'handled_on_time',
	'fed_back_on_time',
	'complaint_situation',
	'commendations',
	'visit_score',
	'critical_items',
	'rectified_on_time',
	'suggestion_book_answered'
] as const;

export type FigureOfMeeting = {
	branches: number;
	value: number | null;
	numerator: number | null;
	exposure: number | null;
};
export type Figures = {
	as_of: string;
	complaints: number;
	tasks_open: number;
	tasks_overdue: number;
	indicators: Partial<Record<string, FigureOfMeeting>>;
};
export type Resolution = {
	words: string;
	owner_id?: string;
	due_on?: string;
	task?: { id: string; number: string };
};
export type Meeting = Pick<
	Tables<'service_meetings'>,
	| 'id'
	| 'unit_id'
	| 'month'
	| 'held_on'
	| 'chair_id'
	| 'participants'
	| 'others'
	| Topic
	| 'version'
	| 'changed_at'
> & {
	figures: Figures;
	resolutions: Resolution[];
	unit: Named & { kind: string };
	recorder: { name: string };
};

export async function readMeeting(db: Db, id: string): Promise<Meeting | null> {
	if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
	return unwrap(
		await db
			.from('service_meetings')
			.select(
				'id,unit_id,month,held_on,chair_id,participants,others,special_service,inspection_methods,rectification,assessment,resolutions,figures,version,changed_at,' +
					'unit:units!service_meetings_unit_id_fkey(name_zh,name_en,kind),recorder:people!service_meetings_recorded_by_fkey(name)'
			)
			.eq('id', id)
			.maybeSingle()
			.overrideTypes<Meeting | null, { merge: false }>()
	);
}

export type PersonName = { id: string; name: string };

/** People of a unit, and whoever else is named by id. */
export const peopleOf = async (db: Db, unit: string, ids: string[] = []): Promise<PersonName[]> =>
	unwrap(
		await db
			.from('people')
			.select('id,name')
			.or(
				`and(unit_id.eq.${unit},disabled_at.is.null)${ids.length > 0 ? `,id.in.(${ids.join(',')})` : ''}`
			)
			.order('name')
			.limit(300)
	);

export const prefill = async (db: Db, unit_id: string, month: string): Promise<Figures> =>
	unwrap(await db.rpc('prefill_meeting', { unit_id, month })) as unknown as Figures;

export type UnitMonths = Named & {
	unit_id: string;
	kind: string;
	code: string;
	/** Id of a meeting by month, empty without one; months before opening are absent. */
	months: Record<string, string>;
};
export async function coverage(db: Db, first: string, last: string, before?: string) {
	const rows = unwrap(
		await db.rpc('meeting_coverage', { first, last, before })
	) as unknown as UnitMonths[];
	return { rows, next: rows.length === 60 ? rows.at(-1)!.code : null };
}

/** Units the person registers meetings for. */
export const registersFor = (grants: readonly Grant[]) => [
	...new Map(
		grants
			.filter(({ role }) => ['branch_head', 'department_head', 'service_manager'].includes(role))
			.map(({ unit_id, unit_name_zh, unit_name_en }) => [
				unit_id,
				{ id: unit_id, name_zh: unit_name_zh, name_en: unit_name_en }
			])
	).values()
];

/** What the form sends, as `save_meeting` takes it. */
export function entryOf(form: FormData) {
	const text = (name: string) => String(form.get(name) ?? '');
	const list = (name: string) => form.getAll(name).map(String);
	const [owners, days] = [list('resolution_owner'), list('resolution_due')];
	return {
		unit_id: text('unit_id') || undefined,
		held_on: text('held_on'),
		participants: list('participants').filter(Boolean),
		others: text('others'),
		...Object.fromEntries(topics.map((topic) => [topic, text(topic)])),
		resolutions: list('resolution_words').map((words, i) => ({
			words,
			owner_id: owners[i] || undefined,
			due_on: days[i] || undefined
		}))
	};
}
