import type { Bank } from '../support/bank.ts';

export interface Step {
	kind: string;
	from?: string;
	to?: string;
	days?: number;
	minutes?: number;
	reason?: string;
	name_en?: string;
}
export interface Deadline {
	code: string;
	kind: 'target' | 'statutory';
	due_at: string;
	uncut_due_at: string;
	paused: boolean;
	overdue: boolean;
	met: boolean | null;
	cut: boolean;
	provisional: boolean;
	stopped_at: string | null;
	amount: number;
	unit: string;
	budget: number;
	spent: number;
	remaining: number;
	steps: Step[];
}

/** A case's clocks, moved by the functions that the moves of a case call. */
export class Clocks {
	readonly bank: Bank;
	readonly id: string;

	constructor(bank: Bank, id: string) {
		this.bank = bank;
		this.id = id;
	}

	/** Moves the time, then calls `app.verb(case, …)`; `now` among the arguments is that time. */
	async at(instant: string, verb: string, ...args: unknown[]) {
		await this.bank.db.setNow(instant);
		return this.call(verb, ...args.map((arg) => (arg === 'now' ? instant : arg)));
	}

	async call(verb: string, ...args: unknown[]) {
		const places = args.map((_, i) => `, $${i + 2}`).join('');
		await this.bank.db.sql.query(`select app.${verb}($1${places})`, [this.id, ...args]);
	}

	async all(): Promise<Record<string, Deadline>> {
		const { answer } = await this.bank.db.sql.one<{ answer: Deadline[] }>(
			'select app.explain_deadlines($1) as answer',
			[this.id]
		);
		return Object.fromEntries(answer.map((each) => [each.code, each]));
	}

	/** Due instants in Shanghai's time, as `2026-03-03 17:30`. */
	async due(): Promise<Record<string, string>> {
		return Object.fromEntries(
			Object.values(await this.all()).map(({ code, due_at }) => [code, local(due_at)])
		);
	}
}

export function local(instant: string) {
	return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

export async function logCase(bank: Bank, entry: Record<string, unknown> = {}) {
	return new Clocks(bank, (await bank.logComplaint(entry)).id);
}
