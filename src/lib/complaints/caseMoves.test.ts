import { describe, expect, test } from 'vitest';
import { caseActions, type CaseAction } from './caseActions';
import { moveGuard } from '$lib/moves/move';
import { caseMoves, moveNamed } from './caseMoves';

const person = '0a5ad3b0-5f3c-4c5b-9f43-6fcb2c3f1a11';
const read = (action: CaseAction, typed: Record<string, unknown>) =>
	moveNamed(action).schema.safeParse(typed);
const issuesOf = (action: CaseAction, typed: Record<string, unknown>) =>
	read(action, typed).error?.issues.map(({ path }) => path.join('.'));

describe('what people type for a move', () => {
	test('every move of the menu has a schema and a call', () => {
		expect(Object.keys(caseMoves).sort()).toEqual(Object.keys(caseActions).sort());
	});

	test('texts are trimmed, line ends made one kind, and blank ones asked for again', () => {
		expect(read('close', { lesson: '  先问清\r\n再办理 ' }).data).toEqual({
			lesson: '先问清\n再办理'
		});
		expect(issuesOf('close', { lesson: ' \r\n ' })).toEqual(['lesson']);
		expect(issuesOf('withdraw', {})).toEqual(['note']);
	});

	test('a note that may be left out is left out', () => {
		expect(read('acknowledge', { note: ' ' }).data).toEqual({ note: undefined });
	});

	test('wall time is the bank’s and becomes an instant', () => {
		const telling = { what: 'decision', way: 'phone', proof: '录音', told_at: '2026-11-20T16:30' };
		expect(read('record_telling', telling).data).toMatchObject({
			told_at: '2026-11-20T08:30:00.000Z'
		});
		expect(issuesOf('record_telling', { ...telling, told_at: '' })).toEqual(['told_at']);
		expect(issuesOf('record_telling', { ...telling, told_at: '2026-02-31T10:00' })).toEqual([
			'told_at'
		]);
		expect(issuesOf('record_telling', { ...telling, told_at: 'soon' })).toEqual(['told_at']);
	});

	test('ticked boxes may be none, one or several', () => {
		const findings = { verdict: 'partly', facts: 'x', root_cause: 'skill' };
		const responsible = (ticked: unknown) =>
			(
				read('submit_findings', { ...findings, responsible: ticked }).data as {
					responsible: string[];
				}
			).responsible;
		expect(responsible(undefined)).toEqual([]);
		expect(responsible(person)).toEqual([person]);
		expect(responsible([person, person])).toHaveLength(2);
	});

	test('rows of accountability without a penalty are not sent', () => {
		const read1 = read('propose_decision', {
			decision: 'd',
			basis: 'b',
			remedy: 'compensation',
			compensation: '1,200.50',
			action_person: [person, person],
			action_penalty: ['points', ''],
			action_amount: ['2', ''],
			action_reason: ['拒收硬币', '']
		}).data;
		expect(read1).toMatchObject({
			compensation: '1200.50',
			actions: [{ person_id: person, penalty: 'points', amount: '2', reason: '拒收硬币' }]
		});
	});

	test('unknown choices are refused', () => {
		expect(issuesOf('not_accept', { reason: 'because', note: 'x' })).toEqual(['reason']);
		expect(issuesOf('assign', { person_id: 'me' })).toEqual(['person_id']);
		expect(issuesOf('ask_enquiry', { question: '?', days: '0' })).toEqual(['days']);
		expect(issuesOf('agree_date', { due_on: '30 Nov', note: 'x' })).toEqual(['due_on']);
	});

	test('the guard reads version and key, and refuses nonsense', () => {
		expect(moveGuard.parse({ expected_version: '3', idempotency_key: person })).toEqual({
			expected_version: 3,
			idempotency_key: person
		});
		expect(moveGuard.safeParse({ idempotency_key: 'again' }).success).toBe(false);
	});
});
