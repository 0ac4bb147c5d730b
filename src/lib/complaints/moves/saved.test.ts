import { describe, expect, test } from 'vitest';
import type { Case } from '../caseRows';
import { differences, savedNow } from './saved';

const c = {
	round: 1,
	subject: '拒收硬币',
	severity: 'serious',
	business: 'currency_management',
	cause: null,
	evidence: [{ round: 1, line: 'staff', status: 'done', note: '柜员承认' }],
	findings: [],
	decisions: []
} as unknown as Case;

describe('two versions of one form', () => {
	test('show the fields that differ, saved beside typed', () => {
		const typed = {
			subject: '拒收硬币',
			severity: 'general',
			business: 'currency_management',
			cause: ''
		};
		expect(differences(savedNow(c, 'change_details', typed), typed)).toEqual([
			{ field: 'severity', saved: 'serious', typed: 'general' }
		]);
	});

	test('evidence is compared line by line', () => {
		expect(savedNow(c, 'record_evidence', { line: 'staff' })).toEqual({
			outcome: 'done',
			note: '柜员承认'
		});
		expect(savedNow(c, 'record_evidence', { line: 'customer' })).toEqual({});
	});

	test('line ends alone are no difference', () => {
		expect(differences({ note: 'a\nb' }, { note: 'a\r\nb ' })).toEqual([]);
	});

	test('a move that only adds has nothing to compare', () => {
		expect(savedNow(c, 'record_contact_attempt', {})).toEqual({});
	});
});
