import { regionEntries } from './data/units.ts';
import { monthAfter } from '../../src/lib/domain/statistics/months.ts';
import { isoDate, wall } from './demo-hours.ts';
import { bringIn, type DemoFile } from './demo-import.ts';
import type { Call, Owner, Player } from './demo-player.ts';
import { Random } from './demo-random.ts';
import type { World } from './demo-story.ts';

const day = 86_400_000;
const branches = regionEntries.flatMap(({ code: region, branches }) =>
	branches.map((branch) => ({ ...branch, region }))
);
/** Transactions a month, about, and tellers, by class. */
const sizes = { A: [31_000, 9], B: [17_000, 6], C: [8_000, 4] } as const;
/** Fewer customers than the others of their class: what they are complained of weighs more. */
const quiet: Record<string, number> = { B101: 0.62, B104: 0.55, B204: 0.6, B301: 0.5 };
/** Who is rated badly again and again. */
const rude = 'B104.teller1';

/** What the bank's own systems, its branches and an agency say of each month, and what customers say behind the QR code. */
export class Figures {
	readonly #session: Owner;
	readonly #player: Player;
	readonly #world: World;
	readonly #now: number;
	readonly #random = new Random(8_1503);
	#tokens: Map<string, string> | null = null;
	#days = 0;
	#isCorrected = false;
	#isRefined = false;

	constructor(session: Owner, player: Player, world: World, now: number) {
		this.#session = session;
		this.#player = player;
		this.#world = world;
		this.#now = now;
	}

	#who = (key: string) => this.#world.bank.people.get(key)!;

