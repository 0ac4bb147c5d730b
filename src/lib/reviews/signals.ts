import * as careless from '$lib/domain/careless';
import type { Place, Signal, SignalCode, Stay } from '$lib/domain/careless';
import type { Answers } from '$lib/domain/checklist/answers';
import { itemsOf, type Content } from '$lib/domain/checklist/content';

/** Where a phone said it was, as the database keeps it. */
type KeptPlace = {
	latitude?: number;
	longitude?: number;
	accuracy?: number | null;
	mocked?: boolean;
} | null;

/** What covert.visit_facts tells of a visit. */
export type VisitFacts = {
	checked_in_at: string | null;
	checked_out_at: string | null;
	branch_place: { latitude: number; longitude: number } | null;
	check_in: KeptPlace;
	check_out: KeptPlace;
	answered: { item: string; at: string | null }[];
	timers: { timer?: string; at: string }[];
	photos: {
		taken_at: string | null;
		/** Other visits' photos with the same bytes. */
		same: number;
		/** Bits in which the nearest other photo of the inspector differs. */
		nearest: number | null;
		/** Other bytes were found at rest than the phone promised. */
		exchanged?: boolean;
	}[];
	neighbours: {
		checked_in_at: string;
		checked_out_at: string | null;
		latitude: number | null;
		longitude: number | null;
	}[];
	other_remarks: string[];
	minutes: number[];
	/** What was known to be so before the visit, by item: planted checks. */
	planted?: Record<string, string>;
	/** Mean of the inspector against others at the same branches, in standard errors. */
	effect: number | null;
};

export type Signals = {
	/** Weights of what fired, the order of the queue. */
	sum: number;
	raised: Signal[];
	/** What could not be measured. */
	unknown: SignalCode[];
};

const millis = (at: string | null) => (at === null ? null : Date.parse(at));
const placeOf = (kept: KeptPlace): Place | null =>
	kept?.latitude !== undefined && kept.longitude !== undefined
		? { ...kept, latitude: kept.latitude, longitude: kept.longitude }
		: null;

/** The signals of a visit by src/lib/domain/careless.ts; a reason to look closely and nothing more. */
export function signalsOf(
	facts: VisitFacts,
	answers: Answers,
	content: Content | undefined
): Signals {
	const arrived = millis(facts.checked_in_at);
	const left = millis(facts.checked_out_at);
	const stay: Stay | null =
		arrived === null || left === null
			? null
			: { checkedIn: arrived, checkedOut: left, place: placeOf(facts.check_in) };
	const times = facts.answered.flatMap(({ at }) => millis(at) ?? []);
	const { before, late } = stay ? careless.answerTimes(times, stay) : { before: null, late: null };
	const patterns = content && careless.answerPatterns(content, answers);
	const nearest = facts.photos.flatMap(({ nearest: bits }) => bits ?? []);
	const remarks = Object.values(answers).flatMap((answer) => answer?.note ?? []);
	const taken = facts.photos.flatMap(({ taken_at }) => millis(taken_at) ?? []);

	const signals = [
		careless.signal('off_site', worstDistance(facts)),
		careless.signal(
			'mock_location',
			facts.check_in || facts.check_out
				? Number(!!facts.check_in?.mocked || !!facts.check_out?.mocked)
				: null
		),
		careless.signal('too_short', stay && (stay.checkedOut - stay.checkedIn) / 60_000),
		careless.signal('answers_before_arrival', before),
		careless.signal('answers_late', late),
		careless.signal('impossible_travel', stay && journey(stay, facts)),
		careless.signal('reused_photo', facts.photos.filter(({ same }) => same > 0).length),
		careless.signal('similar_photo', nearest.length > 0 ? Math.min(...nearest) : null),
		careless.signal('exchanged_photo', facts.photos.filter(({ exchanged }) => exchanged).length),
		careless.signal('photo_outside_visit', stay && careless.outside(taken, stay)),
		careless.signal('copied_remark', careless.copiedRemark(remarks, facts.other_remarks)),
		careless.signal('straight_lining', patterns?.straightLining ?? null),
		careless.signal('all_pass', patterns?.passWithoutTrace ?? null),
		careless.signal('na_abuse', patterns?.notApplicable ?? null),
		careless.signal(
			'ticket_mismatch',
			stay && careless.ticketMismatch(waitingOf(facts), stay, answeredWait(content, answers))
		),
		careless.signal('inspector_effect', facts.effect === null ? null : Math.abs(facts.effect)),
		careless.signal('digit_preference', careless.digitPreference(facts.minutes)),
		...plantedCheck(facts, answers)
	];
	return {
		sum: careless.suspicion(signals),
		raised: signals.filter(({ fired }) => fired),
		unknown: signals.filter(({ value }) => value === null).map(({ code }) => code)
	};
}

/** Nothing where no check was planted: there is then nothing that could not be measured either. */
function plantedCheck({ planted = {} }: VisitFacts, answers: Answers): Signal[] {
	const misses = careless.plantedMisses(planted, answers);
	return misses === null ? [] : [careless.signal('planted_check', misses)];
}

function worstDistance({ check_in, check_out, branch_place }: VisitFacts): number | null {
	const metres = [check_in, check_out].flatMap(
		(kept) => careless.metresOff(placeOf(kept), branch_place) ?? []
	);
	return metres.length > 0 ? Math.max(...metres) : null;
}

/** Between where the phone was, else the branch itself, and the other branches of those days. */
function journey(stay: Stay, { neighbours, branch_place }: VisitFacts): number | null {
	return careless.fastestJourney(
		{ ...stay, place: stay.place ?? branch_place },
		neighbours.map((other) => ({
			checkedIn: Date.parse(other.checked_in_at),
			checkedOut: Date.parse(other.checked_out_at ?? other.checked_in_at),
			place: placeOf(
				other.latitude === null || other.longitude === null
					? null
					: { latitude: other.latitude, longitude: other.longitude }
			)
		}))
	);
}

const waitingOf = ({ timers }: VisitFacts): careless.Waiting =>
	Object.fromEntries(timers.map(({ timer, at }) => [timer, Date.parse(at)]));

/** Minutes waited as they were answered, where the checklist asks for just one such figure. */
function answeredWait(content: Content | undefined, answers: Answers): number | null {
	const asked = content
		? itemsOf(content).filter(({ scale }) => scale.type === 'numeric' && scale.unit === 'minute')
		: [];
	const value = asked.length === 1 ? answers[asked[0]!.id]?.value : null;
	return typeof value === 'number' ? value : null;
}
