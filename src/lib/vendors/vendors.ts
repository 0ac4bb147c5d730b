import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';
import { vendorScores, type VendorFacts, type VendorScore } from '$lib/domain/vendors/score';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;
type Unit = Named & { id: string };

export type Facts = VendorFacts & { period_end: string; praise: number };
export type Contract = Named & {
	id: string;
	vendor_id: string;
	number: string;
	from_date: string;
	to_date: string;
	note: string | null;
};
export type Placement = Named & {
	id: string;
	vendor_id: string;
	unit_id: string;
	person_id: string | null;
	name: string;
	from_date: string;
	to_date: string | null;
};
export type VendorPage = {
	unit: Unit;
	units: Unit[];
	rules: {
		number: number;
		complaints: number;
		findings: number;
		cooperation: number;
		least_staff_months: number;
	};
	manages: boolean;
	vendors: (Unit & { ended_on: string | null })[];
	facts: Facts[];
	contracts: Contract[];
	staff: Placement[];
};
export type VendorEnquiry = {
	id: string;
	complaint_id: string;
	number: string;
	vendor_zh: string;
	vendor_en: string;
	due_on: string;
	answered_on: string | null;
	overdue: boolean;
	/** Null until the case has been opened. */
	question: string | null;
	answer: string | null;
};

/** Vendors as far as a unit of the caller's scope; refuses MC002 to who manages and watches nothing. */
export const page = async (db: Db, unit_id?: string) =>
	unwrap(await db.rpc('vendor_page', { unit_id })) as unknown as VendorPage;

export const enquiries = async (db: Db) =>
	unwrap(await db.rpc('vendor_enquiry_list')) as unknown as VendorEnquiry[];

export type Quarter = { end: string; scores: (VendorScore & { facts: Facts })[] };

/** The scores of each period side by side, newest first. */
export function quartersOf({ facts, rules }: VendorPage): Quarter[] {
	const ends = [...new Set(facts.map(({ period_end }) => period_end))].sort().reverse();
	return ends.map((end) => {
		const all = facts.filter(({ period_end }) => period_end === end);
		return {
			end,
			scores: vendorScores(all, rules).map((score, i) => ({ ...score, facts: all[i]! }))
		};
	});
}
