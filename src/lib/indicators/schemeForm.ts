import type { SchemeItem } from '$lib/domain/notice/scheme';
import type { ScoringRule } from '$lib/domain/notice/scoring';
import type { SchemeContent } from '$lib/domain/notice/shippedScheme';

export const ruleKinds = ['bands', 'linear', 'percentile', 'deduction'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Bands as they are typed: `1 = 100`, one a line, `*` for the rest. */
export const bandsText = (bands: readonly { upTo: number | null; score: number }[]): string =>
	bands.map(({ upTo, score }) => `${upTo ?? '*'} = ${score}`).join('\n');

/** The bands of such lines; null where a line is none. Full-width signs are understood. */
export function readBands(text: string): { upTo: number | null; score: number }[] | null {
	const lines = text.normalize('NFKC').split('\n');
	const bands = [];
	for (const line of lines.map((one) => one.trim()).filter(Boolean)) {
		const [, end, score] = /^(\*|-?\d+(?:\.\d+)?)\s*[=:]\s*(-?\d+(?:\.\d+)?)$/.exec(line) ?? [];
		if (end === undefined) return null;
		bands.push({ upTo: end === '*' ? null : Number(end), score: Number(score) });
	}
	return bands;
}

type Fields = { get(name: string): FormDataEntryValue | null; getAll(name: string): unknown[] };

/** What is not typed is nought; what is typed and no number cannot be read. */
function number(form: Fields, name: string, wrong: string[]): number {
	const text = String(form.get(name) ?? '')
		.normalize('NFKC')
		.trim();
	const value = text === '' ? 0 : Number(text);
	if (Number.isFinite(value)) return value;
	wrong.push(name);
	return 0;
}

function readRule(form: Fields, code: string, wrong: string[]): ScoringRule {
	const of = (field: string) => number(form, `${code}_${field}`, wrong);
	switch (form.get(`${code}_kind`)) {
		case 'bands': {
			const bands = readBands(String(form.get(`${code}_bands`) ?? ''));
			if (!bands) wrong.push(`${code}_bands`);
			return { kind: 'bands', bands: bands ?? [] };
		}
		case 'linear':
			return { kind: 'linear', none: of('none'), full: of('full') };
		case 'deduction':
			return { kind: 'deduction', full: of('start'), each: of('each'), floor: of('floor') };
		default:
			return { kind: 'percentile' };
	}
}

/**
 * The content a form of a scheme holds, problems and all, and the names of the fields that could
 * not be read. `item` repeats for every indicator weighed, `drop` takes one out, `add` brings one.
 */
export function readScheme(form: Fields): { content: SchemeContent; wrong: string[] } {
	const wrong: string[] = [];
	const dropped = String(form.get('drop') ?? '');
	const items: SchemeItem[] = form
		.getAll('item')
		.map(String)
		.filter((code) => code !== dropped)
		.map((indicator) => ({
			indicator,
			weight: number(form, `${indicator}_weight`, wrong),
			required: form.get(`${indicator}_required`) === 'on',
			rule: readRule(form, indicator, wrong)
		}));
	const added = String(form.get('add') ?? '');
	if (added && !items.some(({ indicator }) => indicator === added))
		items.push({ indicator: added, weight: 5, required: false, rule: { kind: 'percentile' } });
	const interviews = String(form.get('interviews'));
	return {
		wrong,
		content: {
			items,
			enough_known: number(form, 'enough_known', wrong),
			standard: number(form, 'standard', wrong),
			least_visits: number(form, 'least_visits', wrong),
			least_transactions: number(form, 'least_transactions', wrong),
			interviews: interviews === 'none' || interviews === 'rules' ? interviews : 'count'
		}
	};
}
