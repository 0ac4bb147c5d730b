import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './checklist/answers.ts';
import { usualGrades, type Content, type Item } from './checklist/content.ts';
import { visits } from './checklist/sample.ts';
import { add, exact, multiply, toCents } from './exact.ts';
import { scoreVisit } from './scoring.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
	id,
	zh: id,
	en: id,
	scale: { type: 'pass_fail_na' },
	weight: 1,
	critical: false,
	na_policy: 'excluded',
	evidence_on_fail: 'none',
	observability: 'covert',
	...more
});
const content = (...sections: [weight: number, ...items: Item[]][]): Content => ({
	kind: 'covert',
	grades: [...usualGrades],
	sections: sections.map(([weight, ...items], n) => ({
		id: `s${n}`,
		zh: '',
		en: '',
		weight,
		items
	})),
	scenarios: [],
	groups: {}
});
const pass = { value: 'pass' };
const fail = { value: 'fail' };

describe('decimals', () => {
	test('add exactly where binary fractions do not', () => {
		expect(add(exact(0.1), exact(0.2))).toEqual({ n: 3n, d: 10n });
		expect(toCents(multiply(exact(1.005), exact(1)))).toBe(1.01);
		expect(exact(1e-7)).toEqual({ n: 1n, d: 10_000_000n });
		expect(exact(2e21).n).toBe(2n * 10n ** 21n);
		expect(() => exact(NaN)).toThrow(RangeError);
	});
});

describe('a visit’s score', () => {
	test('weighs items inside sections and sections inside the total', () => {
		const version = content(
			[60, item('a', { weight: 3 }), item('b', { weight: 1 })],
			[40, item('c', { scale: { type: 'rating_0_5' } })]
		);
		const score = scoreVisit(version, { a: pass, b: fail, c: { value: 4 } });
		expect(score.sections.map(({ score }) => score)).toEqual([75, 80]);
		expect(score).toMatchObject({ status: 'scored', total: 77, raw: 77, grade: 'qualified' });
		expect(score).toMatchObject({ points: 77, maximum: 100, completeness: 100, knockouts: [] });
	});

	test('is rounded once, half up, and compared rounded', () => {
		const w = content([1, item('a', { weight: 1799 }), item('b', { weight: 201 })]);
		expect(scoreVisit(w, { a: pass, b: fail })).toMatchObject({ total: 89.95, grade: 'good' });
		const half = content([1, item('a', { weight: 17999 }), item('b', { weight: 2001 })]);
		expect(scoreVisit(half, { a: pass, b: fail })).toMatchObject({ total: 90, grade: 'excellent' });
		const third = content([1, item('a'), item('b'), item('c')]);
		expect(scoreVisit(third, { a: pass, b: pass, c: fail }).total).toBe(66.67);
	});

	test('takes the first band that holds the number, and the last for everything else', () => {
		const bands = [{ max: 10, score: 5 }, { max: 15, score: 4 }, { score: 0 }];
		const version = content([
			1,
			item('wait', { scale: { type: 'numeric', unit: 'minute', bands } })
		]);
		const total = (value: number) => scoreVisit(version, { wait: { value } }).total;
		expect([10, 10.01, 15, 15.5].map(total)).toEqual([100, 80, 80, 0]);
	});

	test('leaves out what was not applicable, or counts it as zero, or does not take it', () => {
		const na = { na: true };
		const policy = (na_policy: Item['na_policy']) =>
			scoreVisit(content([1, item('a', { weight: 4 }), item('b', { na_policy })]), {
				a: pass,
				b: na
			});
		expect(policy('excluded')).toMatchObject({ total: 100, completeness: 100 });
		expect(policy('zero')).toMatchObject({ total: 80, completeness: 100 });
		expect(policy('not_allowed')).toMatchObject({ total: 100, completeness: 80 });
		expect(policy('not_allowed').lines[1]!.result).toBe('invalid');
	});

	test('does not exist under 60 % of the weight, nor with everything not applicable', () => {
		const version = content([1, item('a', { weight: 60 }), item('b', { weight: 40 })]);
		expect(scoreVisit(version, { a: pass })).toMatchObject({ status: 'scored', completeness: 60 });
		expect(scoreVisit(version, { b: pass })).toMatchObject({
			status: 'incomplete',
			completeness: 40,
			total: null,
			raw: null,
			grade: null
		});
		expect(scoreVisit(version, { a: { na: true }, b: { na: true } }).status).toBe('incomplete');
	});

	test('is capped by a failed critical item and keeps what it would have been', () => {
		const version = content([1, item('a', { weight: 99 }), item('b', { critical: true })]);
		expect(scoreVisit(version, { a: pass, b: fail })).toMatchObject({
			total: 59,
			raw: 99,
			grade: 'unqualified',
			capped: true,
			knockouts: ['b']
		});
		expect(scoreVisit(version, { a: fail, b: fail })).toMatchObject({ total: 0, capped: false });
	});

	test('does not count an item whose condition does not hold', () => {
		const condition = { item: 'a', operator: 'is' as const, value: 'fail' };
		const version = content([1, item('a'), item('b', { condition, critical: true })]);
		const score = scoreVisit(version, { a: pass, b: fail });
		expect(score).toMatchObject({ total: 100, knockouts: [] });
		expect(score.lines[1]).toMatchObject({ result: 'hidden', points: null });
	});

	test('lies between 0 and 100, follows from its lines, and does not depend on units of weight', () => {
		fc.assert(
			fc.property(visits, ({ content, answers }) => {
				const score = scoreVisit(content, answers);
				if (score.raw !== null) {
					expect(score.raw).toBeGreaterThanOrEqual(0);
					expect(score.raw).toBeLessThanOrEqual(100);
					expect(score.total).toBe(score.knockouts.length ? Math.min(59, score.raw) : score.raw);
				}
				const heavier = structuredClone(content);
				for (const section of heavier.sections) {
					section.weight *= 4;
					for (const one of section.items) one.weight *= 8;
				}
				const { raw, completeness, knockouts } = scoreVisit(heavier, answers);
				expect({ raw, completeness, knockouts }).toEqual({
					raw: score.raw,
					completeness: score.completeness,
					knockouts: score.knockouts
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('never falls when answers get better', () => {
		fc.assert(
			fc.property(visits, ({ content, answers }) => {
				const items = content.sections.flatMap((section) => section.items);
				for (const one of items) delete one.condition;
				const scored = new Set(
					scoreVisit(content, answers)
						.lines.filter(({ result }) => result === 'scored')
						.map((line) => line.item)
				);
				const improved: Answers = Object.fromEntries(
					items
						.filter(({ id, scale }) => scored.has(id) && scale.type === 'pass_fail_na')
						.map(({ id }) => [id, pass])
				);
				expect(scoreVisit(content, { ...answers, ...improved }).raw ?? 0).toBeGreaterThanOrEqual(
					scoreVisit(content, answers).raw ?? 0
				);
			}),
			{ numRuns: 300 }
		);
	});
});
