import { hasFailed, stateOf, visibleItems, type Answers } from './checklist/answers.ts';
import { isScored, type Content } from './checklist/content.ts';

/** A place on earth in degrees; accuracy in metres as the phone gave it. */
export type Place = {
	latitude: number;
	longitude: number;
	accuracy?: number | null;
	mocked?: boolean;
};
/** Moments in milliseconds since 1970. */
export type Stay = { checkedIn: number; checkedOut: number; place: Place | null };

export type SignalCode =
	| 'off_site'
	| 'mock_location'
	| 'too_short'
	| 'answers_before_arrival'
	| 'answers_late'
	| 'impossible_travel'
	| 'reused_photo'
	| 'similar_photo'
	| 'exchanged_photo'
	| 'photo_outside_visit'
	| 'copied_remark'
	| 'straight_lining'
	| 'all_pass'
	| 'na_abuse'
	| 'ticket_mismatch'
	| 'inspector_effect'
	| 'digit_preference'
	| 'planted_check';

/** One finding for the review queue; `value` is null where it could not be measured. */
export type Signal = {
	code: SignalCode;
	value: number | null;
	threshold: number;
	fired: boolean;
	weight: number;
};

/** Value at which each signal fires (at it, and beyond), and what it adds to the sum. */
export const thresholds: Record<SignalCode, { at: number; weight: number; below?: true }> = {
	/** Metres from the branch, net of the phone's own accuracy. */
	off_site: { at: 300, weight: 3 },
	mock_location: { at: 1, weight: 3 },
	/** Minutes from check-in to check-out. */
	too_short: { at: 10, weight: 2, below: true },
	/** Answers. */
	answers_before_arrival: { at: 1, weight: 2 },
	answers_late: { at: 1, weight: 1 },
	/** Kilometres an hour between two visits. */
	impossible_travel: { at: 150, weight: 3 },
	/** Photos whose bytes are in another visit. */
	reused_photo: { at: 1, weight: 3 },
	/** Bits of 64 in which the nearest other photo differs. */
	similar_photo: { at: 10, weight: 2, below: true },
	/** Photos whose bytes at rest are not those the phone promised. */
	exchanged_photo: { at: 1, weight: 3 },
	photo_outside_visit: { at: 1, weight: 2 },
	/** Jaccard similarity of 5-grams with an earlier remark. */
	copied_remark: { at: 0.8, weight: 1 },
	/** Share of the commonest rating. */
	straight_lining: { at: 0.9, weight: 1 },
	/** Share of passes where nothing at all was noted or photographed. */
	all_pass: { at: 1, weight: 1 },
	/** Share of asked items that were not applicable. */
	na_abuse: { at: 0.3, weight: 1 },
	/** Minutes by which ticket, timers and answer do not fit. */
	ticket_mismatch: { at: 5, weight: 1 },
	/** Standard errors from what others find at the same branches. */
	inspector_effect: { at: 3, weight: 1 },
	/** Standard errors above the expected fifth of minutes that end in 0 or 5. */
	digit_preference: { at: 3, weight: 1 },
	/** Planted checks answered against what is known. */
	planted_check: { at: 1, weight: 3 }
};

export function signal(code: SignalCode, value: number | null): Signal {
	const { at, weight, below } = thresholds[code];
	// A stay of exactly the least time is long enough; a hash distance of ten is not far enough.
	const fired =
		value !== null && (code === 'too_short' ? value < at : below ? value <= at : value >= at);
	return { code, value, threshold: at, fired, weight };
}

/** What the review queue is ordered by. Never a verdict: a person looks. */
export const suspicion = (signals: readonly Signal[]): number =>
	signals.reduce((sum, { fired, weight }) => sum + (fired ? weight : 0), 0);

const radians = Math.PI / 180;

