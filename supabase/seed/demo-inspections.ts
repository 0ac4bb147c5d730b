import type { Content } from '../../src/lib/domain/checklist/content.ts';
import { commit } from '../../src/lib/domain/planning/replay.ts';
import { drawPlan } from '../../src/lib/domain/planning/plan.ts';
import type { Solver } from '../../src/lib/domain/planning/linear.ts';
import { targetOfDraw } from '../../src/lib/domain/planning/observed.ts';
import type { PlanInputs } from '../../src/lib/domain/planning/types.ts';
import { measureUnpredictability } from '../../src/lib/domain/planning/unpredictability.ts';
import { highsSolver } from '../../src/lib/server/planning/highs.ts';
import { digestOf, type Entry } from '../../src/lib/visits/digest.ts';
import { visitPolicy } from './data/documents.ts';
import { findings, ownList } from './demo-checklist.ts';
import { Documents } from './demo-documents.ts';
import { iso, isoDate, wall, zone } from './demo-hours.ts';
import { Photos } from './demo-photos.ts';
import type { Call, Owner, Player } from './demo-player.ts';
import { Random } from './demo-random.ts';
import type { World } from './demo-story.ts';
import { Rectifying } from './demo-rectifying.ts';

const day = 86_400_000;
/** Visits submitted within this time, in milliseconds, stand in every state; older ones are released. */
const recent = 35 * day;
/** People of head office who are set aside for it: fewer could not keep ninety days between their visits. */
const inspectors = [
	...['D_OPS', 'D_RTL', 'D_CRD', 'D_IT', 'D_LGL'].map((department) => `${department}.staff`),
	...[1, 2, 3].map((n) => `CJ.officer${n}`)
];

type Due = { id: string; branch: string; person: string; planned_on: string; planned_hour: number };
type Waiting = { id: string; branch: string; submitted: number; criticals: string[] };

/** A year of plans, visits, reviews, releases and appeals of the demo bank, day by day. */
export class Inspections {
	readonly #session: Owner;
	readonly #player: Player;
	readonly #world: World;
	readonly #now: number;
	readonly #random = new Random(417);
	readonly #rectifying: Rectifying;
	readonly #photos: Photos;
	#solver: Solver | null = null;
	#content: Content | null = null;
	#version = '';
	#planned = new Set<string>();
	#quality = new Map<string, number>();

	constructor(session: Owner, player: Player, world: World, now: number) {
		this.#session = session;
		this.#player = player;
		this.#world = world;
		this.#now = now;
		this.#rectifying = new Rectifying(session, player, world, now);
		this.#photos = new Photos(session, player, world);
	}

	/** What happens on a working day; weekends' visits are told on the next one. */
	async day(midnight: number) {
		const evening = Math.min(wall(midnight, 18), this.#now);
		if (!this.#content) await this.#begin(midnight);
		await this.#plan(midnight);
		await this.#propose(midnight);
		await this.#visit(evening);
		await this.#review(evening);
		await this.#release(midnight, evening);
		await this.#appeal(evening);
		await this.#rectifying.day(evening);
	}

	#who = (key: string) => this.#world.bank.people.get(key)!;
	#ask = <T>(who: string, verb: string, args: Record<string, unknown>, at: number) =>
		this.#player
			.ask<T>([{ at, userId: this.#who(who).userId, verb, args } satisfies Call])
			.then(([answer]) => answer!);

	async #begin(midnight: number) {
		const at = wall(midnight, 9);
		await this.#tell(at);
		this.#solver = await highsSolver();
		for (const inspector of inspectors) {
			const person = this.#who(inspector);
			await this.#ask(
				'CJ.manager1',
				'appoint_inspector',
				{
					person_id: person.id,
					unit_id: this.#world.bank.units.get('CJ'),
					from_date: isoDate(at)
				},
				at
			);
		}
		const [shipped] = await this.#session.query<{ id: string; content: Content }>(
			`select v.id, v.content from public.checklist_versions v where v.kind = 'covert' order by v.number desc limit 1`
		);
		const made = await this.#ask<{ id: string }>(
			'CJ.manager1',
			'create_checklist',
			{
				kind: 'covert',
				name_zh: '季度暗访检查表',
				name_en: 'Quarterly covert visit',
				source_version_id: shipped!.id
			},
			at
		);
		const content = ownList(shipped!.content);
		const draft = { template_id: made.id, content, expected_version: 1 };
		const saved = await this.#ask<{ version: number }>(
			'CJ.manager1',
			'save_checklist_draft',
			draft,
			at
		);
		const published = await this.#ask<{ id: string }>(
			'CJ.manager1',
			'publish_checklist',
			{ template_id: made.id, expected_version: saved.version },
			at
		);
		this.#content = content;
		this.#version = published.id;
		for (const code of this.#world.bank.units.keys())
			this.#quality.set(code, this.#random.between(0.8, 0.97));
		// One branch is bad at every visit, whoever comes.
		this.#quality.set('B308', 0.4);
	}

