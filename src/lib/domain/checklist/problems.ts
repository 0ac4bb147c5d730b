import {
	bandsOf,
	isScored,
	itemsOf,
	offered,
	type Band,
	type Condition,
	type Content,
	type Item,
	type Scale
} from './content.ts';
import { failsAt } from './answers.ts';
import { cappedTotal } from '../scoring.ts';

/** Why a template cannot be published. Each code has a sentence in `checklists.problem`. */
export type ProblemCode =
	| 'nothing_scored'
	| 'section_empty'
	| 'section_weight'
	| 'text_missing'
	| 'id_twice'
	| 'item_weight'
	| 'bands_missing'
	| 'band_never'
	| 'critical_never_fails'
	| 'critical_without_evidence'
	| 'condition_unknown'
	| 'condition_self'
	| 'condition_loop'
	| 'condition_later'
	| 'condition_never'
	| 'covert_only'
	| 'scenario_unknown'
	| 'group_unknown'
	| 'grades_wrong';

/** Where: an item's, section's or scenario's id, or a grade's code; `value` names what is wrong there. */
export type Problem = {
	code: ProblemCode;
	at: 'template' | 'section' | 'item' | 'scenario';
	id: string | null;
	value: string | null;
};

/**
 * Everything that keeps a template of the right shape from being published, in its own
 * order. app.checklist_problems is the guard and finds the same.
 */
export function problemsOf(content: Content): Problem[] {
	const items = itemsOf(content);
	return [
		...(items.some(isScored) ? [] : [problem('nothing_scored', 'template')]),
		...gradeProblems(content),
		...content.sections.flatMap((section) => [
			...(section.items.length > 0 ? [] : [problem('section_empty', 'section', section.id)]),
			...(section.weight === 0 && section.items.some(isScored)
				? [problem('section_weight', 'section', section.id)]
				: []),
			...missingTexts('section', section)
		]),
		...twice('section', content.sections),
		...content.scenarios.flatMap((scenario) => missingTexts('scenario', scenario)),
		...twice('scenario', content.scenarios),
		...twice('item', items),
		...items.flatMap((item) => itemProblems(content, items, item))
	];
}

const problem = (
	code: ProblemCode,
	at: Problem['at'],
	id: string | null = null,
	value: string | number | null = null
): Problem => ({ code, at, id, value: value === null ? null : String(value) });

/** From the best down, the last at 0, all others above what a knock-out shows. */
function gradeProblems({ grades }: Content): Problem[] {
	const right =
		grades.length > 1 &&
		grades.at(-1)!.min === 0 &&
		grades.every(
			({ min, zh, en }, i) =>
				!!zh &&
				!!en &&
				(i === 0 || min < grades[i - 1]!.min) &&
				(i === grades.length - 1 || min > cappedTotal)
		) &&
		new Set(grades.map(({ code }) => code)).size === grades.length;
	return right ? [] : [problem('grades_wrong', 'template')];
}

const missingTexts = (
	at: Problem['at'],
	{ id, zh, en }: { id: string; zh: string; en: string }
): Problem[] => [
	...(zh.trim() ? [] : [problem('text_missing', at, id, 'zh')]),
	...(en.trim() ? [] : [problem('text_missing', at, id, 'en')])
];

function twice(at: Problem['at'], things: readonly { id: string }[]): Problem[] {
	const seen = new Set<string>();
	const again = new Set<string>();
	for (const { id } of things) (seen.has(id) ? again : seen).add(id);
	return [...again].map((id) => problem('id_twice', at, id));
}

