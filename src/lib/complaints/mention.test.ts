import { describe, expect, test } from 'vitest';
import { mentionAt, withMention } from './mention';

describe('naming a colleague', () => {
	test('begins with the sign and ends with a space', () => {
		expect(mentionAt('请@王', 3)).toEqual({ from: 1, text: '王' });
		expect(mentionAt('请@', 2)).toEqual({ from: 1, text: '' });
		expect(mentionAt('@王敏 好', 5)).toBeNull();
		expect(mentionAt('no sign', 4)).toBeNull();
	});

	test('is looked for at the caret, not at the end', () => {
		expect(mentionAt('@王 and more', 2)).toEqual({ from: 0, text: '王' });
	});

	test('puts the name in place of what was typed', () => {
		expect(withMention('请@王看', { from: 1, text: '王' }, '王敏')).toEqual({
			body: '请@王敏 看',
			caret: 5
		});
		expect(withMention('@王 look', { from: 0, text: '王' }, '王敏').body).toBe('@王敏 look');
	});
});
