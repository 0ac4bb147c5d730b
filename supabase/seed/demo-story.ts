import { createHash } from 'node:crypto';
import type { Situation } from './data/situation.ts';
import type { Bank } from './demo-bank.ts';
import { iso, type OfficeHours } from './demo-hours.ts';
import type { Call } from './demo-player.ts';
import type { Random } from './demo-random.ts';
import { complainant, Words, type Complainant } from './demo-words.ts';

export interface World {
	random: Random;
	hours: OfficeHours;
	bank: Bank;
	/** Files the stories attach, by digest. */
	files: Map<string, Uint8Array>;
	/** Copies of photos that releases made, by path, with the digest of their bytes. */
	copies: Map<string, string>;
}

export interface Place {
	code: string;
	region: string;
	zh: string;
	en: string;
}

export interface Setting {
	situation: Situation;
	place: Place;
	kind: 'complaint' | 'internal' | 'report';
	channel: string;
	receivedAt: number;
	/** Working days the whole handling takes, about. */
	pace: number;
	person?: Complainant;
	logger?: string;
	hidden?: boolean;
}

/** One case as it is worked on: each step appends the calls somebody makes, later than the last. */
export class Story {
	readonly number: number;
	readonly calls: Call[] = [];
	readonly words: Words;
	readonly setting: Setting;
	readonly world: World;
	readonly person: Complainant;
	at: number;
	handler: string;
	manager: string;
	/** Whether what was complained of turns out to be so. */
	isTrue: boolean;
	respondent?: string;
	/** Code of the unit the case is at. */
	unit: string;
	#answeredAt = 0;

	constructor(world: World, number: number, setting: Setting) {
		const { random, hours } = world;
		const { situation, place } = setting;
		this.world = world;
		this.number = number;
		this.setting = setting;
		this.unit = place.code;
		this.words = new Words(random, situation, place, setting.receivedAt);
		this.person = setting.person ?? complainant(random, this.words.english);
		this.isTrue = random.chance(0.62);
		this.at = setting.logger
			? setting.receivedAt + random.int(4, 25) * 60_000
			: hours.after(setting.receivedAt, random.between(0.02, 0.3));
		const atHeadOffice = place.region === 'CJ' || setting.channel === 'head_office';
		this.manager = atHeadOffice ? 'CJ.manager1' : `${place.region}.manager`;
		if (situation.who && setting.kind !== 'internal' && random.chance(0.7))
			this.respondent = this.#member(situation.who);
		this.handler = random.pick(this.officers(atHeadOffice));
	}

	/** Complaint officers with no interest in this case. */
	officers(atHeadOffice = this.setting.place.region === 'CJ'): string[] {
		if (atHeadOffice) return ['CJ.officer1', 'CJ.officer2', 'CJ.officer3'];
		const { region, code } = this.setting.place;
		return [`${region}.officer1`, `${region}.officer2`].filter(
			(key) =>
				!(key === 'R02.officer2' && code === 'B203') && !(key === 'R03.officer1' && code === 'B307')
		);
	}

	do(who: string, verb: string, args: Record<string, unknown> = {}): this {
		const person = this.world.bank.people.get(who)!;
		this.calls.push({ at: this.at, userId: person.userId, verb, args, story: this.number });
		this.at += this.world.random.int(2, 9) * 60_000;
		return this;
	}

	/** Lets office time go by, stretched by the pace of this case. */
	pass(low: number, high: number): this {
		const days = this.world.random.between(low, high) * this.setting.pace;
		this.at = this.world.hours.after(this.at, days);
		return this;
	}

