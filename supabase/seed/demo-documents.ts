import {
	awards,
	bulletins,
	coinRule,
	commitment,
	minutes,
	regionalRule
} from './data/documents.ts';
import type { Bank } from './demo-bank.ts';
import { isoDate } from './demo-hours.ts';
import type { Call, Owner, Player } from './demo-player.ts';

const day = 86_400_000;
const hour = 3_600_000;

type Version = { document_id: string };
type Open = { id: string; key: string; asks: string; name: string };

/**
 * Documents, a commitment, bulletins and service meetings of the last half year, and who has confirmed:
 * most people in time, a few not, so that every state is there.
 * @param now the moment the demo ends, in milliseconds; everything lies before it
 */
export async function seedDocuments(session: Owner, player: Player, bank: Bank, now: number) {
	const writer = new Documents(session, player, bank);
	const { units } = bank;
	const heads = { audience_roles: ['branch_head'], due_days: 5 };
	const head = { unit_id: units.get('CJ'), kind: 'policy' };

	const signed = await writer.issue('CJ.manager1', now - 180 * day, {
		...commitment,
		unit_id: units.get('CJ'),
		kind: 'commitment',
		audience_roles: ['branch_head', 'staff'],
		due_days: 10
	});
	await writer.confirm(signed, now - 175 * day, (n, key) => n % 9 !== 4 && key !== 'B101.lobby');

	const rule = await writer.issue('CJ.manager1', now - 75 * day, {
		...head,
		...heads,
		title: coinRule.title,
		body: coinRule.first
	});
	await writer.confirm(rule, now - 72 * day, () => true);
	await writer.revise('CJ.manager1', now - 9 * day, rule, {
		...heads,
		title: coinRule.title,
		body: coinRule.body,
		change_note: coinRule.changed
	});
	await writer.confirm(rule, now - 6 * day, (n, key) => n % 4 !== 1 && key !== 'B101.head');

	const regional = await writer.issue('R01.manager', now - 30 * day, {
		...heads,
		kind: 'policy',
		unit_id: units.get('R01'),
		title: regionalRule.title,
		body: regionalRule.body
	});
	await writer.confirm(regional, now - 28 * day, (n) => n % 5 !== 3);
	await writer.contradict(rule, regional, now - 4 * day);

	for (const [i, { title, sections }] of bulletins.entries()) {
		const at = now - (68 - 31 * i) * day;
		const issued = await writer.issue('CJ.manager1', at, {
			kind: 'bulletin',
			unit_id: units.get('CJ'),
			title,
			sections: sections.map(([kind, heading, text]) => ({ kind, heading, text })),
			audience_roles: ['branch_head', 'department_head', 'service_manager'],
			due_days: 10
		});
		await writer.confirm(issued, at + 3 * day, (n) => n % 3 !== i % 3);
	}
	await writer.hold('R01', now);
	await writer.award(now);
}

/** Writes, issues and confirms documents as people of the bank. */
export class Documents {
	#session: Owner;
	#player: Player;
	#bank: Bank;

	constructor(session: Owner, player: Player, bank: Bank) {
		this.#session = session;
		this.#player = player;
		this.#bank = bank;
	}

	#call(key: string, at: number, verb: string, args: Record<string, unknown>): Call {
		return { at, userId: this.#bank.people.get(key)!.userId, verb, args };
	}

