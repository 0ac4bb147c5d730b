import { beforeAll } from 'vitest';
import { furnishBank, type PersonKey, type UnitKey } from './bank-roster.ts';
import { refusal, useDatabase, type Actor, type Database, type Refusal } from './database.ts';

export type { PersonKey, UnitKey } from './bank-roster.ts';
export type Who = PersonKey | 'anon' | 'stranger' | 'owner' | 'service';
export interface Person {
	id: string;
	userId: string;
	name: string;
	email: string;
}
export interface Complaint {
	id: string;
	number: string;
	status: string;
	version: number;
	unit_id: string;
	handler_id: string | null;
	told_at: string | null;
	[column: string]: unknown;
}
/** How far a case is taken; `told` is `feedback` with the decision told. */
export type Stage =
	| 'received'
	| 'acknowledged'
	| 'investigating'
	| 'handling'
	| 'feedback'
	| 'told'
	| 'closed'
	| 'under_review'
	| 'not_accepted'
	| 'withdrawn'
	| 'transferred'
	| 'merged';

/** Monday morning, in the middle of opening hours, when the bank of the tests lives. */
export const monday = '2026-03-02T09:30:00+08:00';

/** The bank of the tests, in one open transaction. */
export class Bank {
	readonly db: Database;
	readonly units: Record<UnitKey, string>;
	readonly people: Record<PersonKey, Person>;

	constructor(db: Database, units: Record<UnitKey, string>, people: Record<PersonKey, Person>) {
		this.db = db;
		this.units = units;
		this.people = people;
	}

	actor(who: Who): Actor {
		if (who === 'stranger') return { userId: '99999999-9999-4999-8999-999999999999' };
		if (who === 'anon' || who === 'owner' || who === 'service') return who;
		return this.people[who];
	}

	/** Calls a public function as somebody. */
	call<Answer = Complaint>(
		who: Who,
		verb: string,
		args: Record<string, unknown> = {}
	): Promise<Answer> {
		return this.db.as(this.actor(who), (sql) => sql.rpc<Answer>(verb, args));
	}

	/** The refusal of a call that must be refused. */
	refused(who: Who, verb: string, args: Record<string, unknown> = {}): Promise<Refusal> {
		return refusal(this.call(who, verb, args));
	}

	/** What somebody sees through the API's policies. */
	see<Row = Record<string, unknown>>(who: Who, query: string, params: unknown[] = []) {
		return this.db.as(this.actor(who), (sql) => sql.query<Row>(query, params));
	}

	async read(id: string): Promise<Complaint> {
		return this.db.sql.one<Complaint>('select * from public.complaints where id = $1', [id]);
	}

	/** A complaint about the counter of a branch: by default logged by the region's officer. */
	logComplaint(entry: Record<string, unknown> = {}, who: Who = 'li', key?: string) {
		return this.call(who, 'log_complaint', {
			entry: {
				kind: 'complaint',
				channel: 'counter',
				severity: 'general',
				unit_id: this.units.riverside,
				occurred_at: '2026-03-02T09:00:00+08:00',
				subject: '排队时间过长',
				narrative: '客户反映在柜台等候一个半小时，工作人员未作解释。',
				business: 'deposits',
				cause: 'service_attitude_quality',
				complainant_name: '周敏',
				complainant_phone: '13800138000',
				...entry
			},
			...(key && { idempotency_key: key })
		});
	}

	/** An internal complaint about the card centre whose author is hidden. */
	logHidden(entry: Record<string, unknown> = {}, who: Who = 'chen') {
		return this.logComplaint(
			{
				kind: 'internal',
				channel: 'internal',
				unit_id: this.units.cards,
				business: null,
				cause: 'slow_response',
				complainant_name: null,
				complainant_phone: null,
				author_hidden: true,
				...entry
			},
			who
		);
	}