	/** Everybody is told of covert visits beforehand and confirms it before the first of them is planned. */
	async #tell(at: number) {
		const writer = new Documents(this.#session, this.#player, this.#world.bank);
		const policy = await writer.issue('CJ.manager1', at, {
			...visitPolicy,
			kind: 'visit_policy',
			unit_id: this.#world.bank.units.get('CJ'),
			due_days: 10
		});
		await writer.confirm(policy, at, () => true);
	}

	/** From the 24th of a quarter's last month on the next quarter is drawn and sent out. */
	async #plan(midnight: number) {
		const date = new Date(midnight);
		if (date.getUTCDate() < 24 || date.getUTCMonth() % 3 !== 2) return;
		const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
		const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 4, 0));
		const period = first.toISOString().slice(0, 10);
		const isBeforeTheYear = first.getTime() < this.#now - 430 * day;
		if (isBeforeTheYear || this.#planned.has(period)) return;
		this.#planned.add(period);
		const at = wall(midnight, 10);
		const until = last.toISOString().slice(0, 10);
		const plan = await this.#draw('CJ.manager1', 'CJ', period, until, at);
		await this.#ask('CJ.manager1', 'publish_plan', { plan_id: plan }, at);
	}

	/** A manager of the first region has a plan of their own on the desk, drawn and not published. */
	async #propose(midnight: number) {
		if (midnight < this.#now - 2 * day || this.#planned.has('R01')) return;
		this.#planned.add('R01');
		const [after] = await this.#session.query<{ first: string; last: string }>(
			`select (max(period_end) + 1)::text as first, (max(period_end) + 30)::text as last from covert.plans`
		);
		const at = Math.min(wall(midnight, 9), this.#now - 60_000);
		await this.#draw('R01.manager', 'R01', after!.first, after!.last, at);
	}

	/** Creates a plan and saves what is drawn for it, as the server does; gives its id. */
	async #draw(planner: string, unit: string, from: string, to: string, at: number) {
		const plan = await this.#ask<string>(
			planner,
			'create_plan',
			{
				unit_id: this.#world.bank.units.get(unit),
				period_start: from,
				period_end: to,
				checklist_version_id: this.#version
			},
			at
		);
		const drawn = await this.#ask<{ draw_id: string; seed: string; inputs: PlanInputs }>(
			planner,
			'begin_draw',
			{ plan_id: plan },
			at
		);
		const result = drawPlan(drawn.inputs, drawn.seed, this.#solver!);
		if (result.status === 'infeasible')
			throw new Error(`No plan for ${from}: ${JSON.stringify(result.explanation)}`);
		const target = targetOfDraw(drawn.inputs, drawn.seed);
		const { visits, ...rest } = result;
		await this.#ask(
			planner,
			'save_proposal',
			{
				draw_id: drawn.draw_id,
				visits,
				outcome: {
					...rest,
					unpredictability: measureUnpredictability(drawn.inputs, visits, target)
				},
				commitment: commit(drawn.inputs, drawn.seed, visits, result.solver)
			},
			at
		);
		return plan;
	}

	async #visit(evening: number) {
		const due = await this.#session.query<Due>(
			`select v.id, u.code as branch, p.user_id as person, v.planned_on::text, v.planned_hour
			from covert.visits v join public.units u on u.id = v.branch_id join public.people p on p.id = v.inspector_id
			where v.status = 'assigned' and v.planned_on <= $1::date order by v.planned_on, v.planned_hour, v.id`,
			[isoDate(evening)]
		);
		for (const visit of due) {
			const from =
				Date.parse(`${visit.planned_on}T00:00:00Z`) - zone + visit.planned_hour * 3_600_000;
			const end = from + this.#random.int(25, 55) * 60_000;
			if (end > this.#now - 3_600_000) continue;
			await this.#fillIn(visit, from, end);
		}
	}

	async #fillIn({ id, branch, person }: Due, from: number, end: number) {
		const device = this.#random.uuid();
		const found = findings(this.#content!, this.#qualityOf(branch, from), this.#random);
		const operation = (kind: string, at: number, more: object = {}) => ({
			id: this.#random.uuid(),
			kind,
			entered_at: iso(at),
			...more
		});
		const step = (end - from) / (found.length + 2);
		const answers: Record<string, Entry> = {};
		const taken = this.#photos.take(found.flatMap(({ item, note }) => (note ? [item] : [])));
		const operations = [
			operation('check_in', from, { value: { state: 'unavailable' } }),
			...found.flatMap(({ item, value, note }, n) => {
				const at = from + (n + 1) * step;
				answers[item] = { value: { value }, note: note ?? null };
				return [
					operation('answer', at, { item_id: item, value: { value } }),
					...(note ? [operation('note', at + 1000, { item_id: item, value: note })] : [])
				];
			}),
			...taken.map((photo) => ({ ...photo, kind: 'photo', entered_at: iso(end - 1000) })),
			operation('check_out', end, { value: { state: 'unavailable' } })
		];
		const at = Math.min(end + this.#random.int(10, 240) * 60_000, this.#now - 60_000);
		const call = (verb: string, args: Record<string, unknown>): Call => ({
			at,
			userId: person,
			verb,
			args: { visit_id: id, device_id: device, ...args }
		});
		const stored = ({ id: photo_id }: { id: string }): Call => ({
			at,
			userId: person,
			verb: 'confirm_photo',
			args: { photo_id }
		});
		await this.#player.play([
			call('save_visit_operations', { device_now: iso(at), operations }),
			...taken.map(stored),
			call('submit_visit', {
				digest: await digestOf(answers),
				expected_photo_hashes: taken.map(({ value }) => value.sha256)
			})
		]);
	}

	/** Branches differ, and most get a little better over the year. */
	#qualityOf(branch: string, at: number): number {
		const months = (this.#now - at) / (30 * day);
		return Math.min(0.99, (this.#quality.get(branch) ?? 0.9) + 0.05 - 0.006 * months);
	}

	async #review(evening: number) {
		const waiting = await this.#session.query<Waiting>(
			`select v.id, u.code as branch, extract(epoch from v.submitted_at) * 1000 as submitted,
				array(select l ->> 'item' from jsonb_array_elements(v.score -> 'lines') l where (l ->> 'critical')::boolean and (l ->> 'failed')::boolean) as criticals
			from covert.visits v join public.units u on u.id = v.branch_id where v.status = 'submitted' order by v.submitted_at`
		);
		for (const { id, branch, submitted, criticals } of waiting) {
			const at = this.#world.hours.after(Number(submitted), this.#random.between(0.5, 3));
			// The newest stay on their way, so that the queue has every state to show.
			const isNew = Number(submitted) > this.#now - recent;
			const waits = isNew ? this.#turn(id) : null;
			if (at > evening || waits === 0) continue;
			const reviewer = `R0${branch[1]}.manager`;
			const step = (who: string, verb: string, args: object = {}) =>
				this.#ask(who, verb, { visit_id: id, ...args }, at);
			await step(reviewer, 'take_up_review');
			for (const item_id of criticals)
				await step('CJ.manager2', 'confirm_critical', { item_id, is_upheld: true });
			if (waits === 1) continue;
			await step(reviewer, 'approve_visit');
		}
	}

	#turns = new Map<string, number>();

	/**
	 * How far a recent visit is taken, the same for the same visit: approved (2), in review (1), not taken up (0), in
	 * turn. The oldest go furthest, for on some dates there are few.
	 */
	#turn(visit: string): number {
		if (!this.#turns.has(visit)) this.#turns.set(visit, 2 - (this.#turns.size % 3));
		return this.#turns.get(visit)!;
	}

	/** Twice a month what is approved comes out together. */
	async #release(midnight: number, evening: number) {
		const date = new Date(midnight).getUTCDate();
		const due = [12, 13, 14, 26, 27, 28].includes(date);
		if (!due || evening > this.#now - 2 * day) return;
		for (const region of ['1', '2', '3']) {
			const ready = await this.#session.query<{ id: string; failed: string[] }>(
				`select v.id, array(select l ->> 'item' from jsonb_array_elements(v.score -> 'lines') l where (l ->> 'failed')::boolean) as failed
				from covert.visits v join public.units u on u.id = v.branch_id
				where v.status = 'approved' and u.code like $1 and v.submitted_at < $2 order by v.id`,
				[`B${region}%`, iso(this.#now - recent)]
			);
			if (ready.length === 0) continue;
			// What failed on one visit is put right together.
			const groups = Object.fromEntries(
				ready.flatMap(({ id, failed }) => (failed.length > 0 ? [[id, [{ items: failed }]]] : []))
			);
			await this.#ask(
				`R0${region}.manager`,
				'release_visits',
				{
					visit_ids: ready.map(({ id }) => id),
					shows: 'week',
					groups,
					copies: await this.#photos.copy(ready.map(({ id }) => id))
				},
				Math.min(wall(midnight, 16), evening)
			);
		}
	}

	async #appeal(evening: number) {
		const fresh = await this.#session.query<{ id: string; branch: string; item: string }>(
			`select r.id, u.code as branch, (select i.item_id from public.report_items i where i.report_id = r.id and i.is_failed order by i.item_id limit 1) as item
			from public.visit_reports r join public.units u on u.id = r.branch_id
			where r.released_at between $1::timestamptz - interval '1 day' and $1::timestamptz and r.failed_count > 0
				and right(r.number, 1) in ('3', '8') and not exists (select from public.appeals a where a.report_id = r.id)`,
			[iso(evening)]
		);
		for (const { id, branch, item } of fresh)
			await this.#ask(
				`${branch}.head`,
				'file_appeal',
				{
					report_id: id,
					item_id: item,
					grounds: '检查当日设备正在检修，我行已在入口张贴告示，附现场登记记录。'
				},
				evening
			);
		const filed = await this.#session.query<{ id: string; value: unknown }>(
			`select a.id, i.value from public.appeals a join public.report_items i using (report_id, item_id)
			where a.status = 'filed' and a.filed_at < $1::timestamptz - interval '5 days' and a.filed_at < $2::timestamptz - interval '25 days'`,
			[iso(evening), iso(this.#now)]
		);
		for (const { id, value } of filed)
			await this.#ask(
				'CJ.manager1',
				'score_appeal',
				{
					appeal_id: id,
					answer:
						this.#random.chance(0.5) && JSON.stringify(value).includes('"fail"')
							? { value: 'pass' }
							: value,
					decision: '已核对照片、登记记录与当日值班表，据此重新评分。'
				},
				evening
			);
	}
}
