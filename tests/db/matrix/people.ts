import type { Bank, PersonKey } from '../support/bank.ts';
import type { Inspections } from './inspections.ts';
import type { Place } from './world.ts';

/** Somebody who works at the counter of each place. */
export const workers: Record<Place, PersonKey> = {
	riverside: 'deng',
	hillside: 'guo',
	seaside: 'tao'
};

export interface PeopleWorld {
	/** A finding laid at the door of that person. */
	staffFindings: Record<Place, string>;
	/** Concerns about that person, who has been heard. */
	concerns: Record<Place, string>;
}

/** What is on the records of people of each place. */
export async function furnishPeople(bank: Bank, { reports }: Inspections): Promise<PeopleWorld> {
	const staffFindings = {} as Record<Place, string>;
	const concerns = {} as Record<Place, string>;
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
	}
	return { staffFindings, concerns };
}
