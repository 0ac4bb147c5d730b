import type { InterviewInputs } from '../../src/lib/domain/interview/inputs.ts';
import { proposalOf } from '../../src/lib/domain/interview/judge.server.ts';
import { computeNotice } from '../../src/lib/domain/notice/compute.server.ts';
import type { NoticeInputs } from '../../src/lib/domain/notice/inputs.ts';
import type { Snapshot } from '../../src/lib/domain/notice/snapshot.ts';
import { monthAfter } from '../../src/lib/domain/statistics/months.ts';
import { isoDate, wall } from './demo-hours.ts';
import { Figures } from './demo-figures.ts';
import { Interviewing } from './demo-interviewing.ts';
import type { Call, Owner, Player } from './demo-player.ts';
import type { World } from './demo-story.ts';

type Notice = { id: string; version: number; snapshot: Snapshot };
type Step = 'draft' | 'submit' | 'review' | 'sign' | 'publish';
const steps: Step[] = ['draft', 'submit', 'review', 'sign', 'publish'];
/** Branches whose head does not confirm the notice of a month, by its place in the half year. */
const forgetful: Record<number, string[]> = { 2: ['B302'], 4: ['B206'] };
/** How many notices of head office are out whatever the day of the month. */
const published = 14;

/** The monthly notices of the demo bank, what they are made from and the interviews that follow. */
export class Notices {
	readonly #session: Owner;
	readonly #player: Player;
	readonly #world: World;
	readonly #now: number;
	readonly #figures: Figures;
	readonly #interviewing: Interviewing;
	#done = new Map<string, string>();

	constructor(session: Owner, player: Player, world: World, now: number) {
		this.#session = session;
		this.#player = player;
		this.#world = world;
		this.#now = now;
		this.#figures = new Figures(session, player, world, now);
		this.#interviewing = new Interviewing(session, player, world, now);
	}

	/** A working day: figures come in on the first ones of a month, the notice is out on the fifth. */
	async day(midnight: number) {
		const date = isoDate(wall(midnight, 12));
		const first = Date.parse(`${date.slice(0, 7)}-01`);
		const nth = this.#world.hours.between(wall(first, 1), wall(midnight, 1)).length;
		const month = monthAfter(date.slice(0, 7), -1);
		const isBefore = Date.parse(`${month}-28`) < this.#opened();
		await this.#figures.day(midnight, isBefore ? 0 : nth, `${month}-01`);
		const at = Math.min(wall(midnight, 18), this.#now);
		if (nth === 5 && !isBefore) await this.#issue('CJ', month, 'publish', at);
		if (nth === 7 && !isBefore) await this.#confirm(month, at);
		await this.#interviewing.day(at);
	}

	/** Today: head office's fourteenth is out, each region has its own on the way. */
	async end() {
		const at = this.#now;
		const month = monthAfter(isoDate(at).slice(0, 7), -1);
		if (!this.#done.has(`CJ ${month}`) && this.#done.size < published)
			await this.#issue('CJ', month, 'publish', at);
		await this.#issue('R01', month, 'draft', at);
		await this.#issue('R02', month, 'submit', at);
		await this.#issue('R03', month, 'sign', at);
		const [, , before] = [...this.#done.values()].toReversed();
		await this.#ask('CJ.manager1', 'issue_erratum', at, {
			notice_id: before,
			what: '“三及时”一节所列及时反馈到期件数，有两件系重复登记，应予剔除；名次不受影响。',
			why: '同一客户的两次来电分别登记，事后并案。'
		});
	}

	/** The first day of the bank's books. */
	#opened = () => Math.min(...this.#world.hours.between(0, this.#now)) + 24 * 3_600_000 * 12;

	#ask = async <T>(who: string, verb: string, at: number, args: Record<string, unknown>) => {
		const userId = who === 'service' ? who : this.#world.bank.people.get(who)!.userId;
		const [answer] = await this.#player.ask<T>([{ at, userId, verb, args } satisfies Call]);
		return answer!;
	};

	/** Heads of branch confirm that they have read it; now and then one forgets. */
	async #confirm(month: string, at: number) {
		const open = await this.#session.query<{ id: string; user: string }>(
			`select d.id, p.user_id as user from public.deliveries d join public.people p on p.id = d.person_id
			join public.documents o on o.id = d.document_id and o.kind = 'notice' left join public.units u on u.id = d.unit_id
			where d.is_open and not coalesce(u.code = any ($1), false)`,
			[forgetful[Number(month.slice(5, 7)) % 6] ?? []]
		);
		await this.#player.play(
			open.map(({ id, user }) => ({
				at,
				userId: user,
				verb: 'confirm_document',
				args: { delivery_id: id }
			}))
		);
	}

	/** Takes a month's notice of a unit as far as a step. */
	async #issue(unit: string, month: string, until: Step, at: number) {
		const manager = unit === 'CJ' ? 'CJ.manager1' : `${unit}.manager`;
		const scope_id = this.#world.bank.units.get(unit)!;
		const inputs = await this.#ask<NoticeInputs>(manager, 'gather_notice', at, { scope_id, month });
		const { snapshot, rows } = computeNotice(inputs);
		const notice = await this.#ask<Notice>(manager, 'draft_notice', at, {
			gathering_id: inputs.gathering_id,
			snapshot,
			branches: rows
		});
		await this.#ask(manager, 'save_notice_commentary', at, {
			notice_id: notice.id,
			sections: commentary(snapshot),
			expected_version: notice.version
		});
		const by: Record<Step, string> = {
			draft: manager,
			submit: manager,
			review: 'CJ.manager2',
			sign: unit === 'CJ' ? 'CJ.signer' : `${unit}.signer`,
			publish: manager
		};
		for (const step of steps.slice(1, steps.indexOf(until) + 1))
			await this.#ask(by[step], `${step}_notice`, at, { notice_id: notice.id });
		if (until !== 'publish') return;
		this.#done.set(`${unit} ${month}`, notice.id);
		await this.#runRules(scope_id, month, at);
	}

	/** All rules for the month of a notice that is out, as the server runs them. */
	async #runRules(unit_id: string, month: string, at: number) {
		const inputs = await this.#ask<InterviewInputs>('service', 'interview_inputs', at, {
			unit_id,
			first: monthAfter(month, -12),
			last: month
		});
		await this.#ask('service', 'propose_interviews', at, { unit_id, ...proposalOf(inputs, month) });
	}
}

/** What the makers of a notice write beside its figures. */
function commentary({ complaints, timelies, below, rectification }: Snapshot) {
	const late = timelies.find(({ value }) => value !== null && value < 90);
	return {
		summary: `本月服务总体平稳，共受理投诉${complaints ?? 0}件。请各单位结合分类排名对照查找差距，不以单月名次论高低。`,
		...(late && {
			timelies: '个别环节仍有超期，请各分行投诉专员按日盯办，临期前一日主动提醒承办人。'
		}),
		...(below.length > 0 && {
			standouts: `${below.length}家网点未达标，由所在分行一周内到店帮扶并报送改进计划。`
		}),
		requirements: `一、高峰时段开足窗口，客户等候超过二十分钟须有人说明。\n二、整改任务按期办结，尚有${rectification.open}项未完成。\n三、各网点召开服务例会学习本通报，全员确认阅读。`
	};
}
