import { praise, suggestions } from './data/entries.ts';
import type { Situation } from './data/situation.ts';
import { counterSituations } from './data/situations-counter.ts';
import { digitalSituations } from './data/situations-digital.ts';
import { internalSituations, reportSituations } from './data/situations-inside.ts';
import { wealthSituations } from './data/situations-wealth.ts';
import { bank, departments, regionEntries } from './data/units.ts';
import { fates, mergedInto, type Fate } from './demo-fates.ts';
import { iso, wall, zone } from './demo-hours.ts';
import type { Call } from './demo-player.ts';
import { Story, type Place, type Setting, type World } from './demo-story.ts';
import { complainant, type Complainant } from './demo-words.ts';

const day = 86_400_000;

const branches = regionEntries.flatMap((region) =>
	region.branches.map((branch) => ({ ...branch, region: region.code }))
);
const situations = [...counterSituations, ...digitalSituations, ...wealthSituations];
const counterChannels = [
	'counter',
	'counter',
	'counter',
	'telephone',
	'suggestion_book',
	'qr_form',
	'letter'
];
const otherChannels = [
	'sms',
	'social_media',
	'online_banking',
	'email',
	'head_office',
	'other',
	'media'
];

const shares: [keyof typeof fates, number][] = [
	['plain', 46],
	['onTheSpot', 17],
	['returnedDecision', 4],
	['backToInvestigation', 2],
	['notAccepted', 4],
	['withdrawn', 4],
	['transferred', 2.5],
	['recused', 2],
	['waitedForCustomer', 4],
	['appraised', 1.5],
	['mediated', 2],
	['extendedThirty', 3],
	['extendedSixty', 1.5],
	['extensionRefused', 0.8],
	['restarted', 1.5],
	['agreed', 1.2],
	['unreachable', 2],
	['upheld', 2],
	['changed', 2],
	['reopened', 2],
	['noted', 3],
	['redirected', 1.5]
];
const insideFates: (keyof typeof fates)[] = [
	'plain',
	'plain',
	'plain',
	'returnedDecision',
	'withdrawn',
	'upheld',
	'reopened',
	'noted'
];

// What stands open today, by natural days since receipt: each queue and each clock has its example.
const standing: [keyof typeof fates, number[]][] = [
	['unassigned', [0, 0, 1, 1, 2, 5]],
	['forgotten', [3, 6]],
	['acknowledged', [2, 4, 5]],
	['stuckInvestigating', [5, 9, 16]],
	['stuckHandling', [6, 11, 13, 19]],
	['awaitingTelling', [12, 15]],
	['trying', [13]],
	['told', [12, 14]],
	['accepted', [13, 17]],
	['pausedWaiting', [6, 14, 20]],
	['pausedAppraisal', [18, 33]],
	['pausedMediation', [12, 25]],
	['extendedThirty', [16]],
	['extensionAsked', [27, 29]],
	['extendedSixty', [34]],
	['restarted', [7]],
	['agreed', [14]],
	['disputedWaiting', [15, 19]],
	['underReview', [24, 45]],
	['withdrawn', [4]],
	['notAccepted', [5]],
	['recused', [4]],
	['noted', [5]]
];

// Where a head with a demo sign-in has enquiries to answer, by natural days since receipt: some already late.
const answersAwaited = { B101: [3, 5, 11, 13, 15], D_OPS: [4, 11, 14] };

/** Writes down everything that happened at the bank, as calls in no particular order. */
export class Telling {
	readonly calls: Call[] = [];
	/** Entries staff logged themselves, per branch and day, for the daily returns. */
	readonly logged = new Map<string, Record<string, number>>();
	#world: World;
	#from: number;
	#now: number;
	#number = 0;
	#regulars: Complainant[] = [];

	constructor(world: World, from: number, now: number) {
		this.#world = world;
		this.#from = from;
		this.#now = now;
	}

