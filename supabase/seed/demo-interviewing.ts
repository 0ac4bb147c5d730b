import { isoDate, iso, zone } from './demo-hours.ts';
import type { Owner, Player } from './demo-player.ts';
import { Random } from './demo-random.ts';
import type { World } from './demo-story.ts';

const day = 86_400_000;

type Open = {
	id: string;
	unit: string;
	status: string;
	rule: string;
	level: number;
	made: number;
	touched: number;
	starts: number | null;
	ends: number | null;
	held: number | null;
	attendance: string | null;
	next_check: number | null;
	days: number | null;
	improved: boolean | null;
};

/**
 * Where a new interview is left standing, in turn in each region; the others go their way. The oldest
 * has had the time to be followed up, which takes the longest.
 */
const stops = [
	'following_up',
	'scheduled',
	'proposed',
	'ordered',
	'to_record',
	'held',
	'closed'
] as const;

const grounds: Record<string, string> = {
	T1: '近十二个月每万笔投诉件数超出控制上限，且明显高于同类网点。',
	T2: '投诉率持续偏高，偶然波动不足以解释。',
	T3: '连续两个月投诉件数超出预警线。',
	T4: '经核查，一票否决项或严重投诉属实。',
	T5: '半年内两次暗访得分低于60分，由不同暗访员作出。',
	T6: '整改任务逾期未完成，经提醒仍未落实。',
	T7: '投诉办理超过法定时限或未告知投诉人。',
	T8: '上月未召开服务例会。'
};
const statements = [
	'高峰时段人手安排不足，我作为负责人没有及时调整，愿意承担管理责任。',
	'对投诉客户回访不到位，班子重视不够，今后由我本人逐件过问。',
	'设备和环境问题拖得太久，已当面向客户致歉，马上落实整改。'
];
const causes = [
	'排班与客流不匹配，晨会流于形式。',
	'新员工培训不足，现场管理缺位。',
	'责任分工不清，临期无人跟催。'
];
const commitments = [
	'高峰时段增开窗口，大堂设专人分流',
	'全员服务规范复训并逐人考核',
	'建立投诉临期提醒，负责人每日过问',
	'每周一次客户回访，结果报分行'
];

/** What becomes of each proposed interview, working day by working day. */
export class Interviewing {
	readonly #session: Owner;
	readonly #player: Player;
	readonly #world: World;
	readonly #now: number;
	readonly #random = new Random(90_210);
	#turns = new Map<string, number>();
	/** By region. */
	#newTurns = new Map<string, Map<string, number>>();
	readonly #taken = new Set<number>();

	constructor(session: Owner, player: Player, world: World, now: number) {
		this.#session = session;
		this.#player = player;
		this.#world = world;
		this.#now = now;
	}

