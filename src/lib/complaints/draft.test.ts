import { expect, test } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './draft';

function memory() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}
const noon = new Date('2026-11-26T04:00:00Z');

test('what was typed is there again, for the same person alone', () => {
	const storage = memory();
	keepDraft(storage, 'complaint', 'wang', { subject: '拒收硬币𠮷' }, noon);
	expect(readDraft(storage, 'complaint', 'wang', noon)).toEqual({
		savedAt: '2026-11-26T04:00:00.000Z',
		values: { subject: '拒收硬币𠮷' }
	});
	expect(readDraft(storage, 'complaint', 'li', noon)).toBeNull();
	dropDraft(storage, 'complaint', 'wang');
	expect(readDraft(storage, 'complaint', 'wang', noon)).toBeNull();
});

test('a draft is gone after a week', () => {
	const storage = memory();
	keepDraft(storage, 'complaint', 'wang', { subject: 'a' }, noon);
	expect(readDraft(storage, 'complaint', 'wang', new Date('2026-12-03T03:59:00Z'))).not.toBeNull();
	expect(readDraft(storage, 'complaint', 'wang', new Date('2026-12-03T04:01:00Z'))).toBeNull();
	expect(storage.kept.size).toBe(0);
});

test('a device that keeps nothing is told from one that does', () => {
	const full = {
		...memory(),
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		}
	};
	expect(keepDraft(full, 'complaint', 'wang', {}, noon)).toBeNull();
});

test('what cannot be read is no draft', () => {
	const storage = memory();
	for (const text of ['{', '"a"', '{"savedAt":"2026-11-26T04:00:00Z"}', '{"values":{}}']) {
		storage.setItem('mingcha:draft:complaint:wang', text);
		expect(readDraft(storage, 'complaint', 'wang', noon)).toBeNull();
	}
});
