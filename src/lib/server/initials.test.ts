import { expect, test } from 'vitest';
import { matchesInitials } from './initials';

test.each([
	['朝阳路支行', 'cy'],
	['朝阳路支行', 'cylzx'],
	['朝阳路支行', 'zh'],
	['建设路支行', 'JSL'],
	['营业部', 'yyb'],
	['重庆分行', 'cq'],
	['3号柜台', '3hg']
])('%s is found by %s', (name, letters) => {
	expect(matchesInitials(name, letters)).toBe(true);
});

test.each([
	['朝阳路支行', 'yc'],
	['朝阳路支行', ''],
	['朝阳路支行', 'cylzxx'],
	['朝阳路支行', 'q']
])('%s is not found by %j', (name, letters) => {
	expect(matchesInitials(name, letters)).toBe(false);
});