	async day(evening: number) {
		const ms = (column: string) => `extract(epoch from ${column})::float8 * 1000`;
		const open = await this.#session.query<Open>(
			`select i.id, u.code as unit, i.status, i.rule, i.level, ${ms('i.created_at')} as made, ${ms('i.updated_at')} as touched,
				${ms('i.starts_at')} as starts, ${ms('i.ends_at')} as ends, ${ms('i.held_at')} as held, i.attendance, i.next_check,
				f.days, f.improved
			from public.interviews i join public.units u on u.id = i.branch_id
			left join lateral (select x.days, x.improved from public.interview_followups x where x.interview_id = i.id order by x.days desc limit 1) f on true
			where i.is_open order by i.created_at, i.rule, u.code`
		);
		for (const one of open) await this.#go(one, evening);
	}

	#turn(map: Map<string, number>, id: string): number {
		if (!map.has(id)) map.set(id, map.size);
		return map.get(id)!;
	}

	/** The head of branch who can sign in is about to be heard. */
	#stop(one: Open) {
		if (one.unit === 'B101' && one.rule === 'T1') return 'scheduled';
		const region = one.unit.slice(0, 2);
		if (!this.#newTurns.has(region)) this.#newTurns.set(region, new Map());
		return stops[this.#turn(this.#newTurns.get(region)!, one.id) % stops.length]!;
	}

	async #go(one: Open, at: number) {
		const turn = this.#turn(this.#turns, one.id);
		const isNew = one.made > this.#now - 62 * day;
		const stop = isNew ? this.#stop(one) : null;
		if (one.status === stop && !(stop === 'scheduled' && one.starts! < this.#now)) return;
		const manager = one.level === 2 ? 'CJ.manager1' : `R0${one.unit[1]}.manager`;
		const rested = (days: number) => at - one.touched >= days * day;
		const ask = (who: string, verb: string, args: Record<string, unknown> = {}) =>
			this.#player.play([
				{
					at,
					userId: this.#world.bank.people.get(who)!.userId,
					verb,
					args: { interview_id: one.id, ...args }
				}
			]);
		const head = `${one.unit}.head`;
		switch (one.status) {
			case 'proposed':
				if (!rested(1)) return;
				if (stop === null && turn % 2 === 1)
					return ask(manager, 'decline_interview', {
						reason: '已到店核实：当月网点周边道路施工致客流集中，整改已完成，本次以提醒代替约谈。'
					});
				return ask(manager, 'order_interview', { note: '请提前准备情况说明。' });
			case 'ordered':
				if (stop === null && turn % 7 === 2)
					return rested(3)
						? ask(manager, 'cancel_interview', { reason: '被约谈人已调离，改约现任负责人谈话。' })
						: undefined;
				return this.#schedule(one, turn, stop === 'scheduled', at, () => rested(1), ask, manager);
			case 'scheduled':
				if (!one.attendance && one.starts! > at) return ask(head, 'confirm_attendance');
				// It took place, and the record is still to be written.
				if (stop === 'to_record') return;
				if (one.ends! < at) return ask(manager, 'record_interview', this.#record(one));
				return;
			case 'held':
				if (!rested(1)) return;
				await ask(head, 'confirm_interview_record', { note: '内容属实。' });
				return ask(manager, 'confirm_interview_record');
			case 'following_up':
				return this.#follow(one, manager, at, ask);
		}
	}

	/** At different hours, so that nobody sits in two rooms; one is still to come. */
	async #schedule(
		one: Open,
		turn: number,
		isToCome: boolean,
		at: number,
		rested: () => boolean,
		ask: (who: string, verb: string, args: Record<string, unknown>) => Promise<void>,
		manager: string
	) {
		// On one of the last two working days, however long the holidays since.
		if (isToCome ? this.#world.hours.after(at, 2) <= this.#now : !rested()) return;
		const morning = this.#world.hours.after(isToCome ? this.#now : at, isToCome ? 2 : 3);
		const midnight = Math.floor((morning + zone) / day) * day;
		const hour = [9, 10, 14, 15, 16]
			.map((_, i, hours) => midnight - zone + hours[(i + turn) % hours.length]! * 3_600_000)
			.find((starts) => starts > at && !this.#taken.has(starts));
		if (!hour) return;
		this.#taken.add(hour);
		await ask(manager, 'schedule_interview', {
			starts_at: iso(hour),
			place: one.level === 2 ? '总行六楼会议室' : '分行三楼会议室'
		});
	}

	#record({ rule, ends }: Open) {
		const due = (days: number) => isoDate(ends! + days * day);
		const promised = this.#random.shuffled(commitments);
		return {
			facts: grounds[rule],
			statement: this.#random.pick(statements),
			causes: this.#random.pick(causes),
			measures: '调整排班，开展复训，负责人每日巡查并登记。',
			commitments: [
				{ words: promised[0], due_on: due(20) },
				{ words: promised[1], due_on: due(35) }
			]
		};
	}

	async #follow(
		one: Open,
		manager: string,
		at: number,
		ask: (who: string, verb: string, args: Record<string, unknown>) => Promise<void>
	) {
		const isDue = one.next_check !== null && at >= one.held! + (one.next_check + 1) * day;
		if (isDue) return ask(manager, 'follow_up_interview', {});
		const mayClose = one.improved === true || (one.days === 90 && one.next_check === null);
		if (one.days !== null && mayClose)
			await ask(manager, 'close_interview', {
				note: one.improved
					? '触发指标已较约谈前改善，承诺事项已落实，予以结案。'
					: '三次比对未见明显改善，已由总行接续督办，本次约谈结案。'
			});
	}
}