	/** Drafts and issues; answers the document's id. */
	async issue(who: string, at: number, spec: Record<string, unknown>): Promise<string> {
		const [draft] = await this.#player.ask<Version>([
			this.#call(who, at, 'save_document', { spec })
		]);
		const { document_id } = draft!;
		await this.#player.play([this.#call(who, at, 'issue_document', { document_id })]);
		return document_id;
	}

	async revise(who: string, at: number, document_id: string, spec: Record<string, unknown>) {
		await this.#player.play([
			this.#call(who, at, 'save_document', { document_id, spec }),
			this.#call(who, at, 'issue_document', { document_id })
		]);
	}

	/** Lets those of its readers confirm whom `does` names by their place in the list and key. */
	async confirm(document: string, at: number, does: (n: number, key: string) => boolean) {
		const open = await this.#open(document);
		await this.#player.play(
			open
				.filter(({ key }, n) => does(n, key))
				.map(({ id, key, asks, name }, n) =>
					this.#call(key, at + (n % 8) * hour, 'confirm_document', {
						delivery_id: id,
						...(asks === 'signature' && { signed_name: name })
					})
				)
		);
	}

	async #open(document: string): Promise<Open[]> {
		const keyOf = new Map([...this.#bank.people.values()].map(({ id, key }) => [id, key]));
		const rows = await this.#session.query<Omit<Open, 'key'> & { person_id: string }>(
			`select d.id, d.person_id, d.asks, p.name from public.deliveries d join public.people p on p.id = d.person_id
				where d.is_open and d.document_id = $1 order by p.staff_number`,
			[document]
		);
		return rows
			.filter(({ person_id }) => keyOf.has(person_id))
			.map((row) => ({ ...row, key: keyOf.get(row.person_id)! }));
	}

	/** A head says that two documents contradict each other; the region answers, head office is still to. */
	async contradict(document_id: string, other_id: string, at: number) {
		const [said] = await this.#player.ask<{ id: string }>([
			this.#call('B101.head', at, 'report_conflict', {
				document_id,
				other_id,
				words: regionalRule.conflict
			})
		]);
		await this.#player.play([
			this.#call('R01.manager', at + day, 'answer_conflict', {
				conflict_id: said!.id,
				document_id: other_id,
				outcome: 'will_change',
				reply: regionalRule.reply
			})
		]);
	}

	/** A round of a region that is published, and one in which heads may still propose. */
	async award(now: number) {
		const { people, units } = this.#bank;
		const round = async (kind: string, title: string, at: number, closes: number) => {
			const [made] = await this.#player.ask<{ id: string }>([
				this.#call('R01.manager', at, 'open_award_round', {
					spec: { kind, title, unit_id: units.get('R01'), closes_on: isoDate(closes), seats: 2 }
				})
			]);
			return made!.id;
		};
		const stars = await round('service_star', awards.stars, now - 45 * day, now - 30 * day);
		const proposed = await this.#player.ask<{ id: string }>(
			['B101', 'B102', 'B104'].map((unit, n) =>
				this.#call(`${unit}.head`, now - (40 - n) * day, 'nominate', {
					round_id: stars,
					person_id: people.get(`${unit}.teller1`)!.id,
					reason: awards.reasons[n]
				})
			)
		);
		await this.#player.play([
			this.#call('R01.manager', now - 28 * day, 'decide_awards', {
				round_id: stars,
				chosen: proposed.slice(0, 2).map(({ id }) => id),
				words: awards.decision
			}),
			this.#call('R01.manager', now - 27 * day, 'publish_awards', { round_id: stars })
		]);
		const open = await round('star_branch', awards.branches, now - 5 * day, now + 20 * day);
		await this.#player.play(
			['B102', 'B103'].map((unit, n) =>
				this.#call(`${unit}.head`, now - (3 - n) * day, 'nominate', {
					round_id: open,
					branch_id: units.get(unit),
					reason: awards.reasons[n + 1]
				})
			)
		);
	}

	/** Meetings of a region's branches in the last two months that are over; one branch missed one. */
	async hold(region: string, now: number) {
		const branches = [...this.#bank.people.values()]
			.filter(
				({ key, unit }) =>
					key.endsWith('.head') && unit.startsWith(`B${region.slice(1)}`.replace('B0', 'B'))
			)
			.map(({ unit }) => unit);
		const calls: Call[] = [];
		for (const back of [1, 2])
			for (const [n, unit] of branches.entries()) {
				if (back === 2 && n === 3) continue;
				const today = new Date(now + 8 * hour);
				const at =
					Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 6 + ((n * 3) % 18)) +
					2 * hour;
				const there = [`${unit}.head`, `${unit}.lobby`, `${unit}.teller1`].flatMap(
					(key) => this.#bank.people.get(key)?.id ?? []
				);
				const { resolutions, ...topics } = minutes;
				calls.push(
					this.#call(`${unit}.head`, at + 7 * hour, 'save_meeting', {
						entry: {
							...topics,
							unit_id: this.#bank.units.get(unit),
							held_on: isoDate(at),
							participants: there,
							resolutions: resolutions
								.slice(0, 1 + (n % 2))
								.map((words) => ({ words, owner_id: there[0], due_on: isoDate(at + 20 * day) }))
						}
					})
				);
			}
		await this.#player.play(calls.sort((a, b) => a.at - b.at));
	}
}
