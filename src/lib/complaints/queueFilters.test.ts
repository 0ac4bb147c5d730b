import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { chipsOf, filterNames, queryOf, readFilters, readTab, type Filters } from './queueFilters';

const unit = '0b7f3c1e-1111-4222-8333-444455556666';
const read = (text: string) => readFilters(new URLSearchParams(text));

describe('filters in an address', () => {
	test('are read from repeated and from joined values', () => {
		expect(read('kind=complaint,report&severity=major&severity=serious')).toEqual({
			kind: ['complaint', 'report'],
			severity: ['major', 'serious']
		});
	});

	test('that make no sense are left out', () => {
		expect(read(`unit=1&handler=${unit}x&from=2026-02-30&to=yesterday&kind=a.b,'&status=`)).toEqual(
			{}
		);
	});

	test('survive the way to an address and back', () => {
		const words = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,20}$/), { minLength: 1 });
		const filters = fc.record(
			{
				region: fc.uuid(),
				unit: fc.uuid(),
				handler: fc.uuid(),
				kind: words,
				channel: words,
				severity: words,
				status: words,
				business: words,
				cause: words,
				from: fc.constantFrom('2026-01-01', '2024-02-29'),
				to: fc.constantFrom('2026-12-31')
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(filters, (given) => {
				expect(read(queryOf('open', given as Filters))).toEqual(given);
			})
		);
	});

	test('make the same address whatever their order', () => {
		const one = read(`to=2026-02-01&kind=report&unit=${unit}`);
		const other = read(`unit=${unit}&kind=report&to=2026-02-01`);
		expect(queryOf('mine', one)).toBe(queryOf('mine', other));
		expect(queryOf('mine', one)).toBe(`?tab=mine&unit=${unit}&kind=report&to=2026-02-01`);
	});
});

test('a chip takes away its own value and nothing else', () => {
	const filters = read(`kind=complaint,report&unit=${unit}`);
	const chips = chipsOf(filters);
	expect(chips.map(({ name, value }) => [name, value])).toEqual([
		['unit', unit],
		['kind', 'complaint'],
		['kind', 'report']
	]);
	expect(chips[0]!.without).toEqual({ kind: ['complaint', 'report'] });
	expect(chips[1]!.without).toEqual({ unit, kind: ['report'] });
	expect(chipsOf(chips[1]!.without).map(({ without }) => without)).toEqual([
		{ kind: ['report'] },
		{ unit }
	]);
	expect(filterNames).toHaveLength(11);
});

test('a tab that is not offered gives the first that is', () => {
	expect(readTab(new URLSearchParams('tab=overdue'), ['mine', 'overdue'])).toBe('overdue');
	expect(readTab(new URLSearchParams('tab=overdue'), ['logged'])).toBe('logged');
	expect(readTab(new URLSearchParams('tab=nonsense'), ['mine', 'open'])).toBe('mine');
});
