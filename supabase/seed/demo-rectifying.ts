import { createHash } from 'node:crypto';
import { isoDate } from './demo-hours.ts';
import { lobby, pictureOf } from './demo-picture.ts';
import type { Owner, Player } from './demo-player.ts';
import { Random } from './demo-random.ts';
import type { World } from './demo-story.ts';

const day = 86_400_000;

type Task = {
	id: string;
	unit: string;
	status: string;
	asks_extension: boolean;
	was_extended: boolean;
	opened: number;
	due: number;
	touched: number;
	term: number;
	/** Waits for the next visit to look again. */
	waits: boolean;
};

const causes = [
	'排班不合理，高峰时段无人替岗。',
	'设备报修后未跟踪。',
	'晨会未强调服务要求。',
	'物料补充责任不明确。'
];
const measures = [
	'调整高峰排班，设机动岗；每日晨会检查。',
	'建立设备巡检登记，停用当日张贴告示。',
	'组织服务规范培训并逐人抽查。',
	'明确责任人，每日开门前检查并登记。'
];

/** Heads plan and prove, managers of the region verify; some are late, some sent back, some get more time. */
export class Rectifying {
	readonly #session: Owner;
	readonly #player: Player;
	readonly #world: World;
	readonly #random = new Random(60_015);

	readonly #now: number;

	constructor(session: Owner, player: Player, world: World, now: number) {
		this.#session = session;
		this.#player = player;
		this.#world = world;
		this.#now = now;
	}

	async day(evening: number) {
		const tasks = await this.#session.query<Task>(
			`select t.id, u.code as unit, t.status, t.asks_extension, t.was_extended, t.term, t.needs_reinspection and t.reinspection is null as waits, extract(epoch from t.opened_at) * 1000 as opened,
				extract(epoch from t.due_at) * 1000 as due, extract(epoch from t.updated_at) * 1000 as touched
			from public.rectification_tasks t join public.units u on u.id = t.unit_id
			where t.is_open and t.source_kind in ('visit_report', 'interview') order by t.opened_at, t.id`
		);
		for (const task of tasks) await this.#go(task, evening);
	}

	#fates = new Map<string, number>();

	/** 0 to 99, spread over the tasks in the order they were opened. */
	#fate(task: string): number {
		if (!this.#fates.has(task)) this.#fates.set(task, (this.#fates.size * 37) % 100);
		return this.#fates.get(task)!;
	}

	#stops = new Map<string, number>();

	/** Where a new task is left standing: open, planned, submitted (0 to 2), or nowhere, in turn. */
	#stop(task: string): number {
		if (!this.#stops.has(task)) this.#stops.set(task, this.#stops.size % 4);
		return this.#stops.get(task)!;
	}

	async #go(task: Task, evening: number) {
		const head = `${task.unit}.head`;
		const manager = `R0${task.unit[1]}.manager`;
		const fate = this.#fate(task.id);
		const rested = (days: number) => evening - Number(task.touched) >= days * day;
		const ask = <T>(who: string, verb: string, args: Record<string, unknown>) =>
			this.#player.ask<T>([
				{
					at: evening,
					userId: this.#world.bank.people.get(who)!.userId,
					verb,
					args: { task_id: task.id, ...args }
				}
			]);

		// A few branches let it lie, which is what the ladder is for; the newest are still under way, in every state.
		const isNew = Number(task.opened) > this.#now - 45 * day;
		const reached = ['open', 'planned', 'submitted'].indexOf(task.status);
		if (fate < 4 || (isNew && reached === this.#stop(task.id))) return;
		if (task.asks_extension) return void (await ask(manager, 'approve_task_extension', {}));
		if (task.status === 'open' && rested(1 + (fate % 3)))
			await ask(head, 'plan_task', {
				cause: this.#random.pick(causes),
				measures: this.#random.pick(measures),
				planned_date: isoDate(Math.max(Number(task.due) - day, evening))
			});
		else if (
			task.status === 'planned' &&
			!task.was_extended &&
			fate % 17 === 3 &&
			evening < Number(task.due) - 2 * day
		)
			await ask(head, 'request_task_extension', {
				until: isoDate(Number(task.due) + 7 * day),
				reason: '施工单位排期延后，需多留一周。'
			});
		else if ((task.status === 'planned' || task.status === 'returned') && rested(2 + (fate % 4)))
			await this.#prove(task, head, ask);
		else if (task.status === 'submitted' && rested(1))
			await (fate % 9 === 4 && Number(task.term) === 0
				? ask(manager, 'return_task', { note: '照片看不出整改后的情况，请补拍全景。' })
				: ask(manager, 'verify_task', {}));
		else if (task.status === 'verified' && !task.waits && rested(1))
			await ask(manager, 'close_task', {});
	}

	async #prove(
		{ id }: Task,
		head: string,
		ask: (who: string, verb: string, args: Record<string, unknown>) => Promise<unknown>
	) {
		const place = lobby(this.#random);
		for (const [kind, name] of [
			['before', '整改前'],
			['after', '整改后']
		] as const) {
			const bytes = pictureOf(place, kind === 'after');
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			this.#world.files.set(sha256, bytes);
			await ask(head, 'add_task_proof', {
				kind,
				name: `${name} ${id.slice(0, 4)}.png`,
				media_type: 'image/png',
				bytes: bytes.length,
				sha256
			});
		}
		await ask(head, 'submit_task', { note: '已按措施整改完毕，照片附后。' });
	}
}