	/** @param cases how many cases chance brings, besides those that show each way once */
	tell(cases: number): void {
		const { random } = this.#world;
		for (let i = 0; i < cases; i++) {
			const at = this.#moment(random.between(this.#from, this.#now - 2 * 3_600_000));
			const part = random.next();
			if (part < 0.72) this.#complaint(at, fates[random.weighted(shares, ([, share]) => share)[0]]);
			else if (part < 0.8) this.#internal(at);
			else if (part < 0.86) this.#report(at);
			else this.#entry(at, part < 0.93 ? 'suggestion' : 'praise');
		}
		// However the dice fall, every way a case can go has been gone.
		shares.forEach(([fate], i) => {
			for (const age of [70 + i * 7, 240 + i * 7])
				this.#complaint(this.#moment(this.#now - age * day), fates[fate], true);
		});
		const received = (age: number) => this.#moment(this.#now - age * day - 5 * 3_600_000);
		for (const [fate, ages] of standing)
			for (const age of ages) this.#complaint(received(age), fates[fate], true);
		for (const age of [390, 205, 60, 33])
			this.#twice(this.#moment(this.#now - age * day), age === 205);
		for (const age of answersAwaited.B101)
			this.#complaint(received(age), fates.stuckInvestigating, true, 'B101');
		for (const age of answersAwaited.D_OPS)
			this.#internal(received(age), fates.stuckInvestigating, 'D_OPS');
	}