/** Metres between two places along a great circle (haversine). */
export function distanceBetween(a: Place, b: Place): number {
	const north = (b.latitude - a.latitude) * radians;
	const east = (b.longitude - a.longitude) * radians;
	const h =
		Math.sin(north / 2) ** 2 +
		Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(east / 2) ** 2;
	return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres off the branch after the benefit of the doubt the phone's accuracy gives. */
export const metresOff = (found: Place | null, branch: Place | null): number | null =>
	found && branch ? Math.max(0, distanceBetween(found, branch) - (found.accuracy ?? 0)) : null;

/** Fastest journey between the visit and the inspector's others, in km/h; under a kilometre is on foot. */
export function fastestJourney(visit: Stay, others: readonly Stay[]): number | null {
	const speeds = others.flatMap((other) => {
		if (!visit.place || !other.place) return [];
		const metres = distanceBetween(visit.place, other.place);
		if (metres < 1000) return [0];
		const [first, then] = visit.checkedIn < other.checkedIn ? [visit, other] : [other, visit];
		const hours = Math.max(then.checkedIn - first.checkedOut, 1000) / 3_600_000;
		return [metres / 1000 / hours];
	});
	return speeds.length > 0 ? Math.max(...speeds) : null;
}

/** The set of 5-grams of a remark without blanks and punctuation; a short remark is one gram. */
export function grams(remark: string, n = 5): Set<string> {
	const letters = [...remark.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')];
	if (letters.length < n) return new Set(letters.length > 0 ? [letters.join('')] : []);
	return new Set(
		letters.slice(0, letters.length - n + 1).map((_, i) => letters.slice(i, i + n).join(''))
	);
}

/** |a ∩ b| ÷ |a ∪ b| of the 5-grams, 0 to 1; 0 where both are empty. */
export function similarity(a: string, b: string): number {
	const [one, other] = [grams(a), grams(b)];
	const shared = [...one].filter((gram) => other.has(gram)).length;
	const all = one.size + other.size - shared;
	return all === 0 ? 0 : shared / all;
}

/** The closest any remark comes to an earlier one; remarks under twelve letters are too common to count. */
export function copiedRemark(
	remarks: readonly string[],
	earlier: readonly string[]
): number | null {
	const long = (list: readonly string[]) => list.filter((remark) => [...remark].length >= 12);
	const pairs = long(remarks).flatMap((mine) =>
		long(earlier).map((other) => similarity(mine, other))
	);
	return pairs.length > 0 ? Math.max(...pairs) : null;
}

/**
 * Difference hash of a picture scaled to 9 × 8 greys, row by row: 16 hex digits, one bit for
 * each pixel brighter than its right neighbour.
 */
export function differenceHash(greys: ArrayLike<number>): string {
	let bits = '';
	for (let row = 0; row < 8; row++)
		for (let column = 0; column < 8; column++)
			bits += greys[row * 9 + column]! > greys[row * 9 + column + 1]! ? '1' : '0';
	return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

/** In how many of 64 bits two hashes differ. */
export function hashDistance(a: string, b: string): number {
	let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
	let count = 0;
	for (; differing > 0n; differing &= differing - 1n) count++;
	return count;
}

/** Moments that lie outside the stay, with some minutes' grace at both ends. */
export const outside = (
	moments: readonly number[],
	{ checkedIn, checkedOut }: Stay,
	minutes = 15
) =>
	moments.filter((at) => at < checkedIn - minutes * 60_000 || at > checkedOut + minutes * 60_000)
		.length;

/** Answers given before check-in, and those more than a day after check-out. */
export const answerTimes = (moments: readonly number[], { checkedIn, checkedOut }: Stay) => ({
	before: moments.filter((at) => at < checkedIn).length,
	late: moments.filter((at) => at > checkedOut + 24 * 3_600_000).length
});

/** Share of the commonest rating among at least eight. */
export function commonestShare(ratings: readonly number[]): number | null {
	if (ratings.length < 8) return null;
	const counts = new Map<number, number>();
	for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
	return Math.max(...counts.values()) / ratings.length;
}

/** What the answers alone show: one rating throughout, passes without a trace, too much left out. */
export function answerPatterns(content: Content, answers: Answers) {
	const asked = visibleItems(content, answers).filter(isScored);
	const state = (item: (typeof asked)[number]) => stateOf(item, answers[item.id]);
	const answered = asked.filter((item) => state(item) === 'answered');
	const ratings = answered.filter(({ scale }) => scale.type === 'rating_0_5');
	const traces = asked.some(({ id }) => answers[id]?.note?.trim() || answers[id]?.photos?.length);
	const passed = answered.filter((item) => !hasFailed(item, answers[item.id])).length;
	const skipped = asked.filter((item) => state(item) === 'na').length;
	return {
		straightLining: commonestShare(ratings.map(({ id }) => answers[id]!.value as number)),
		passWithoutTrace: answered.length === 0 ? null : traces ? 0 : passed / answered.length,
		notApplicable: asked.length === 0 ? null : skipped / asked.length
	};
}

/** The moments of one transaction, as the timers and the ticket have them. */
export type Waiting = {
	start?: number;
	called?: number;
	served?: number;
	done?: number;
	ticketAt?: number;
};

/** The most minutes by which they run backwards, leave the stay, or differ from the wait that was answered. */
export function ticketMismatch(
	waiting: Waiting,
	stay: Stay,
	answeredWait: number | null
): number | null {
	const { start, called, served, done, ticketAt } = waiting;
	const steps = [start, called, served, done].filter((at) => at !== undefined);
	const misfits = [
		...steps.slice(1).map((at, n) => steps[n]! - at),
		...[...steps, ticketAt]
			.filter((at) => at !== undefined)
			.flatMap((at) => [stay.checkedIn - at, at - stay.checkedOut]),
		...(start !== undefined && ticketAt !== undefined ? [Math.abs(ticketAt - start)] : [])
	].map((ms) => ms / 60_000);
	if (answeredWait !== null && start !== undefined && called !== undefined)
		misfits.push(Math.abs((called - start) / 60_000 - answeredWait));
	return misfits.length > 0 ? Math.max(0, ...misfits) : null;
}

/** z of the share of whole minutes ending in 0 or 5 against one in five; needs twenty. */
export function digitPreference(minutes: readonly number[]): number | null {
	const whole = minutes.filter(Number.isInteger);
	if (whole.length < 20) return null;
	const round = whole.filter((m) => m % 5 === 0).length / whole.length;
	return (round - 0.2) / Math.sqrt((0.2 * 0.8) / whole.length);
}

/** Planted checks whose known answer was not given; what is not known here is not counted. */
export const plantedMisses = (
	known: Readonly<Record<string, unknown>>,
	answers: Answers
): number | null =>
	Object.keys(known).length === 0
		? null
		: Object.entries(known).filter(
				([id, truth]) => (answers[id]?.na ? 'na' : answers[id]?.value) !== truth
			).length;
