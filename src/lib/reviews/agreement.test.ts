import { expect, test } from 'vitest';
import type { Content } from '$lib/domain/checklist/content';
import { agreementOf, inspectorsOf, type Pair } from './agreement';

const item = (id: string) => ({
	id,
	zh: id,
	en: id,
	scale: { type: 'pass_fail_na' as const },
	weight: 1,
	critical: false,
	na_policy: 'excluded' as const,
	evidence_on_fail: 'none' as const,
	observability: 'covert' as const
});
const content: Content = {
	kind: 'covert',
	grades: [{ code: 'all', zh: '全部', en: 'All', min: 0 }],
	sections: [{ id: 's', zh: '一', en: 'One', weight: 1, items: ['a', 'b', 'c', 'd'].map(item) }],
	scenarios: [],
	groups: {}
};
const answered = (values: string) =>
	Object.fromEntries(
		['a', 'b', 'c', 'd'].map((id, n) => [
			id,
			values[n] === 'n' ? { na: true } : { value: values[n] === 'p' ? 'pass' : 'fail' }
		])
	);
const pair = (one: string, other: string): Pair => ({
	branch_zh: '河滨支行',
	branch_en: 'Riverside',
	day: '2026-03-02',
	content,
	one: { inspector: '陶然', answers: answered(one) },
	other: { inspector: '郭磊', answers: answered(other) }
});

test('two who say the same agree wholly, two who differ by chance do not', () => {
	const same = agreementOf([pair('pfpn', 'pfpn')]);
	expect(same).toMatchObject({ nominal: 1, interval: 1, kappa: 1, items: [] });
	expect(same.pairs).toMatchObject([{ items: 4, same: 4, kappa: 1 }]);
	// Half agree, as chance would have it: κ by hand is 0.
	expect(agreementOf([pair('ppff', 'pfpf')]).kappa).toBeCloseTo(0, 10);
});

test('without any variation agreement is not defined, rather than perfect', () => {
	expect(agreementOf([pair('pppp', 'pppp')])).toMatchObject({
		nominal: null,
		interval: null,
		kappa: null,
		pairs: [{ same: 4, kappa: null }]
	});
	expect(agreementOf([])).toMatchObject({ nominal: null, kappa: null, pairs: [] });
});

test('items on which pairs differ come most often differing first', () => {
	const { items } = agreementOf([pair('pfpp', 'ffpp'), pair('ppfp', 'fpfn')]);
	expect(items.map(({ item, pairs, differing }) => [item, pairs, differing])).toEqual([
		['a', 2, 2],
		['d', 2, 1]
	]);
});

test('inspectors are compared at the branches they share, and their work is counted', () => {
	const visit = (
		inspector_id: string,
		branch_id: string,
		total: number | null,
		status: string
	) => ({
		inspector_id,
		inspector: inspector_id,
		branch_id,
		total,
		day: '2026-03-02',
		status
	});
	const visits = ['x', 'y', 'z'].flatMap((branch, n) => [
		visit('mild', branch, 90 - n, 'released'),
		visit('severe', branch, 80 - n, 'submitted')
	]);
	const rows = inspectorsOf([...visits, visit('mild', 'x', null, 'assigned')]);
	expect(rows.map(({ name, planned, done }) => [name, planned, done])).toEqual([
		['mild', 4, 3],
		['severe', 3, 3]
	]);
	expect(rows[0]!.effect! - rows[1]!.effect!).toBeCloseTo(10, 6);
});
