import { highsSolver } from '../../../src/lib/server/planning/highs.ts';
import { drawPlan } from '../../../src/lib/domain/planning/plan.ts';
import { commit } from '../../../src/lib/domain/planning/replay.ts';
import type { PlanInputs } from '../../../src/lib/domain/planning/types.ts';
import { beforeAll } from 'vitest';
import { useBank, type Bank, type PersonKey, type UnitKey, type Who } from './bank.ts';
import { issueDocument } from './documents.ts';
import { publishSmallChecklist } from './submitted-visits.ts';

export const april = { period_start: '2026-04-01', period_end: '2026-04-30' };

export interface Standing {
	id: string;
	status: string;
	version: number;
	violations: { rule: string; visits: string[]; branch?: string; inspector?: string }[];
}

export interface Drawn {
	draw_id: string;
	seed: string;
	inputs: PlanInputs;
	past: unknown[];
}

/** People with no post in the north, appointed for the north by its manager. */
export async function appointForNorth(bank: Bank, ...people: PersonKey[]) {
	for (const person of people)
		await bank.call('ma', 'appoint_inspector', {
			person_id: bank.people[person].id,
			unit_id: bank.units.north,
			from_date: '2026-01-01'
		});
}

export async function createPlan(bank: Bank, who: PersonKey = 'ma', unit: UnitKey = 'north') {
	const checklist_version_id = await publishSmallChecklist(bank);
	return bank.call<string>(who, 'create_plan', {
		unit_id: bank.units[unit],
		...april,
		checklist_version_id,
		parameters: { pairShare: 0, riskiestShare: 0 }
	});
}

const solver = await highsSolver();

/** Draws as the server does: the database's seed and inputs, the solver's plan, saved as the caller. */
export async function drawProposal(bank: Bank, plan_id: string, who: PersonKey = 'ma') {
	const drawn = await bank.call<Drawn>(who, 'begin_draw', { plan_id });
	const result = drawPlan(drawn.inputs, drawn.seed, solver);
	const commitment =
		result.status === 'planned'
			? commit(drawn.inputs, drawn.seed, result.visits, result.solver)
			: null;
	const standing = await bank.call<Standing>(who, 'save_proposal', {
		draw_id: drawn.draw_id,
		visits: result.status === 'planned' ? result.visits : [],
		outcome: result.status === 'planned' ? { status: 'planned' } : result,
		...(commitment && { commitment })
	});
	return { drawn, result, standing };
}

/** What tells a unit's people that covert visits happen, what for, and how results are used. */
export const visitPolicy = (bank: Bank, unit: UnitKey = 'north') => ({
	kind: 'visit_policy',
	unit_id: bank.units[unit],
	title: '暗访制度',
	body: '本行对网点服务开展暗访，用于改进服务，结果以网点为单位使用。'
});

export const issueVisitPolicy = (bank: Bank, more: Record<string, unknown> = {}) =>
	issueDocument(bank, { ...visitPolicy(bank), ...more });

/** Lets those of its readers confirm the document, or all. */
export async function confirmPolicy(bank: Bank, document: string, readers?: PersonKey[]) {
	const ids = readers?.map((key) => bank.people[key].id);
	for (const one of Object.keys(bank.people) as PersonKey[]) {
		const [open] = await bank.db.sql.query<{ id: string }>(
			'select id from public.deliveries where document_id = $1 and person_id = $2 and is_open',
			[document, bank.people[one].id]
		);
		if (open && (!ids || ids.includes(bank.people[one].id)))
			await bank.call(one, 'confirm_document', { delivery_id: open.id });
	}
}

export interface PlanRead {
	id: string;
	version: number;
	status: string;
	seed: string | null;
	seed_hash: string | null;
	visits: {
		id: string;
		version: number;
		branch_id: string;
		inspector_id: string;
		planned_on: string;
		planned_hour: number;
		chosen_by: string;
		kind: string;
		planted: Record<string, string>;
		status: string;
	}[];
	checklists: { id: string; kind: string }[];
	violations: Standing['violations'];
	left_out: { id: string }[];
	draws: { number: number }[];
}

/** Who inspects the north in the tests of plans: none of them has a post there. */
export const inspectors: PersonKey[] = ['tao', 'luo', 'du', 'song'];

/** The bank with inspectors for the north and the manager's draft of a plan for April. */
export function useNorthPlan() {
	const bank = useBank();
	const north = {
		bank,
		plan: '',
		read: (who: Who = 'ma') => bank.call<PlanRead>(who, 'read_plan', { plan_id: north.plan }),
		async publish() {
			const { document_id } = await issueVisitPolicy(bank);
			await confirmPolicy(bank, document_id);
			await drawProposal(bank, north.plan);
			return bank.call<Standing>('ma', 'publish_plan', { plan_id: north.plan });
		},
		idOf: (person: PersonKey) => bank.people[person].id
	};
	beforeAll(async () => {
		await appointForNorth(bank, ...inspectors);
		north.plan = await createPlan(bank);
	});
	return north;
}
