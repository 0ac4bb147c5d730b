import { expect, test } from 'vitest';
import { sectionsOf, sectionsToFill, specOf } from './spec';

const form = (entries: [string, string][]) => {
	const made = new FormData();
	for (const [name, value] of entries) made.append(name, value);
	return made;
};

test('sections keep together what stands at one place, and empty ones go', () => {
	const sent = form([
		['section_kind', 'praise'],
		['section_heading', '一封感谢信'],
		['section_text', '客户来信。'],
		['section_file', ''],
		['section_kind', 'story'],
		['section_heading', ' '],
		['section_text', ''],
		['section_file', ''],
		['section_kind', 'nonsense'],
		['section_heading', '好做法'],
		['section_text', '叫号分流。'],
		['section_file', '3f0c']
	]);
	expect(sectionsOf(sent)).toEqual([
		{ kind: 'praise', heading: '一封感谢信', text: '客户来信。', file_id: null },
		{ kind: 'story', heading: '好做法', text: '叫号分流。', file_id: '3f0c' }
	]);
});

test('what is not chosen is left to the database', () => {
	const spec = specOf(form([['title', '规范']]));
	expect(spec).toMatchObject({ title: '规范', audience_roles: [], sections: [] });
	expect(spec.due_days).toBeUndefined();
	expect(spec.unit_id).toBeUndefined();
});

test('a bulletin begins with one section of each kind and always has room for more', () => {
	expect(sectionsToFill([]).map(({ kind }) => kind)).toEqual(['story', 'practice', 'praise']);
	const filled = sectionsToFill([{ kind: 'praise', heading: 'a', text: 'b', file_id: null }]);
	expect(filled.map(({ heading }) => heading)).toEqual(['a', '', '']);
});
