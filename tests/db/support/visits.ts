import { createHash, randomUUID } from 'node:crypto';
import type { Content, Item } from '../../../src/lib/domain/checklist/content.ts';
import type { Bank, PersonKey, UnitKey } from './bank.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
	id,
	zh: id,
	en: id,
	scale: { type: 'pass_fail_na' },
	weight: 1,
	critical: false,
	na_policy: 'excluded',
	evidence_on_fail: 'none',
	observability: 'covert',
	...more
});

/** A small covert checklist with one item of every kind that matters to filling in. */
export const smallChecklist: Content = {
	kind: 'covert',
	grades: [
		{ code: 'good', zh: '良好', en: 'Good', min: 80 },
		{ code: 'qualified', zh: '合格', en: 'Qualified', min: 60 },
		{ code: 'unqualified', zh: '不合格', en: 'Unqualified', min: 0 }
	],
	sections: [
		{
			id: 'outside',
			zh: '门外',
			en: 'Outside',
			weight: 40,
			items: [
				item('signage', { evidence_on_fail: 'photo' }),
				item('hours'),
				item('ramp', { na_policy: 'not_allowed' })
			]
		},
		{
			id: 'counter',
			zh: '柜台',
			en: 'Counter',
			weight: 60,
			items: [
				item('greeting', { scale: { type: 'rating_0_5' } }),
				item('wait', {
					scale: {
						type: 'numeric',
						unit: 'minute',
						bands: [{ max: 10, score: 5 }, { score: 0 }]
					}
				}),
				item('quarrel', { critical: true, evidence_on_fail: 'note' }),
				item('remark', { scale: { type: 'text' }, weight: 0 })
			]
		}
	],
	scenarios: [],
	groups: {}
};

/** A published version with this content, by the operator. */
export async function publishChecklist(bank: Bank, content: Content = smallChecklist) {
	const { id } = await bank.db.sql.one<{ id: string }>(
		`with made as (insert into public.checklist_templates (kind, name_zh, name_en)
				values ('covert', '暗访表' || gen_random_uuid(), 'Covert') returning id)
			insert into public.checklist_versions (template_id, kind, number, content, content_hash, published_at)
				select id, 'covert', 1, $1::jsonb, encode(sha256(convert_to(($1::jsonb)::text, 'UTF8')), 'hex'), app.now() from made
				returning id`,
		[JSON.stringify(content)]
	);
	return id;
}

/** Appoints somebody as inspector for the north, by the operator. */
export async function appoint(bank: Bank, who: PersonKey, unit: UnitKey = 'head') {
	await bank.db.sql.query(
		`insert into covert.inspectors (person_id, unit_id, from_date, appointed_by, appointed_at)
			values ($1, $2, app.today() - 30, $3, app.now())`,
		[bank.people[who].id, bank.units[unit], bank.people.zheng.id]
	);
}

/** A visit of a published plan, ready to be filled in. */
export async function sendVisit(
	bank: Bank,
	version: string,
	{ inspector = 'tao' as PersonKey, branch = 'riverside' as UnitKey, plan = 'published' } = {}
) {
	const { id } = await bank.db.sql.one<{ id: string }>(
		`with made as (insert into covert.plans (unit_id, period_start, period_end, checklist_version_id, status, created_by, created_at)
				values ($1, app.today(), app.today() + 27, $2, $3, $4, app.now()) returning id)
			insert into covert.visits (plan_id, branch_id, checklist_version_id, inspector_id, planned_on, planned_hour, status, created_at)
				select id, $5, $2, $6, app.today(), 10, $7, app.now() from made returning id`,
		[
			bank.units.head,
			version,
			plan,
			bank.people.zheng.id,
			bank.units[branch],
			bank.people[inspector].id,
			plan === 'published' ? 'assigned' : 'proposed'
		]
	);
	return id;
}

export const sha256 = (bytes: Uint8Array | string) =>
	createHash('sha256').update(bytes).digest('hex');

export interface Operation {
	id: string;
	kind: string;
	item_id?: string;
	value?: unknown;
	based_on?: string | null;
	entered_at: string;
}
export interface Saved {
	accepted: string[];
	refused: { id: string; code: string }[];
	visit: VisitState;
}
export interface VisitState {
	status: string;
	digest: string;
	checked_in_at: string | null;
	answers: Record<
		string,
		{ value: unknown; note: string | null; value_op: string | null; note_op: string | null }
	>;
	timers: Record<string, string | null>;
	photos: { id: string; stored: boolean; missing: number[] }[];
	conflicts: {
		item_id: string;
		field: string;
		kept: { op: string; value: unknown };
		other: { op: string; value: unknown };
	}[];
	score: { status: string; total: number } | null;
}

/** A phone: numbers its operations and remembers what each item was last based on. */
export class Phone {
	readonly device = randomUUID();
	readonly bank: Bank;
	readonly who: PersonKey;
	readonly visit: string;
	heads: Record<string, string> = {};
	waiting: Operation[] = [];
	/** How far its clock is ahead of the database's, in milliseconds. */
	ahead = 0;

	constructor(bank: Bank, who: PersonKey, visit: string) {
		this.bank = bank;
		this.who = who;
		this.visit = visit;
	}

	async clock() {
		return new Date(new Date(await this.bank.now()).getTime() + this.ahead).toISOString();
	}

	async enter(kind: string, item_id?: string, value?: unknown) {
		const field = `${kind} ${item_id}`;
		const op: Operation = {
			id: randomUUID(),
			kind,
			item_id,
			value,
			based_on: this.heads[field] ?? null,
			entered_at: await this.clock()
		};
		this.heads[field] = op.id;
		this.waiting.push(op);
		return op;
	}

	answer(item: string, value: unknown) {
		return this.enter('answer', item, value === 'na' ? { na: true } : { value });
	}

	async send(operations = this.waiting): Promise<Saved> {
		const saved = await this.bank.call<Saved>(this.who, 'save_visit_operations', {
			visit_id: this.visit,
			device_id: this.device,
			device_now: await this.clock(),
			operations
		});
		if (operations === this.waiting) this.waiting = [];
		return saved;
	}
}
