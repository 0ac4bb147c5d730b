import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playedKey, visibleItems } from './answers.ts';
import { itemsOf, type Content, type Item } from './content.ts';
import { contentSchema } from './contentSchema.ts';
import { progressOf, requiredEvidence } from './evidence.ts';
import { library } from './library.ts';
import { problemsOf } from './problems.ts';
import { visits } from './sample.ts';
import { shippedTemplates } from './shipped.ts';

const shipped = (code: string) => shippedTemplates().find((one) => one.code === code)!;
const covert = shipped('covert_standard');
const overt = shipped('overt_standard');
const document = shipped('document_standard');
const selfCheck = shipped('lobby_self_check');

/** The shipped covert template with one item changed. */
function with_(id: string, change: Partial<Item>): Content {
	const content = structuredClone(covert.content);
	Object.assign(
		itemsOf(content).find((one) => one.id === id)!,
		change
	);
	return content;
}
const codes = (content: Content) => problemsOf(content).map(({ code }) => code);
const failed = (id: string, more: object = {}) => ({ [id]: { value: 'fail', ...more } });

describe('the built-in library', () => {
	test('has what it should', () => {
		expect(library.items).toHaveLength(142);
		expect(library.sections).toHaveLength(10);
		expect(library.scenarios).toHaveLength(9);
		expect(library.sections.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
	});

	test('makes templates that can be published', () => {
		for (const { content } of shippedTemplates()) {
			expect(contentSchema.parse(content)).toBeTruthy();
			expect(problemsOf(content)).toEqual([]);
		}
		const watched = new Set(itemsOf(covert.content).map(({ observability }) => observability));
		expect([...watched].sort()).toEqual(['covert', 'covert_scenario']);
		expect(itemsOf(overt.content).some(({ observability }) => observability === 'overt')).toBe(
			true
		);
		expect(itemsOf(document.content)).toHaveLength(11);
		expect(selfCheck.content.sections.map(({ en }) => en)).toEqual([
			'Before opening',
			'During opening',
			'After opening'
		]);
	});
});

describe('a template with problems', () => {
	const twice = structuredClone(covert.content);
	twice.sections[1]!.items.push(twice.sections[0]!.items[0]!);
	const condition = (
		item: string,
		operator: 'is' | 'at_least' = 'is',
		value: string | number = 'fail'
	) => ({
		condition: { item, operator, value }
	});
	const loop = with_('ext_hours_honoured', condition('int_clean_bright'));
	Object.assign(
		itemsOf(loop).find(({ id }) => id === 'int_clean_bright')!,
		condition('ext_hours_honoured')
	);
	const bands = (...list: { min?: number; max?: number; score: number }[]) => ({
		scale: { type: 'numeric' as const, unit: 'minute' as const, bands: list }
	});

	test.each<[string, Content, string]>([
		['an id twice', twice, 'id_twice'],
		['a weight that cannot count', with_('int_clean_bright', { weight: 0 }), 'item_weight'],
		['no text in one language', with_('int_clean_bright', { en: ' ' }), 'text_missing'],
		[
			'a condition on nothing',
			with_('int_clean_bright', condition('nowhere')),
			'condition_unknown'
		],
		[
			'a condition on itself',
			with_('int_clean_bright', condition('int_clean_bright')),
			'condition_self'
		],
		[
			'a condition on a later item',
			with_('ext_hours_honoured', condition('int_clean_bright')),
			'condition_later'
		],
		['conditions that loop', loop, 'condition_loop'],
		[
			'a condition nothing fulfils',
			with_('int_clean_bright', condition('ext_hours_honoured', 'is', 3)),
			'condition_never'
		],
		[
			'a condition that compares marks',
			with_('int_clean_bright', condition('ext_hours_honoured', 'at_least', 3)),
			'condition_never'
		],
		['bands without any', with_('eff_wait_minutes', bands()), 'bands_missing'],
		[
			'a band another one covers',
			with_('eff_wait_minutes', bands({ max: 10, score: 5 }, { max: 5, score: 4 }, { score: 0 })),
			'band_never'
		],
		[
			'a band from high to low',
			with_('eff_wait_minutes', bands({ min: 9, max: 3, score: 5 }, { score: 0 })),
			'band_never'
		],
		[
			'an open band that is not the last',
			with_('eff_wait_minutes', bands({ score: 5 }, { score: 0 })),
			'band_never'
		],
		[
			'a last band nothing is left for',
			with_('eff_wait_minutes', bands({ min: 0, score: 5 }, { score: 0 })),
			'band_never'
		],
		[
			'a critical item that is text',
			with_('int_clean_bright', { critical: true, scale: { type: 'text' } }),
			'critical_never_fails'
		],
		[
			'a critical item nobody can fail',
			with_('eff_wait_minutes', { critical: true, ...bands({ max: 9, score: 5 }, { score: 3 }) }),
			'critical_never_fails'
		],
		[
			'a critical item without evidence',
			with_('att_no_quarrel', { evidence_on_fail: 'none' }),
			'critical_without_evidence'
		],
		[
			'what a customer cannot see',
			with_('int_clean_bright', { observability: 'document' }),
			'covert_only'
		],
		[
			'an unknown scenario',
			with_('int_clean_bright', { scenarios: ['sc_none'] }),
			'scenario_unknown'
		],
		['an unknown group', with_('int_clean_bright', { groups: ['none'] }), 'group_unknown'],
		[
			'no grade at zero',
			{ ...covert.content, grades: covert.content.grades.slice(0, 3) },
			'grades_wrong'
		],
		[
			'an empty section',
			{ ...covert.content, sections: [{ id: 'x', zh: '空', en: 'Empty', weight: 1, items: [] }] },
			'nothing_scored'
		]
	])('%s is named', (_, content, code) => {
		expect(codes(content)).toContain(code);
	});

	test('a section whose weight is zero cannot count', () => {
		const content = structuredClone(covert.content);
		content.sections[0]!.weight = 0;
		expect(problemsOf(content)).toEqual([
			{ code: 'section_weight', at: 'section', id: 'exterior_facilities', value: null }
		]);
	});

	test('a middle band of decimals between two limits is reached', () => {
		const between = bands({ max: 1, score: 5 }, { max: 1.5, score: 3 }, { score: 0 });
		expect(codes(with_('eff_wait_minutes', between))).toEqual([]);
		const counted = { scale: { type: 'count' as const, bands: between.scale.bands } };
		expect(codes(with_('eff_wait_minutes', counted))).toEqual(['band_never']);
	});
});

describe('what is asked', () => {
	const content = with_('int_clean_bright', {
		condition: { item: 'ext_hours_honoured', operator: 'is', value: 'fail' }
	});
	const asks = (answers: Parameters<typeof visibleItems>[1], id: string) =>
		visibleItems(content, answers).some((item) => item.id === id);

	test('follows the conditions', () => {
		expect(asks({}, 'int_clean_bright')).toBe(false);
		expect(asks(failed('ext_hours_honoured'), 'int_clean_bright')).toBe(true);
		expect(asks({ ext_hours_honoured: { na: true } }, 'int_clean_bright')).toBe(false);
	});

	test('follows the scenarios that are acted out', () => {
		expect(asks({}, 'att_equal_coins')).toBe(true);
		expect(asks({ [playedKey]: { value: 'sc_weekend sc_cash_coins' } }, 'proc_count_clear')).toBe(
			true
		);
		const scenario = itemsOf(content).find(
			({ observability, scenarios }) => observability === 'covert_scenario' && scenarios?.length
		)!;
		expect(asks({ [playedKey]: { value: '' } }, scenario.id)).toBe(false);
		expect(asks({ [playedKey]: { value: scenario.scenarios![0] } }, scenario.id)).toBe(true);
	});

	test('what hangs on something that is not asked is not asked', () => {
		fc.assert(
			fc.property(visits, ({ content, answers }) => {
				const asked = new Set(visibleItems(content, answers).map(({ id }) => id));
				for (const item of itemsOf(content))
					if (item.condition && !asked.has(item.condition.item))
						expect(asked.has(item.id)).toBe(false);
			})
		);
	});
});

describe('what must be proven', () => {
	const only = (answers: Parameters<typeof requiredEvidence>[1]) =>
		requiredEvidence(covert.content, answers).map(({ item, needs, met }) => [item.id, needs, met]);

	test('is asked for on failure, and at two points and below', () => {
		expect(only(failed('lang_no_forbidden'))).toEqual([['lang_no_forbidden', 'note', false]]);
		expect(only(failed('lang_no_forbidden', { note: ' ' }))[0]![2]).toBe(false);
		expect(only(failed('lang_no_forbidden', { note: '“等着”，10:05，工号 7' }))[0]![2]).toBe(true);
		expect(only({ ext_surroundings: { value: 3 } })).toEqual([]);
		expect(only({ ext_surroundings: { value: 2, photos: ['a'] } })).toEqual([
			['ext_surroundings', 'photo', true]
		]);
	});

	test('progress counts what is asked and is not a text', () => {
		const { total, answered, missing } = progressOf(covert.content, failed('lang_no_forbidden'));
		expect([total, answered, missing.length]).toEqual([128, 1, 127]);
	});
});
