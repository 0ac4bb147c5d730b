import type { Bank, PersonKey, UnitKey } from '../support/bank.ts';
import { publishSmallChecklist } from '../support/submitted-visits.ts';
import type { Place } from './world.ts';

export interface Planning {
	/** The plan of the region each branch lies in, a visit of it to the branch, and a draw begun for it. */
	plans: Record<Place, string>;
	planned: Record<Place, string>;
	draws: Record<Place, string>;
	/** Of that region's inspector, who has no role the matrix asks for. */
	inspectorOf: Record<Place, string>;
	appointments: Record<Place, string>;
	absences: Record<Place, string>;
	conflicts: Record<Place, string>;
	exemptions: Record<Place, string>;
	covertChecklist: string;
}

const sides: { region: UnitKey; manager: PersonKey; inspector: PersonKey; places: Place[] }[] = [
	{ region: 'north', manager: 'ma', inspector: 'lin', places: ['riverside', 'hillside'] },
	{ region: 'south', manager: 'qin', inspector: 'su', places: ['seaside'] }
];

/** A plan of each region with a visit to every branch, and an honour for each. */
export async function furnishPlanning(bank: Bank): Promise<Planning> {
	const version = await publishSmallChecklist(bank);
	const ofEach = () => ({}) as Record<Place, string>;
	const made: Planning = {
		plans: ofEach(),
		planned: ofEach(),
		draws: ofEach(),
		inspectorOf: ofEach(),
		appointments: ofEach(),
		absences: ofEach(),
		conflicts: ofEach(),
		exemptions: ofEach(),
		covertChecklist: version
	};
	await bank.call('fang', 'save_opening_hours', {
		unit_id: bank.units.south,
		hours: [{ day_kind: 'work', opens: '09:00', closes: '17:00' }]
	});
	for (const { region, manager, inspector, places } of sides) {
		const person_id = bank.people[inspector].id;
		const appointment = await bank.call<string>(manager, 'appoint_inspector', {
			person_id,
			unit_id: bank.units[region],
			from_date: '2026-01-01'
		});
		const plan_id = await bank.call<string>(manager, 'create_plan', {
			unit_id: bank.units[region],
			period_start: '2026-04-01',
			period_end: '2026-04-30',
			checklist_version_id: version
		});
		for (const place of places) {
			const branch_id = bank.units[place];
			made.plans[place] = plan_id;
			made.inspectorOf[place] = person_id;
			made.appointments[place] = appointment;
			await bank.call(manager, 'add_plan_visit', {
				plan_id,
				branch_id,
				inspector_id: person_id,
				planned_on: '2026-04-08',
				planned_hour: 10
			});
			const { id } = await bank.db.sql.one<{ id: string }>(
				'select id from covert.visits where plan_id = $1 and branch_id = $2',
				[plan_id, branch_id]
			);
			made.planned[place] = id;
			made.absences[place] = await bank.call<string>(manager, 'add_absence', {
				person_id,
				from_date: '2026-04-20',
				to_date: '2026-04-21'
			});
			made.conflicts[place] = await bank.call<string>(manager, 'declare_conflict', {
				person_id,
				branch_id,
				ground: 'relative'
			});
			const honour = await bank.call<{ id: string }>(manager, 'grant_exemption', {
				unit_id: branch_id,
				kind: 'demonstration',
				grounds: '示范网点。',
				from_date: '2026-03-02',
				to_date: '2026-12-31'
			});
			made.exemptions[place] = honour.id;
		}
		const { draw_id } = await bank.call<{ draw_id: string }>(manager, 'begin_draw', { plan_id });
		for (const place of places) made.draws[place] = draw_id;
	}
	return made;
}