	#complaint(at: number, fate: Fate, sure = false, branch?: string) {
		const { random } = this.#world;
		const situation = random.pick(situations);
		const place = this.#branch(branch);
		const onSpot = fate === fates.onTheSpot && !situation.severity;
		const channel = onSpot ? 'counter' : this.#channel(situation);
		const story = this.#story({
			situation,
			place,
			kind: 'complaint',
			channel,
			receivedAt: at,
			pace: sure ? 0.7 : random.weighted([0.6, 0.9, 1.2, 2.3], (pace) => (pace > 2 ? 0.6 : 1.5)),
			person: this.#person(situation),
			logger:
				onSpot || (/counter|book|machine|qr/.test(channel) && random.chance(0.7))
					? this.#logger(place.code)
					: undefined
		});
		if (onSpot)
			story.log({ severity: random.pick(['minor', 'general']), ...this.#settlement(story) });
		else (fate === fates.onTheSpot ? fates.plain : fate)(story.log());
		this.#keep(story, onSpot ? 'settled_on_spot' : 'complaints');
	}

	#settlement(story: Story) {
		const { random } = this.#world;
		return {
			settled_on_spot: true,
			settlement: story.words.say(
				'大堂经理当场致歉并协助办结，客户表示理解。',
				'Put right and excused at once; the customer left content.'
			),
			rating: random.int(3, 5),
			...(random.chance(0.2) && { compensation: String(random.pick([20, 50, 88, 200])) })
		};
	}

	#internal(at: number, fate?: Fate, department?: string) {
		const { random } = this.#world;
		const situation = random.pick(
			internalSituations.filter((one) => !department || one.department === department)
		);
		const [, zh, en] = departments.find(([code]) => code === situation.department)!;
		const story = this.#story({
			situation,
			place: { code: situation.department, region: bank.code, zh, en },
			kind: 'internal',
			channel: 'internal',
			receivedAt: at,
			pace: fate ? 0.5 : random.pick([0.5, 0.8, 1.3]),
			logger: `${random.pick(branches).code}.${random.pick(['head', 'lobby', 'teller1'])}`,
			hidden: random.chance(0.3)
		});
		(fate ?? fates[random.pick(insideFates)])(story.log());
		this.#keep(story);
	}

	#report(at: number) {
		const { random } = this.#world;
		const hidden = random.chance(0.35);
		const place = this.#branch();
		const story = this.#story({
			situation: random.pick(reportSituations),
			place,
			kind: 'report',
			channel: random.pick(['report_book', 'report_book', 'letter', 'telephone']),
			receivedAt: at,
			pace: random.pick([0.6, 0.9, 1.4]),
			hidden,
			// Whoever asks to stay unnamed writes it down themself and cannot be the one who handles it.
			logger: hidden ? `${place.code}.teller1` : undefined
		});
		fates[random.pick([...insideFates, 'anonymousEnd', 'extendedThirty'] as const)](story.log());
		this.#keep(story);
	}

	/** The same customer complains twice about the same thing. */
	#twice(at: number, undone: boolean) {
		const { random, hours } = this.#world;
		const situation = counterSituations[0]!;
		const place = this.#branch();
		const setting = {
			situation,
			place,
			kind: 'complaint' as const,
			person: complainant(random, false),
			pace: 1.2
		};
		const first = this.#story({
			...setting,
			channel: 'counter',
			receivedAt: at,
			logger: this.#logger(place.code)
		});
		fates.plain(first.log());
		this.#keep(first, 'complaints');
		const second = this.#story({
			...setting,
			channel: 'telephone',
			receivedAt: hours.after(at, 0.4)
		});
		mergedInto(first.number, undone)(second.log());
		this.#keep(second);
	}

	#entry(at: number, kind: 'suggestion' | 'praise') {
		const { random, hours, bank: founded } = this.#world;
		const place = this.#branch();
		const entry = random.pick(kind === 'praise' ? praise : suggestions);
		const story = this.#number++;
		const logger = founded.people.get(this.#logger(place.code))!;
		const head = founded.people.get(`${place.code}.head`)!;
		const praised = founded.people.get(
			`${place.code}.${entry.who === 'teller' ? 'teller1' : entry.who}`
		);
		const logged = at + 9 * 60_000;
		const from = complainant(random, false);
		this.calls.push({
			at: logged,
			userId: logger.userId,
			verb: 'log_complaint',
			story,
			args: {
				entry: {
					kind,
					channel: random.pick(
						kind === 'praise'
							? ['counter', 'letter', 'qr_form', 'telephone']
							: ['suggestion_book', 'suggestion_book', 'qr_form']
					),
					severity: 'minor',
					unit_id: founded.units.get(place.code),
					received_at: iso(at),
					subject: entry.subject,
					narrative: entry.told,
					...(entry.business && { business: entry.business }),
					...from,
					...(praised &&
						kind === 'praise' && { people: [{ person_id: praised.id, part: 'respondent' }] })
				}
			}
		});
		if (random.chance(0.94))
			this.calls.push({
				at: hours.after(logged, random.between(0.4, 6)),
				userId: head.userId,
				verb: 'reply_to_entry',
				story,
				args: { reply: entry.reply }
			});
		this.#count(place.code, logged, kind === 'praise' ? 'praise' : 'suggestions');
	}

	#story(setting: Setting) {
		return new Story(this.#world, this.#number++, setting);
	}

	#keep(story: Story, counts?: string) {
		this.calls.push(...story.calls);
		if (counts && story.setting.logger)
			this.#count(story.setting.place.code, story.calls[0]!.at, counts);
	}

	#count(unit: string, at: number, what: string) {
		const key = `${unit} ${iso(at + zone).slice(0, 10)}`;
		const counts = this.logged.get(key) ?? {};
		counts[what] = (counts[what] ?? 0) + 1;
		this.logged.set(key, counts);
	}

	#branch(only?: string): Place {
		const { code, region, zh, en } = this.#world.random.weighted(
			branches.filter((branch) => !only || branch.code === only),
			(branch) => branch.weight
		);
		return { code, region, zh, en };
	}

	#logger(code: string) {
		return `${code}.${this.#world.random.weighted(['lobby', 'teller1', 'head'], (key) => (key === 'lobby' ? 4 : 1))}`;
	}

	#channel(situation: Situation) {
		const { random } = this.#world;
		if (random.chance(0.12)) return random.pick(otherChannels);
		return random.pick(situation.channels ?? counterChannels);
	}

	// Some come again: the product shows earlier cases of the same person.
	#person(situation: Situation): Complainant {
		const { random } = this.#world;
		const english = situation.language === 'en';
		if (!english && this.#regulars.length > 3 && random.chance(0.07))
			return random.pick(this.#regulars);
		const person = complainant(random, english);
		if (!english && person.complainant_phone && random.chance(0.2)) this.#regulars.push(person);
		return person;
	}

	/** A moment of that day when a bank is open, also at weekends. */
	#moment(at: number) {
		const { random } = this.#world;
		const midnight = Math.floor((at + zone) / day) * day;
		const moment = wall(midnight, random.between(8.9, 16.8));
		return moment < this.#now - 3_600_000 ? moment : this.#now - random.int(40, 170) * 60_000;
	}
}
