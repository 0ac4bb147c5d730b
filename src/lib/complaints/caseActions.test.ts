import { describe, expect, test } from 'vitest';
import { awaitedAction, nextMove, type Move, type Standing } from './caseActions';

const base: Standing = {
	status: 'received',
	handler_id: 'h',
	told_at: null,
	review_count: 0,
	round: 1,
	evidence: [],
	decisions: [],
	letters: [],
	views: [],
	tellings: []
};
const move = (action: Move['action'], obstacle: string | null = null): Move => ({
	action,
	to_status: '',
	obstacle
});

describe('the step a case waits for', () => {
	test.each<[string, Partial<Standing>, string | null]>([
		['an officer', { handler_id: null }, 'assign'],
		['an acknowledgement', {}, 'acknowledge'],
		['an investigation', { status: 'acknowledged' }, 'start_investigation'],
		[
			'evidence',
			{ status: 'investigating', evidence: [{ round: 1 }, { round: 1 }] },
			'record_evidence'
		],
		[
			'findings once the three lines are there',
			{ status: 'investigating', evidence: [{ round: 1 }, { round: 1 }, { round: 1 }] },
			'submit_findings'
		],
		[
			'new evidence in a new round',
			{ status: 'investigating', round: 2, evidence: [{ round: 1 }, { round: 1 }, { round: 1 }] },
			'record_evidence'
		],
		[
			'a decision',
			{ status: 'handling', decisions: [{ round: 1, status: 'returned' }] },
			'propose_decision'
		],
		[
			'an approval',
			{ status: 'handling', decisions: [{ round: 1, status: 'proposed' }] },
			'approve_decision'
		],
		['a letter', { status: 'feedback' }, 'issue_letter'],
		[
			'telling',
			{ status: 'feedback', letters: [{ round: 1, kind: 'decision' }] },
			'record_telling'
		],
		[
			'the review’s own letter',
			{ status: 'feedback', review_count: 1, letters: [{ round: 1, kind: 'decision' }] },
			'issue_letter'
		],
		['nothing once it is closed', { status: 'closed' }, null]
	])('is %s', (_, c, action) => {
		expect(awaitedAction({ ...base, ...c })).toBe(action);
	});

	test('after telling it is the view, then closing, or a review when disputed', () => {
		const told = {
			...base,
			status: 'feedback',
			told_at: '2026-11-20T00:00:00Z',
			letters: [{ round: 1, kind: 'decision' }]
		};
		const view = (v: string) => ({ round: 1, view: v, recorded_at: '2026-11-20T01:00:00Z' });
		expect(awaitedAction(told)).toBe('record_view');
		expect(awaitedAction({ ...told, views: [view('accepts')] })).toBe('close');
		expect(awaitedAction({ ...told, views: [view('disputes')] })).toBe('open_review');
		expect(
			awaitedAction({
				...told,
				review_count: 1,
				letters: [{ round: 1, kind: 'review_decision' }],
				views: [view('disputes')]
			})
		).toBe('close');
		expect(awaitedAction({ ...told, told_at: null, views: [view('unreachable')] })).toBe('close');
	});
});

describe('the filled button', () => {
	test('is the awaited step when the caller may take it', () => {
		expect(nextMove(base, [move('assign'), move('acknowledge')])?.action).toBe('acknowledge');
	});

	test('is absent when somebody else must act, or something stands in the way', () => {
		expect(nextMove(base, [move('assign')])).toBeNull();
		expect(nextMove(base, [move('acknowledge', 'MC310')])).toBeNull();
		expect(nextMove(base, [])).toBeNull();
	});

	test('is the reply for a head reading a suggestion', () => {
		expect(nextMove(base, [move('reply')])?.action).toBe('reply');
	});
});
