import { bandsOf, isScored, itemsOf, type Content, type Item } from './content.ts';

/** What was answered to one item. `na` goes before a value. */
export type Answer = {
	/** 'pass' or 'fail'; 0 to 5; a number; a text. Absent or null: not answered. */
	value?: string | number | null;
	na?: boolean;
	note?: string;
	/** Ids or hashes of the photos taken for it. */
	photos?: readonly string[];
};

/** By item id. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/**
 * Under this key stand the scenarios that were acted out, their ids with blanks between:
 * items that belong to others are not asked. Absent: all of the template.
 */
export const playedKey = '@scenarios';

export type AnswerState = 'answered' | 'na' | 'unanswered' | 'invalid';

/** An item fails at this many points of five and below; so does "not applicable" that counts as zero. */
export const failsAt = 2;

/** Whether an answer fits its item: `invalid` counts as unanswered everywhere. */
export function stateOf(item: Item, answer: Answer | undefined): AnswerState {
	if (answer?.na === true)
		return item.na_policy === 'not_allowed' || item.scale.type === 'text' ? 'invalid' : 'na';
	const value = answer?.value;
	if (value === undefined || value === null || value === '') return 'unanswered';
	return fits(item, value) ? 'answered' : 'invalid';
}

function fits({ scale }: Item, value: string | number): boolean {
	if (scale.type === 'text') return typeof value === 'string';
	if (scale.type === 'pass_fail_na') return value === 'pass' || value === 'fail';
	if (typeof value !== 'number' || !(value >= 0 && value <= 1e9)) return false;
	if (scale.type === 'numeric') return scale.unit !== 'percent' || value <= 100;
	return Number.isInteger(value) && (scale.type === 'count' || value <= 5);
}

/** Points of five for what was answered; null where there is nothing to score. */
export function pointsOf(item: Item, answer: Answer | undefined): number | null {
	const state = stateOf(item, answer);
	if (!isScored(item) || state === 'unanswered' || state === 'invalid') return null;
	if (state === 'na') return item.na_policy === 'zero' ? 0 : null;
	const value = answer!.value as string | number;
	if (item.scale.type === 'pass_fail_na') return value === 'pass' ? 5 : 0;
	const bands = bandsOf(item.scale);
	if (!bands) return value as number;
	return (bands.find((band) => within(band, value as number)) ?? bands.at(-1)!).score;
}

/** The first band whose min or max holds the value; where both are given, both must. */
const within = ({ min, max }: { min?: number; max?: number }, value: number) =>
	(min !== undefined || max !== undefined) &&
	(min === undefined || value >= min) &&
	(max === undefined || value <= max);

export function hasFailed(item: Item, answer: Answer | undefined): boolean {
	const points = pointsOf(item, answer);
	return points !== null && points <= failsAt;
}

/**
 * The items to be asked, in order: those whose scenario is acted out and whose condition
 * holds. A condition on something that is itself not asked or not answered does not hold.
 */
export function visibleItems(content: Content, answers: Answers): Item[] {
	const played = playedScenarios(answers);
	const asked = new Map<string, Item>();
	for (const item of itemsOf(content))
		if (isPlayed(item, played) && holds(item, asked, answers)) asked.set(item.id, item);
	return [...asked.values()];
}

function playedScenarios(answers: Answers): ReadonlySet<string> | null {
	const value = answers[playedKey]?.value;
	return typeof value === 'string' ? new Set(value.split(' ').filter(Boolean)) : null;
}

const isPlayed = ({ observability, scenarios }: Item, played: ReadonlySet<string> | null) =>
	played === null ||
	observability !== 'covert_scenario' ||
	!scenarios?.length ||
	scenarios.some((one) => played.has(one));

function holds({ condition }: Item, asked: ReadonlyMap<string, Item>, answers: Answers): boolean {
	if (!condition) return true;
	const source = asked.get(condition.item);
	if (!source) return false;
	const answer = answers[source.id];
	const state = stateOf(source, answer);
	if (state === 'unanswered' || state === 'invalid') return false;
	const given = state === 'na' ? 'na' : answer!.value!;
	switch (condition.operator) {
		case 'is':
			return given === condition.value;
		case 'is_not':
			return given !== condition.value;
		case 'at_least':
			return bothNumbers(given, condition.value) && given >= condition.value;
		case 'at_most':
			return bothNumbers(given, condition.value) && given <= condition.value;
	}
}

const bothNumbers = (a: unknown, b: unknown): boolean =>
	typeof a === 'number' && typeof b === 'number';
