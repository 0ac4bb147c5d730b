import { expect, test } from 'vitest';
import type { Content } from '$lib/domain/checklist/content';
import type { VisitScore } from '$lib/domain/scoring';
import { tasksOf } from './grouping';

const item = (id: string, critical = false) => ({ id, critical });
const content = {
	sections: [
		{ id: 'hall', zh: '大堂', en: 'Hall', items: [item('sign'), item('clean'), item('chairs')] },
		{ id: 'counter', zh: '柜面', en: 'Counter', items: [item('truth', true), item('smile')] }
	]
} as unknown as Content;
const scored = (...failed: string[]) =>
	({
		lines: ['sign', 'clean', 'chairs', 'truth', 'smile'].map((id) => ({
			item: id,
			failed: failed.includes(id)
		}))
	}) as unknown as VisitScore;

test('a task an item is what the database makes by itself', () => {
	expect(tasksOf(content, scored('sign', 'truth'), 'item', 'zh')).toBeNull();
});

test('by section, what failed there is put right together; a critical item stays alone', () => {
	expect(tasksOf(content, scored('sign', 'chairs', 'truth', 'smile'), 'section', 'zh')).toEqual([
		{ items: ['sign', 'chairs'], title: '大堂' },
		{ items: ['truth'] },
		{ items: ['smile'], title: '柜面' }
	]);
});

test('by visit, everything but critical items is one task', () => {
	expect(tasksOf(content, scored('sign', 'truth', 'smile'), 'visit', 'en')).toEqual([
		{ items: ['truth'] },
		{ items: ['sign', 'smile'] }
	]);
});

test('where nothing failed there is no group', () => {
	for (const grouping of ['section', 'visit'] as const)
		expect(tasksOf(content, scored(), grouping, 'en')).toBeNull();
});
