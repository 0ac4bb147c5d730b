import { expect, test } from 'vitest';
import { entryOf, registersFor } from './words';

test('each resolution keeps its person and day', () => {
	const form = new FormData();
	for (const [name, value] of [
		['unit_id', 'u'],
		['held_on', '2026-03-02'],
		['participants', 'p1'],
		['participants', 'p2'],
		['assessment', '按月通报'],
		['resolution_words', '增开窗口'],
		['resolution_owner', 'p1'],
		['resolution_due', '2026-03-20'],
		['resolution_words', ''],
		['resolution_owner', ''],
		['resolution_due', '']
	] as const)
		form.append(name, value);
	expect(entryOf(form)).toMatchObject({
		unit_id: 'u',
		participants: ['p1', 'p2'],
		assessment: '按月通报',
		special_service: '',
		resolutions: [
			{ words: '增开窗口', owner_id: 'p1', due_on: '2026-03-20' },
			{ words: '', owner_id: undefined, due_on: undefined }
		]
	});
});

test('who heads a unit twice registers for it once', () => {
	const grant = (role: string, unit_id: string) =>
		({ role, unit_id, unit_name_zh: unit_id, unit_name_en: unit_id }) as never;
	expect(
		registersFor([
			grant('branch_head', 'a'),
			grant('service_manager', 'b'),
			grant('branch_head', 'a'),
			grant('staff', 'c')
		]).map(({ id }) => id)
	).toEqual(['a', 'b']);
});
