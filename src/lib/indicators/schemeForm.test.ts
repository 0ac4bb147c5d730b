import { expect, test } from 'vitest';
import { bandsText, readBands, readScheme } from './schemeForm';

test('bands are typed one a line, in full-width signs too, and come back the same', () => {
	const bands = [
		{ upTo: 1, score: 100 },
		{ upTo: 2.5, score: 60 },
		{ upTo: null, score: 0 }
	];
	expect(readBands(bandsText(bands))).toEqual(bands);
	expect(readBands('１＝１００\n\n＊＝0')).toEqual([bands[0], bands[2]]);
	expect(readBands('bis 3')).toBeNull();
});

test('a form becomes the content of a scheme, without what was taken out and with what was added', () => {
	const form = new FormData();
	const fields: [string, string][] = [
		['item', 'visit_score'],
		['visit_score_weight', '20'],
		['visit_score_required', 'on'],
		['visit_score_kind', 'linear'],
		['visit_score_none', '60'],
		['visit_score_full', '１００'],
		['item', 'new_customers'],
		['drop', 'new_customers'],
		['add', 'critical_items'],
		['enough_known', '60'],
		['standard', 'sixty'],
		['interviews', 'rules']
	];
	for (const [name, value] of fields) form.append(name, value);
	const { content, wrong } = readScheme(form);
	expect(wrong).toEqual(['standard']);
	expect(content.interviews).toBe('rules');
	expect(content.items).toEqual([
		{
			indicator: 'visit_score',
			weight: 20,
			required: true,
			rule: { kind: 'linear', none: 60, full: 100 }
		},
		{ indicator: 'critical_items', weight: 5, required: false, rule: { kind: 'percentile' } }
	]);
});