function itemProblems(content: Content, items: readonly Item[], item: Item): Problem[] {
	const found = (code: ProblemCode, value: string | number | null = null) =>
		problem(code, 'item', item.id, value);
	const bands = bandsOf(item.scale) ?? [];
	const scenarios = new Set(content.scenarios.map(({ id }) => id));
	return [
		...missingTexts('item', item),
		...(isScored(item) && item.weight === 0 && !item.critical ? [found('item_weight')] : []),
		...(item.scale.type === 'numeric' && bands.length === 0 ? [found('bands_missing')] : []),
		...neverMatched(item.scale, bands).map((band) => found('band_never', band + 1)),
		...(item.critical && !canFail(item) ? [found('critical_never_fails')] : []),
		...(item.critical && item.evidence_on_fail === 'none'
			? [found('critical_without_evidence')]
			: []),
		...conditionProblem(items, item).map((code) => found(code, item.condition!.item)),
		...(offered[content.kind].includes(item.observability) ? [] : [found('covert_only')]),
		...(item.scenarios ?? [])
			.filter((one) => !scenarios.has(one))
			.map((one) => found('scenario_unknown', one)),
		...(item.groups ?? [])
			.filter((one) => !Object.hasOwn(content.groups, one))
			.map((one) => found('group_unknown', one))
	];
}

function canFail(item: Item): boolean {
	if (!isScored(item)) return false;
	const bands = bandsOf(item.scale);
	return !bands || item.na_policy === 'zero' || bands.some(({ score }) => score <= failsAt);
}

/** Indices of bands no possible value is the first to reach; the last one takes what is left. */
export function neverMatched(scale: Scale, bands: readonly Band[]): number[] {
	if (bands.length === 0) return [];
	const whole = scale.type === 'count';
	const top = scale.type === 'numeric' && scale.unit === 'percent' ? 100 : 1e9;
	const limits = bands.flatMap(({ min, max }) => [min ?? 0, max ?? 0]);
	const edges = [...new Set([0, top, ...limits])].sort((a, b) => a - b);
	// Between two edges nothing changes, so one value from each gap stands for it.
	const tried = whole
		? edges.flatMap((edge) => [Math.floor(edge), Math.floor(edge) + 1])
		: [...edges, ...edges.slice(1).map((edge, i) => (edge + edges[i]!) / 2)];
	const reached = new Set(tried.filter((v) => v >= 0 && v <= top).map((v) => firstBand(bands, v)));
	return bands.map((_, i) => i).filter((i) => !reached.has(i));
}

function firstBand(bands: readonly Band[], value: number): number {
	const found = bands.findIndex(
		({ min, max }) =>
			(min !== undefined || max !== undefined) &&
			value >= (min ?? -Infinity) &&
			value <= (max ?? Infinity)
	);
	return found < 0 ? bands.length - 1 : found;
}

function conditionProblem(items: readonly Item[], item: Item): ProblemCode[] {
	const { condition } = item;
	if (!condition) return [];
	if (condition.item === item.id) return ['condition_self'];
	const source = items.find(({ id }) => id === condition.item);
	if (!source) return ['condition_unknown'];
	if (loops(items, item)) return ['condition_loop'];
	if (items.indexOf(source) > items.indexOf(item)) return ['condition_later'];
	return canHold(source, condition) ? [] : ['condition_never'];
}

function loops(items: readonly Item[], item: Item): boolean {
	const byId = new Map(items.map((one) => [one.id, one]));
	let at = byId.get(item.condition!.item);
	for (let steps = 0; at?.condition && steps <= items.length; steps++) {
		if (at.condition.item === item.id) return true;
		at = byId.get(at.condition.item);
	}
	return false;
}

/** Whether any answer to the source can make the condition true. */
function canHold({ scale, na_policy }: Item, { operator, value }: Condition): boolean {
	const isNumber = scale.type !== 'pass_fail_na' && scale.type !== 'text';
	if (operator === 'at_least' || operator === 'at_most')
		return isNumber && typeof value === 'number';
	if (value === 'na' && scale.type !== 'text') return na_policy !== 'not_allowed';
	if (scale.type === 'text') return typeof value === 'string';
	if (scale.type === 'pass_fail_na') return value === 'pass' || value === 'fail';
	return (
		typeof value === 'number' &&
		(scale.type !== 'rating_0_5' || (Number.isInteger(value) && value <= 5))
	);
}