	log(more: Record<string, unknown> = {}): this {
		const { situation, kind, channel, place, receivedAt, hidden, logger } = this.setting;
		const { random, bank } = this.world;
		const named = this.respondent ? [bank.people.get(this.respondent)!.id] : [];
		return this.do(logger ?? this.handler, 'log_complaint', {
			entry: {
				kind,
				channel,
				severity:
					situation.severity ??
					random.weighted(['general', 'minor', 'serious'], (s) =>
						s === 'general' ? 7 : s === 'minor' ? 3 : 0.6
					),
				unit_id: bank.units.get(place.code),
				received_at: iso(receivedAt),
				...(random.chance(0.8) && { occurred_at: iso(receivedAt - random.int(10, 4000) * 60_000) }),
				subject: this.words.subject(),
				narrative: this.words.narrative(),
				...(random.chance(0.75) && { wish: this.words.fill(situation.wish) }),
				...(situation.business && { business: situation.business }),
				cause: situation.cause,
				...(hidden ? { author_hidden: true } : kind === 'internal' ? {} : this.person),
				people: named.map((person_id) => ({ person_id, part: 'respondent' })),
				...more
			}
		});
	}

	assign(): this {
		const { random, bank } = this.world;
		const person_id = bank.people.get(this.handler)!.id;
		const by = random.chance(0.5) ? this.manager : this.handler;
		return this.pass(0.05, 0.35).do(by, 'assign_complaint', { person_id });
	}

	acknowledge(): this {
		this.pass(0.05, 0.5).do(this.handler, 'acknowledge_complaint');
		if (
			this.world.random.chance(0.3) &&
			!this.person.is_anonymous &&
			this.setting.kind === 'complaint'
		)
			this.tell('acknowledgement');
		return this;
	}

	/** Takes the case up and follows the three lines of evidence. */
	investigate(): this {
		const { random } = this.world;
		this.pass(0.1, 0.6);
		if (random.chance(0.15)) this.do(this.handler, 'open_case');
		this.do(this.handler, 'start_investigation');
		if (random.chance(0.4)) this.ask();
		for (const line of ['customer', 'staff', 'recordings'] as const) {
			this.pass(0.1, 0.6);
			this.evidence(line);
		}
		return this;
	}

	evidence(line: 'customer' | 'staff' | 'recordings'): this {
		const waived = line === 'customer' ? this.person.is_anonymous : this.world.random.chance(0.06);
		return this.do(this.handler, 'record_evidence', {
			line,
			outcome: waived ? 'waived' : 'done',
			note: waived
				? this.words.say(
						'来电人未留联系方式或当日无影像可调，免除本项并说明理由。',
						'No contact was left, or no recording exists for that day.'
					)
				: this.words.evidence(line)
		});
	}

	/** Asks the head of the unit; the answer comes in its own time, or not at all. */
	ask(answerAfter?: number | null): this {
		const { random, hours } = this.world;
		const head = `${this.unit}.head`;
		this.do(this.handler, 'ask_enquiry', {
			question: this.words.say(
				'请说明当日排班、当事人及现场处置经过，并附排班表。',
				'Who was on duty, and what was done at the time?'
			),
			shared_text: this.words.subject(),
			days: random.pick([1, 2, 2, 3])
		});
		const after =
			answerAfter === undefined ? random.weighted([0.7, 1.4, 3.6], (d) => 4 - d) : answerAfter;
		if (after === null) return this;
		this.#answeredAt = hours.after(this.at, after * random.between(0.7, 1.2));
		const { userId } = this.world.bank.people.get(head)!;
		const answer = this.words.say(
			`经了解：${this.words.facts(this.isTrue)}当日排班表另附，网点已先行与客户联系。`,
			`As far as we know: ${this.words.facts(this.isTrue)} The roster follows.`
		);
		this.calls.push({
			at: this.#answeredAt,
			userId,
			verb: 'answer_enquiry',
			args: { answer },
			story: this.number
		});
		return this;
	}

	findings(): this {
		this.pass(0.1, 0.8).#await();
		const { random, bank } = this.world;
		const verdict = this.isTrue
			? random.weighted(['substantiated', 'partly'], (v) => (v === 'partly' ? 1 : 2))
			: random.weighted(['not_substantiated', 'cannot_be_established'], (v) =>
					v === 'not_substantiated' ? 3 : 1
				);
		const responsible =
			this.isTrue && this.respondent && random.chance(0.8)
				? [bank.people.get(this.respondent)!.id]
				: [];
		this.do(this.handler, 'submit_findings', {
			verdict,
			facts: this.words.facts(this.isTrue),
			root_cause: this.isTrue
				? this.setting.situation.root
				: random.pick(['customer_misunderstanding', 'misinformation', 'external']),
			responsible
		});
		return this.pass(0.3, 1.4).propose(responsible);
	}