	/** A working day, the nth of its month; `month` is the one before, first day. */
	async day(midnight: number, nth: number, month: string) {
		const evening = Math.min(wall(midnight, 17), this.#now);
		if (!this.#tokens) await this.#begin(evening);
		if (isoDate(evening) >= isoDate(this.#now - 95 * day)) await this.#ratings(midnight);
		if (nth <= 4) await this.#returns(month, nth, evening);
		if (nth === 5) await this.#refine(evening);
		if (nth === 2) await this.#import(month, evening);
		if (nth === 3) await this.#correct(month, evening);
		if (nth === 3 && Number(month.slice(5, 7)) % 3 === 0) await this.#survey(month, evening);
	}

	async #begin(at: number) {
		const admin = this.#who('CJ.admin1').userId;
		const call = (verb: string, args: Record<string, unknown>): Call => ({
			at,
			userId: admin,
			verb,
			args
		});
		await this.#player.play(
			(
				[
					['A', '旗舰网点', 'Flagship', 'large', 'city', 'flagship'],
					['B', '标准网点', 'Standard', 'medium', 'city', 'full_service'],
					['C', '小型网点', 'Small', 'small', 'town', 'light']
				] as const
			).map(([code, name_zh, name_en, size, location, kind]) =>
				call('save_branch_class', {
					code,
					name_zh,
					name_en,
					size,
					location,
					kind,
					expected_version: 1
				})
			)
		);
		await this.#player.play([
			call('save_indicator', { spec: waiting }),
			// What branches file from the first month on, said once by the bank itself.
			call('save_return_rule', {
				working_day: 3,
				open_days: 45,
				expected_number: 1,
				asked: ['counter_volume_per_head', 'new_customers', 'off_counter_share']
			})
		]);
		const links = await this.#player.ask<{ unit_id: string; token: string }>(
			branches.map(({ code }) =>
				call('rotate_rating_link', { unit_id: this.#world.bank.units.get(code) })
			)
		);
		this.#tokens = new Map(branches.map(({ code }, i) => [code, links[i]!.token]));
	}

	/** The bank counts its own indicator differently from some month on. */
	async #refine(at: number) {
		if (this.#isRefined || isoDate(at) < isoDate(this.#now - 160 * day)) return;
		this.#isRefined = true;
		const spec = {
			...waiting,
			formula_zh: '叫号至叫到的平均分钟数，不含预约客户（排队系统）',
			formula_en: 'Mean minutes from ticket to call without booked customers (queue system)'
		};
		await this.#player.play([
			{
				at,
				userId: this.#who('CJ.admin1').userId,
				verb: 'save_indicator',
				args: { spec, expected_version: 1 }
			}
		]);
	}

	/** One-minute ratings of the day; a few name who served them. */
	async #ratings(midnight: number) {
		const random = this.#random;
		const rate = (branch: string, low: boolean, staff?: string): Call => {
			const score = () => (low ? random.int(1, 3) : random.weighted([5, 4, 3, 2], (s) => s * s));
			const quality = low ? random.int(1, 2) : score();
			return {
				at: Math.min(wall(midnight, random.between(9, 16.5)), this.#now - 60_000),
				userId: null,
				verb: 'rate_branch',
				args: {
					token: this.#tokens!.get(branch),
					scores: {
						variety: score(),
						efficiency: score(),
						quality,
						environment: score(),
						attitude: low ? random.int(1, 2) : score()
					},
					...(staff && { staff_number: staff }),
					...(random.chance(0.1) && {
						remark: random.pick(['排队时间有点长。', '大堂经理很热情。', '希望多开一个窗口。'])
					})
				}
			};
		};
		const calls = Array.from({ length: random.int(4, 8) }, () => {
			const { code } = random.weighted(
				branches,
				({ weight, class: size }) => drawn[size] + (weight > 4 ? 6 : 0)
			);
			const teller = this.#world.bank.people.get(`${code}.teller1`)!;
			return rate(
				code,
				random.chance(0.06),
				random.chance(0.2) && teller.key !== rude ? teller.staffNumber : undefined
			);
		});
		// Chance alone would some days leave them with too few to be noticed.
		this.#days++;
		if (this.#days % 10 === 5 || random.chance(0.03))
			calls.push(rate(rude.split('.')[0]!, true, this.#who(rude).staffNumber));
		await this.#player.play(calls.sort((a, b) => a.at - b.at));
	}

	/** Branches began to file returns a quarter ago. */
	#isFiled = (month: string) => Date.parse(month) >= this.#now - 125 * day;

	/** Heads of branch file; three are always late, one forgets a month. */
	async #returns(month: string, nth: number, at: number) {
		if (!this.#isFiled(month)) return;
		const indicators = await this.#session.query<{ code: string; unit: string }>(
			'select code, unit from app.asked_indicators() order by code'
		);
		const filers = branches.filter(({ code }, i) => {
			const turn = (i * 7) % 24 < 3 ? 4 : 1 + ((i * 5) % 3);
			return turn === nth && !(code === 'B206' && Number(month.slice(5, 7)) % 2 === 0);
		});
		await this.#player.play(
			filers.map((branch) => ({
				at,
				userId: this.#who(`${branch.code}.head`).userId,
				verb: 'file_monthly_return',
				args: {
					unit_id: this.#world.bank.units.get(branch.code),
					month: month.slice(0, 7),
					figures: Object.fromEntries(
						indicators.map(({ code, unit }) => [code, this.#figure(branch, code, unit)])
					)
				}
			}))
		);
	}

	#figure(branch: (typeof branches)[number], code: string, unit: string): number | null {
		const random = this.#random;
		if (random.chance(0.03)) return null;
		if (code === 'new_customers') return random.int(-2, branch.class === 'A' ? 40 : 18);
		if (unit === 'percent') return Math.round(random.between(86, 97) * 100) / 100;
		return random.int(60, 99);
	}

	/** Volumes and what departments score, from the data centre: head office's file for the bank. */
	async #import(month: string, at: number) {
		const { year, label } = words(month);
		const isLast = Date.parse(month) > this.#now - 66 * day;
		const own = branches.filter(({ region }) => region === 'R01');
		const others = isLast ? branches.filter(({ region }) => region !== 'R01') : branches;
		const bring = (who: string, file: DemoFile, commit = true) =>
			bringIn(this.#session, this.#player, this.#who(who), file, at, commit);
		await bring('CJ.manager1', this.#volumes(`${label}业务量.csv`, month, others));
		if (!isLast) return;
		// The region's own file first comes with slips of the keyboard, then as it should be.
		const file = this.#volumes(`江州分行${label}业务量.csv`, month, own);
		const slips = structuredClone(file);
		slips.lines[2]![0] = '江州滨河路支行';
		slips.lines[4]![2] = '一万二';
		slips.lines.push([...slips.lines[1]!]);
		await bring('R01.manager', { ...slips, name: `江州分行${year}年初稿.csv` }, false);
		await bring('R01.manager', file);
	}

	/**
	 * A branch was being rebuilt for two months and served few; the data centre had counted its
	 * customers' transactions elsewhere, and corrects that when it is noticed.
	 */
	async #correct(month: string, at: number) {
		if (this.#isCorrected || Date.parse(month) < this.#now - 300 * day) return;
		const before = `${monthAfter(month.slice(0, 7), -1)}-01`;
		const [found] = await this.#session.query<{ code: string }>(
			`select u.code from public.complaints c join public.units u on u.id = c.unit_id and u.kind = 'branch' and u.class <> 'C'
			where c.kind = 'complaint' and c.status not in ('merged', 'not_accepted') and c.received_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
				and c.received_at < ($2::date + interval '1 month') at time zone 'Asia/Shanghai' and not u.code = any ($3)
			group by 1 having count(*) filter (where (c.received_at at time zone 'Asia/Shanghai')::date >= $2::date) >= 2
				and count(*) filter (where (c.received_at at time zone 'Asia/Shanghai')::date < $2::date) >= 2
			order by (select count(*) from public.complaints o where o.unit_id = any (array_agg(c.unit_id))), 1 limit 1`,
			[before, month, Object.keys(quiet)]
		);
		if (!found) return;
		this.#isCorrected = true;
		const lines = [before, month].map((one, i) => [found.code, one.slice(0, 7), 1_780 + 90 * i]);
		await bringIn(
			this.#session,
			this.#player,
			this.#who('CJ.manager1'),
			{
				kind: 'figures',
				name: `${words(month).label}交易笔数更正（装修分流）.csv`,
				lines: [['网点代码', '月份', '交易笔数'], ...lines]
			},
			at
		);
	}

	#volumes(name: string, month: string, of: typeof branches): DemoFile {
		const random = this.#random;
		const isFiled = this.#isFiled(month);
		const season = 1 + 0.12 * Math.sin((Number(month.slice(5, 7)) / 12) * 2 * Math.PI);
		return {
			kind: 'figures',
			name,
			lines: [
				[
					...[
						'网点代码',
						'月份',
						'交易笔数',
						'个人客户数',
						'离柜业务占比（%）',
						'人均柜面业务量排名',
						'售后服务'
					],
					// What branches file themselves by now.
					...(isFiled ? [] : ['新增中高端客户'])
				],
				...of.map(({ code, class: size }) => {
					const [usual, tellers] = sizes[size];
					const volume = Math.round(usual * (quiet[code] ?? 1) * season * random.between(0.9, 1.1));
					const away = random.between(88, 96);
					return [
						code,
						month.slice(0, 7),
						volume,
						Math.round(volume * random.between(1.1, 1.4)),
						away.toFixed(2),
						((volume * (1 - away / 100)) / tellers).toFixed(1),
						random.int(74, 98),
						...(isFiled ? [] : [random.int(-2, size === 'A' ? 40 : 18)])
					];
				})
			]
		};
	}

	/** A quarter's interviews of customers by an agency. */
	async #survey(month: string, at: number) {
		const random = this.#random;
		const file: DemoFile = {
			kind: 'survey',
			name: `${words(month).label}客户满意度调查.csv`,
			lines: [
				[
					'网点',
					'月份',
					'答卷份数',
					'业务种类',
					'服务效率',
					'服务质量',
					'服务环境',
					'服务态度',
					'服务效率标准差'
				],
				...branches.map(({ zh }) => [
					zh,
					month.slice(0, 7),
					random.int(18, 60),
					...Array.from({ length: 5 }, () => random.between(3.6, 4.8).toFixed(2)),
					random.between(0.6, 1.1).toFixed(2)
				])
			]
		};
		await bringIn(this.#session, this.#player, this.#who('CJ.manager1'), file, at);
	}
}

/** An indicator of the bank's own: defined, and not yet brought in by its systems. */
const waiting = {
	code: 'waiting_minutes',
	name_zh: '平均等候时间',
	name_en: 'Mean waiting time',
	formula_zh: '叫号至叫到的平均分钟数（排队系统）',
	formula_en: 'Mean minutes from ticket to call (queue system)',
	unit: 'count',
	places: 1,
	better: 'lower',
	source: 'import'
};
/** How many of the ratings come from a branch, by class. */
const drawn = { A: 3, B: 2, C: 1 };
const words = (month: string) => {
	const [year, number] = month.split('-');
	return { year, label: `${year}年${Number(number)}月` };
};