	/** Takes a new case, handled by `handler` and approved by `manager`, as far as asked. */
	async driveTo(
		stage: Stage,
		entry: Record<string, unknown> = {},
		{ handler = 'li', manager = 'ma' }: { handler?: PersonKey; manager?: PersonKey } = {}
	): Promise<Complaint> {
		const { id } = await this.logComplaint(
			{ people: [{ person_id: this.people.deng.id }], ...entry },
			handler
		);
		const step = (who: Who, verb: string, args: Record<string, unknown> = {}) =>
			this.call(who, verb, { complaint_id: id, ...args });
		await step(manager, 'assign_complaint', { person_id: this.people[handler].id });

		const path = {
			acknowledged: () => step(handler, 'acknowledge_complaint'),
			investigating: () => step(handler, 'start_investigation'),
			handling: () => this.investigate(id, handler),
			feedback: () => this.decide(id, handler, manager),
			told: () => this.tell(id, handler),
			closed: async () => {
				await step(handler, 'record_view', { view: 'accepts', rating: 4 });
				return step(handler, 'close_complaint', { lesson: '高峰时段应增开窗口。' });
			}
		};
		const ends: Partial<Record<Stage, () => Promise<Complaint>>> = {
			not_accepted: () =>
				step(handler, 'not_accept_complaint', { reason: 'not_banking', note: '不属于银行业务。' }),
			withdrawn: () => step(handler, 'withdraw_complaint', { note: '客户撤回。' }),
			transferred: () =>
				step(handler, 'transfer_complaint', { recipient: '本市消费者协会', note: '应由其处理。' }),
			merged: async () => {
				const other = await this.logComplaint({}, handler);
				return step(handler, 'merge_complaint', { target_id: other.id });
			}
		};
		if (stage in ends) return ends[stage]!();

		const until = stage === 'under_review' ? 'told' : stage;
		if (until !== 'received')
			for (const [reached, go] of Object.entries(path)) {
				await go();
				if (reached === until) break;
			}
		if (stage === 'under_review') await this.review(id, manager);
		return this.read(id);
	}

	async investigate(id: string, handler: Who = 'li') {
		for (const line of ['customer', 'staff', 'recordings'])
			await this.call(handler, 'record_evidence', {
				complaint_id: id,
				line,
				outcome: 'done',
				note: '已核实。'
			});
		return this.call(handler, 'submit_findings', {
			complaint_id: id,
			verdict: 'substantiated',
			facts: '当日仅开放一个窗口。',
			root_cause: 'staffing',
			responsible: [this.people.deng.id]
		});
	}

	async propose(id: string, handler: Who = 'li', args: Record<string, unknown> = {}) {
		return this.call(handler, 'propose_decision', {
			complaint_id: id,
			decision: '向客户致歉并改进排班。',
			basis: '服务规范第十二条。',
			remedy: 'apology',
			...args
		});
	}

	async decide(id: string, handler: Who = 'li', manager: Who = 'ma') {
		await this.propose(id, handler);
		return this.call(manager, 'approve_decision', { complaint_id: id });
	}

	letter(id: string, kind = 'decision') {
		return {
			complaint_id: id,
			kind,
			body: '尊敬的客户：……',
			facts: '当日仅开放一个窗口。',
			basis: '服务规范第十二条。',
			remedies: '核查、调解、仲裁、诉讼。'
		};
	}

	async tell(id: string, handler: Who = 'li', what = 'decision') {
		await this.call(handler, 'issue_letter', this.letter(id, what));
		return this.call(handler, 'record_telling', {
			complaint_id: id,
			what,
			way: 'phone',
			told_at: await this.now(),
			proof: '电话录音编号 20260302-17。'
		});
	}

	async review(id: string, who: Who = 'ma', args: Record<string, unknown> = {}) {
		return this.call(who, 'open_review', {
			complaint_id: id,
			applied_at: await this.now(),
			grounds: '对处理结果不满意。',
			reviewer_id: this.people.wei.id,
			is_written: true,
			...args
		});
	}

	/** The instant `app.now()` gives, as a caller would write it. */
	async now(): Promise<string> {
		const { now } = await this.db.sql.one<{ now: string }>('select app.now() as now');
		return now;
	}

	/** Lets working time pass. */
	async later(interval: string) {
		const { at } = await this.db.sql.one<{ at: string }>('select app.now() + $1::interval as at', [
			interval
		]);
		await this.db.setNow(at);
	}
}

/** Builds the bank in the open transaction and moves the clock to Monday. */
export async function buildBank(db: Database): Promise<Bank> {
	await db.setNow(monday);
	const { units, people } = await furnishBank(db);
	return new Bank(db, units, people);
}

/** The bank for the tests of one file: built once, and as it was before each of them. */
export function useBank(): Bank {
	const db = useDatabase();
	let built: Bank | undefined;
	beforeAll(async () => {
		built = await buildBank(db);
	});
	return new Proxy({} as Bank, {
		get(_, property) {
			if (!built) throw new Error('The bank is there inside tests and beforeAll only');
			const value: unknown = Reflect.get(built, property, built);
			return typeof value === 'function' ? (value as () => unknown).bind(built) : value;
		}
	});
}
