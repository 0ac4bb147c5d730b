import type { SupabaseClient } from '@supabase/supabase-js';
import type { AwardKind } from '$lib/awards/words';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { LineKind } from './words';

type Db = SupabaseClient<Database>;
type Vendor = { vendor_zh: string | null; vendor_en: string | null };

/** One entry of a record; `on_day` is the day of closing, deciding, visiting (as the report shows it) or receipt. */
export type RecordLine = {
	kind: LineKind;
	on_day: string;
	number: string;
	ref: string;
	detail: {
		cause_zh?: string | null;
		cause_en?: string | null;
		verdict?: 'substantiated' | 'partly';
		penalty_zh?: string;
		penalty_en?: string;
		amount?: number | null;
		reason?: string;
		item_zh?: string | null;
		item_en?: string | null;
		report?: string;
		subject?: string;
		award?: AwardKind;
		title?: string;
		/** The round of the award. */
		round?: string;
	};
};
export type StaffRecord = {
	side: 'self' | 'head' | 'manager' | 'auditor';
	first: string;
	last: string;
	record_months: number;
	person: Named & Vendor & { id: string; name: string; staff_number: string; unit_id: string };
	lines: RecordLine[];
	to_establish: {
		report_id: string;
		number: string;
		item_id: string;
		from: string;
		to: string;
		item_zh: string | null;
		item_en: string | null;
	}[];
};
export type RecordList = {
	me: string;
	unit_id: string | null;
	units: (Named & { id: string })[];
	people: (Vendor & { id: string; name: string; staff_number: string; title: string | null })[];
};
export type ExportedRecords = {
	first: string;
	last: string;
	unit: Named;
	people: (Vendor & {
		name: string;
		staff_number: string;
		unit_zh: string;
		unit_en: string;
		lines: Omit<RecordLine, 'ref'>[];
	})[];
};

/** Opens a record, which is entered in the read log; refuses MC003 to whoever may not, MC774 for an impossible period. */
export const open = async (db: Db, person_id: string, first?: string, last?: string) =>
	unwrap(await db.rpc('open_staff_record', { person_id, first, last })) as unknown as StaffRecord;

/** People of a unit whose records the caller may open; without figures, which would be an opening. */
export const list = async (db: Db, unit_id?: string) =>
	unwrap(await db.rpc('staff_record_list', { unit_id })) as unknown as RecordList;

/** Records of one person or of a unit; each is entered in the read log, the export in the event log. */
export const exported = async (
	db: Db,
	asked: { unit_id?: string; person_id?: string; first?: string; last?: string }
) => unwrap(await db.rpc('export_staff_records', asked)) as unknown as ExportedRecords;