	propose(responsible: string[] = []): this {
		const { random } = this.world;
		const remedy = this.isTrue ? this.setting.situation.remedy : 'explanation';
		const penalty = random.pick([
			['talk'],
			['training'],
			['points', '3'],
			['warning'],
			['fine', '200']
		]);
		return this.do(this.handler, 'propose_decision', {
			decision: this.words.decision(this.isTrue),
			basis: this.words.letter(this.isTrue).basis,
			remedy,
			...(remedy === 'compensation' && {
				compensation: String(random.pick([36, 80, 188.5, 300, 1200, 5600]))
			}),
			...(responsible.length > 0 && {
				actions: responsible.map((person_id) => ({
					person_id,
					penalty: penalty[0],
					...(penalty[1] && { amount: penalty[1] }),
					reason: this.words.say(
						'违反柜面服务规范第十二条。',
						'Against rule 12 of the counter service rules.'
					)
				}))
			})
		});
	}

	approve(): this {
		return this.pass(0.2, 1.1).do(this.manager, 'approve_decision', {});
	}

	/** The decision in a letter, and the complainant told. */
	tellDecision(kind: 'decision' | 'review_decision' = 'decision'): this {
		const { random } = this.world;
		this.pass(0.1, 0.7).do(this.handler, 'issue_letter', {
			kind,
			...this.words.letter(this.isTrue)
		});
		if (random.chance(0.15) && !this.setting.hidden)
			this.do(this.handler, 'reveal_contact', {
				reason: this.words.say('寄送答复函', 'To send the decision')
			});
		return this.pass(0.05, 0.5).tell(kind);
	}

	tell(what: string): this {
		const way = this.world.random.pick(['phone', 'phone', 'sms', 'letter', 'in_person', 'email']);
		return this.do(this.handler, 'record_telling', {
			what,
			way,
			told_at: iso(this.at - 60_000),
			proof: this.words.say(
				way === 'phone'
					? '录音电话，通话三分二十秒，录音编号已登记。'
					: way === 'letter'
						? '挂号信回执已扫描留存。'
						: '已送达，留有发送记录（签收单）。',
				way === 'phone'
					? 'Recorded call of three minutes, number entered.'
					: 'Proof of dispatch kept.'
			)
		});
	}

	view(view: 'accepts' | 'disputes' | 'unreachable', rating?: number): this {
		const given =
			rating ??
			(view === 'accepts'
				? this.world.random.weighted([5, 4, 3], (r) => r - 2)
				: this.world.random.int(1, 2));
		return this.pass(0.1, 1).do(this.handler, 'record_view', {
			view,
			...(view !== 'unreachable' && { rating: given })
		});
	}

	close(): this {
		return this.pass(0.1, 1.2)
			.#await()
			.do(this.handler, 'close_complaint', { lesson: this.words.lesson(this.isTrue) });
	}

	/** Attaches a short text file; `name` is how later steps speak of it. */
	attach(name: string, text: string): this {
		const bytes = new TextEncoder().encode(text);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		this.world.files.set(sha256, bytes);
		return this.do(this.handler, 'add_attachment', {
			name,
			media_type: 'text/plain',
			bytes: bytes.length,
			sha256
		});
	}

	// Nobody concludes while a question of theirs is open.
	#await(): this {
		this.at = Math.max(this.at, this.#answeredAt + 15 * 60_000);
		return this;
	}

	#member(who: 'teller' | 'lobby' | 'guide') {
		const { people } = this.world.bank;
		const key = `${this.setting.place.code}.${who === 'teller' ? 'teller1' : who}`;
		const found = people.has(key) ? key : `${this.setting.place.code}.lobby`;
		return found === this.setting.logger ? undefined : found;
	}
}
