import {
	failsAt,
	pointsOf,
	stateOf,
	visibleItems,
	type Answers,
	type AnswerState
} from './checklist/answers.ts';
import { isScored, type Content, type Item, type Section } from './checklist/content.ts';
import { add, divide, exact, isPositive, multiply, toCents, zero, type Exact } from './exact.ts';

/** Percent of the weight that must be answered for a score. */
export const enoughAnswered = 60;
/** The highest total that is shown after a failed critical item. */
export const cappedTotal = 59;

/** Why an item earned what it did. */
export type LineResult =
	'scored' | 'na_excluded' | 'na_zero' | 'unanswered' | 'invalid' | 'unscored' | 'hidden';

/** One item's line of the explanation; points and maximum are weight × points of five. */
export type ScoreLine = {
	item: string;
	section: string;
	result: LineResult;
	/** Points of five. */
	score: number | null;
	weight: number;
	points: number | null;
	maximum: number | null;
	failed: boolean;
	critical: boolean;
};

export type SectionScore = {
	section: string;
	weight: number;
	points: number;
	maximum: number;
	/** 0 to 100; null where nothing in it was scored. */
	score: number | null;
};

/** What is stored with a visit; every figure rounded once, half up, to two places. */
export type VisitScore = {
	status: 'scored' | 'incomplete';
	/** Shown: at most 59 where a critical item failed. Null when incomplete. */
	total: number | null;
	raw: number | null;
	/** Code of one of the version's grades. */
	grade: string | null;
	capped: boolean;
	/** Section weights earned, and those of the sections with a scored item. */
	points: number;
	maximum: number;
	/** Percent of the asked weight that is answered; "not applicable" is an answer. */
	completeness: number;
	/** Failed critical items. */
	knockouts: string[];
	sections: SectionScore[];
	lines: ScoreLine[];
};

type Sums = { earned: Exact; scored: Exact; answered: Exact; asked: Exact };

/**
 * The score of a visit, from the pinned version and the answers and nothing else:
 * section = 100·Σw(s/5)÷Σw over scored items, total = ΣW·section÷ΣW over sections with a
 * scored item. Each section's weight stands for its asked items when completeness is
 * counted. app.score_visit computes the same in SQL; the two are tested to agree.
 */
export function scoreVisit(content: Content, answers: Answers): VisitScore {
	const asked = new Set(visibleItems(content, answers).map(({ id }) => id));
	const lines: ScoreLine[] = [];
	const sections: SectionScore[] = [];
	let [points, maximum, answeredShare, askedShare] = [zero, zero, zero, zero];

	for (const section of content.sections) {
		const sums: Sums = { earned: zero, scored: zero, answered: zero, asked: zero };
		for (const item of section.items)
			lines.push(lineOf(section, item, asked.has(item.id), answers, sums));
		const weight = exact(section.weight);
		const counts = isPositive(sums.scored);
		if (counts) {
			points = add(points, multiply(weight, divide(sums.earned, fiveTimes(sums.scored))));
			maximum = add(maximum, weight);
		}
		if (isPositive(sums.asked)) {
			answeredShare = add(answeredShare, multiply(weight, divide(sums.answered, sums.asked)));
			askedShare = add(askedShare, weight);
		}
		sections.push({
			section: section.id,
			weight: section.weight,
			points: toCents(sums.earned),
			maximum: toCents(fiveTimes(sums.scored)),
			score: counts ? toCents(percent(sums.earned, fiveTimes(sums.scored))) : null
		});
	}

	const completeness = isPositive(askedShare) ? toCents(percent(answeredShare, askedShare)) : 0;
	const knockouts = lines
		.filter(({ critical, failed }) => critical && failed)
		.map(({ item }) => item);
	const complete = completeness >= enoughAnswered && isPositive(maximum);
	const raw = complete ? toCents(percent(points, maximum)) : null;
	const total = raw !== null && knockouts.length > 0 ? Math.min(raw, cappedTotal) : raw;
	return {
		status: complete ? 'scored' : 'incomplete',
		total,
		raw,
		grade: total === null ? null : gradeOf(content, total),
		capped: raw !== total,
		points: toCents(points),
		maximum: toCents(maximum),
		completeness,
		knockouts,
		sections,
		lines
	};
}

const five = exact(5);
const hundred = exact(100);
const fiveTimes = (a: Exact) => multiply(five, a);
const percent = (part: Exact, whole: Exact) => multiply(hundred, divide(part, whole));

/** The first grade, from the best down, that the rounded total reaches. */
function gradeOf({ grades }: Content, total: number): string | null {
	return (grades.find(({ min }) => total >= min) ?? grades.at(-1))?.code ?? null;
}

function lineOf(
	section: Section,
	item: Item,
	isAsked: boolean,
	answers: Answers,
	sums: Sums
): ScoreLine {
	const counts = isAsked && isScored(item);
	const state = stateOf(item, answers[item.id]);
	const score = counts ? pointsOf(item, answers[item.id]) : null;
	const weight = exact(item.weight);
	if (counts) {
		sums.asked = add(sums.asked, weight);
		if (state === 'answered' || state === 'na') sums.answered = add(sums.answered, weight);
	}
	const earned = score === null ? null : multiply(weight, exact(score));
	if (earned) {
		sums.earned = add(sums.earned, earned);
		sums.scored = add(sums.scored, weight);
	}
	return {
		item: item.id,
		section: section.id,
		result: !isAsked ? 'hidden' : counts ? resultOf(state, score) : 'unscored',
		score,
		weight: item.weight,
		points: earned && toCents(earned),
		maximum: earned && toCents(fiveTimes(weight)),
		failed: score !== null && score <= failsAt,
		critical: item.critical
	};
}

function resultOf(state: AnswerState, score: number | null): LineResult {
	if (state === 'answered') return 'scored';
	if (state === 'na') return score === null ? 'na_excluded' : 'na_zero';
	return state;
}
