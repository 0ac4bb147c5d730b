import type { Bank, Complaint, PersonKey } from '../support/bank.ts';
import type { Inspections } from './inspections.ts';
import type { Place } from './world.ts';

/** Somebody who works at the counter of each place. */
export const workers: Record<Place, PersonKey> = {
	riverside: 'deng',
	hillside: 'guo',
	seaside: 'tao'
};

const askers: Record<Place, PersonKey> = { riverside: 'chen', hillside: 'guo', seaside: 'tao' };

export interface PeopleWorld {
	/** A finding laid at the door of that person. */
	staffFindings: Record<Place, string>;
	/** Concerns about that person, who has been heard. */
	concerns: Record<Place, string>;
	vendor: string;
	/** Somebody of the vendor at each place, by name alone. */
	vendorStaff: Record<Place, string>;
	/** What the vendor was asked about the opened case of each place. */
	vendorEnquiries: Record<Place, string>;
	/** What each branch asked of the card centre; at riverside the staff of the matrix asked. */
	requests: Record<Place, string>;
}

/** What is on the records of people of each place. */
export async function furnishPeople(
	bank: Bank,
	{ reports }: Inspections,
	opened: Record<Place, Complaint>
): Promise<PeopleWorld> {
	const staffFindings = {} as Record<Place, string>;
	const concerns = {} as Record<Place, string>;
	const vendorStaff = {} as Record<Place, string>;
	const vendorEnquiries = {} as Record<Place, string>;
	const requests = {} as Record<Place, string>;
	const { id: vendor } = await bank.db.sql.one<{ id: string }>('select id from public.vendors');
	for (const [place, worker] of Object.entries(workers) as [Place, PersonKey][]) {
		const { id } = await bank.db.sql.one<{ id: string }>(
			`insert into app.staff_findings (report_id, item_id, person_id, reason, established_by, established_at)
				values ($1, 'sign', $2, '当班', $3, app.now()) returning id`,
			[reports[place], bank.people[worker].id, bank.people.zheng.id]
		);
		staffFindings[place] = id;
		const concern = await bank.db.sql.one<{ id: string }>(
			`insert into app.concerns (person_id, unit_id, unit_path, rule_number, complaint_ids, flagged_at, status)
				select $1, u.id, u.path, 1, '{}', app.now(), 'heard' from public.units u where u.id = $2 returning id`,
			[bank.people[worker].id, bank.units[place]]
		);
		concerns[place] = concern.id;
		const { staff, enquiry } = await bank.db.sql.one<{ staff: string; enquiry: string }>(vendors, [
			vendor,
			bank.units[place],
			bank.people.zheng.id,
			opened[place].id
		]);
		vendorStaff[place] = staff;
		vendorEnquiries[place] = enquiry;
		const asked = await bank.call<{ id: string }>(askers[place], 'ask_department', {
			department_id: bank.units.cards,
			entry: { kind: 'fault', title: '制卡机', words: '不能制卡' }
		});
		requests[place] = asked.id;
	}
	return {
		requests,
		staffFindings,
		concerns,
		vendor,
		vendorStaff,
		vendorEnquiries
	};
}

/** $1 vendor, $2 unit, $3 who enters it, $4 case. */
const vendors = `
	with place as (select u.id, u.path from public.units u where u.id = $2),
	contract as (
		insert into public.vendor_contracts (vendor_id, number, unit_id, unit_path, from_date, to_date, saved_by, saved_at)
			select $1, 'HT-' || left(p.id::text, 8), p.id, p.path, '2026-01-01', '2026-12-31', $3, app.now() from place p
	), staff as (
		insert into public.vendor_staff (vendor_id, unit_id, unit_path, name, from_date, saved_by, saved_at)
			select $1, p.id, p.path, '袁引', '2026-01-01', $3, app.now() from place p returning id
	), enquiry as (
		insert into app.vendor_enquiries (vendor_id, complaint_id, question, asked_by, asked_at, due_on)
			values ($1, $4, '当日排班？', $3, app.now(), app.today() + 5) returning id
	)
	select s.id as staff, e.id as enquiry from staff s, enquiry e`;
