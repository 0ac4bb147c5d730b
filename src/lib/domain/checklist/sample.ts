import fc from 'fast-check';
import type { Answer, Answers } from './answers.ts';
import { playedKey } from './answers.ts';
import { itemsOf, usualGrades, type Content, type Item, type Scale } from './content.ts';

// Random templates and answers for tests: right and wrong ones, of every scale.

const weight = fc.integer({ min: 0, max: 2000 }).map((cents) => cents / 100);
const points = fc.oneof(
	fc.integer({ min: 0, max: 5 }),
	fc.integer({ min: 0, max: 500 }).map((c) => c / 100)
);
const limit = fc.oneof(
	fc.integer({ min: 0, max: 60 }),
	fc.integer({ min: 0, max: 6000 }).map((c) => c / 100)
);
const bands = (least: number) =>
	fc.array(fc.record({ min: limit, max: limit, score: points }, { requiredKeys: ['score'] }), {
		minLength: least,
		maxLength: 4
	});
const scale: fc.Arbitrary<Scale> = fc.oneof(
	fc.constant({ type: 'pass_fail_na' as const }),
	fc.constant({ type: 'rating_0_5' as const }),
	fc.record({
		type: fc.constant('numeric' as const),
		unit: fc.constantFrom('minute', 'percent'),
		bands: bands(1)
	}),
	fc.record({ type: fc.constant('count' as const), bands: bands(0) }),
	fc.constant({ type: 'text' as const })
);
const id = (n: number) => `item_${n}`;
const scenarios = ['sc_one', 'sc_two'];

const item = (n: number, last: number): fc.Arbitrary<Item> =>
	fc
		.record({
			scale,
			weight,
			critical: fc.boolean(),
			na_policy: fc.constantFrom('excluded' as const, 'zero' as const, 'not_allowed' as const),
			evidence_on_fail: fc.constantFrom('none' as const, 'note' as const, 'photo' as const),
			observability: fc.constantFrom('covert' as const, 'covert_scenario' as const),
			scenarios: fc.option(fc.subarray(scenarios), { nil: undefined }),
			condition: fc.option(
				fc.record({
					// Forward, its own and unknown sources too.
					item: fc.integer({ min: 0, max: last + 1 }).map(id),
					operator: fc.constantFrom(
						'is' as const,
						'is_not' as const,
						'at_least' as const,
						'at_most' as const
					),
					value: fc.oneof(
						fc.constantFrom('pass', 'fail', 'na', 'a'),
						fc.integer({ min: 0, max: 5 })
					)
				}),
				{ nil: undefined, freq: 3 }
			)
		})
		.map((rest) => {
			const made = { id: id(n), zh: `第${n}项`, en: `Item ${n}`, ...rest };
			return JSON.parse(JSON.stringify(made)) as Item;
		});

/** A template of the right shape, with whatever problems chance gives it. */
export const contents: fc.Arbitrary<Content> = fc
	.array(fc.tuple(weight, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 4 })
	.chain((plan) => {
		const last = plan.reduce((sum, [, n]) => sum + n, 0) - 1;
		let n = 0;
		return fc.tuple(
			...plan.map(([w, count], s) =>
				fc.tuple(...Array.from({ length: count }, () => item(n++, last))).map((items) => ({
					id: `section_${s}`,
					zh: `第${s}节`,
					en: `Section ${s}`,
					weight: w,
					items
				}))
			)
		);
	})
	.map((sections) => ({
		kind: 'covert' as const,
		grades: [...usualGrades],
		sections,
		scenarios: scenarios.map((one) => ({
			id: one,
			zh: one,
			en: one,
			script_zh: '',
			script_en: ''
		})),
		groups: {}
	}));

const value = fc.oneof(
	fc.constantFrom('pass', 'fail', 'na', '', 'a', null),
	fc.integer({ min: -1, max: 120 }),
	fc.integer({ min: 0, max: 12000 }).map((cents) => cents / 100)
);

/** One answer, mostly of the kind its item asks for. */
function answerTo({ scale: { type } }: Item): fc.Arbitrary<Answer> {
	const fitting =
		type === 'pass_fail_na'
			? fc.constantFrom('pass', 'fail')
			: type === 'text'
				? fc.constantFrom('a', 'b')
				: type === 'rating_0_5'
					? fc.integer({ min: 0, max: 5 })
					: limit;
	return fc.record(
		{
			value: fc.oneof(
				{ weight: 4, arbitrary: fitting as fc.Arbitrary<string | number | null> },
				value
			),
			na: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
			note: fc.constantFrom('', ' ', 'seen')
		},
		{ requiredKeys: ['value'] }
	);
}

export const visits: fc.Arbitrary<{ content: Content; answers: Answers }> = contents.chain(
	(content) =>
		fc
			.tuple(
				fc.option(fc.subarray(scenarios), { nil: undefined }),
				...itemsOf(content).map((one) =>
					fc
						.option(answerTo(one), { nil: undefined, freq: 6 })
						.map((answer) => [one.id, answer] as const)
				)
			)
			.map(([played, ...given]) => ({
				content,
				answers: {
					...Object.fromEntries(given.filter(([, answer]) => answer)),
					...(played && { [playedKey]: { value: played.join(' ') } })
				}
			}))
);
