import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Tables } from '$lib/database.types';
import { findUnits, type FoundUnit } from '$lib/server/findUnits';
import { unwrap } from '$lib/server/refusal';
import type { CaseAction } from './caseActions';
import { colleaguesOver, type Colleague } from './caseColleagues';
import type { Named } from './words';

export type Staff = { id: string; name: string; staff_number: string; vendor: Named | null };
export type FoundCase = Pick<
	Tables<'complaints'>,
	'id' | 'number' | 'subject' | 'status' | 'kind' | 'is_open'
>;

/** What one move's form offers to choose from. */
export type MoveOptions = {
	colleagues?: Colleague[];
	staff?: Staff[];
	rootCauses?: (Named & { id: string })[];
	penalties?: (Named & { id: string; kind: string; most: number | null })[];
	categories?: (Named & { id: string; dimension: string; parent: string | null })[];
	cases?: FoundCase[];
	units?: FoundUnit[];
};

type Asked = {
	db: SupabaseClient<Database>;
	case: Pick<Tables<'complaints'>, 'id' | 'unit_id' | 'unit_path' | 'kind'>;
	person: string;
	today: string;
	/** What was looked for on the page of the move. */
	query: string;
};

const staff = async ({ db, case: c }: Asked) =>
	unwrap(
		await db
			.from('people')
			.select('id,name,staff_number,vendor:vendors!people_vendor_id_fkey(name_zh,name_en)')
			.eq('unit_id', c.unit_id)
			.is('disabled_at', null)
			.order('staff_number')
			.limit(200)
			.overrideTypes<Staff[], { merge: false }>()
	);

const units = async ({ db, person, query, case: c }: Asked, kind = c.kind) =>
	query.trim()
		? (await findUnits(db, person, { query, kind, all: true })).filter(({ id }) => id !== c.unit_id)
		: [];

const find: Partial<Record<CaseAction, (asked: Asked) => Promise<MoveOptions>>> = {
	assign: async ({ db, case: c, today }) => ({
		colleagues: await colleaguesOver(db, c.unit_path, ['complaint_officer'], today)
	}),
	open_review: async ({ db, case: c, today }) => ({
		colleagues: await colleaguesOver(
			db,
			c.unit_path,
			['complaint_officer', 'service_manager'],
			today
		)
	}),
	submit_findings: async (asked) => {
		const [people, causes] = await Promise.all([
			staff(asked),
			asked.db
				.from('root_causes')
				.select('id,name_zh,name_en')
				.is('retired_on', null)
				.order('position')
		]);
		return { staff: people, rootCauses: unwrap(causes) };
	},
	propose_decision: async ({ db }) => ({
		penalties: unwrap(
			await db
				.from('penalties')
				.select('id,kind,name_zh,name_en,most')
				.is('retired_on', null)
				.order('position')
		)
	}),
	change_details: async (asked) => {
		const [people, categories] = await Promise.all([
			staff(asked),
			asked.db
				.from('categories')
				.select('id,dimension,parent,name_zh,name_en')
				.in('dimension', ['business', asked.case.kind === 'internal' ? 'internal_cause' : 'cause'])
				.is('retired_on', null)
				.order('position')
		]);
		return { staff: people, categories: unwrap(categories) };
	},
	redirect: async (asked) => ({ units: await units(asked) }),
	ask_enquiry: async (asked) => ({
		units: (await units(asked, 'complaint')).filter(({ unit_kind }) =>
			['branch', 'department'].includes(unit_kind)
		)
	}),
	merge: async ({ db, case: c, query }) => ({
		cases: query.trim()
			? unwrap(await db.rpc('search_complaints', { query, most: 12 })).filter(
					(found) => found.id !== c.id && found.is_open && found.kind === c.kind
				)
			: []
	})
};

/** Moves whose form looks something up by what is typed. */
export const searching: readonly CaseAction[] = ['merge', 'redirect', 'ask_enquiry'];

/** Reads what a move's form offers; nothing for a move that offers nothing. */
export async function optionsFor(action: CaseAction, asked: Asked): Promise<MoveOptions> {
	return (await find[action]?.(asked)) ?? {};
}
