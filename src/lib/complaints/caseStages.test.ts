import { describe, expect, test } from 'vitest';
import { stageSteps } from './caseStages';

const received_at = '2026-11-19T01:30:00Z';
const to = (...statuses: string[]) =>
	statuses.map((status, i) => ({
		seq: i + 1,
		at: `2026-11-${20 + i}T02:00:00Z`,
		payload: { to: status }
	}));
const marks = (steps: ReturnType<typeof stageSteps>) =>
	steps.map(({ stage, state }) => `${stage}:${state}`).join(' ');

describe('the stages of a case', () => {
	test('what was passed is done, the present one current', () => {
		const steps = stageSteps(
			{ status: 'investigating', review_count: 0, received_at },
			to('received', 'acknowledged', 'investigating', 'investigating')
		);
		expect(marks(steps)).toBe(
			'received:done acknowledged:done investigating:current handling:todo feedback:todo closed:todo'
		);
		expect(steps[1]!.at).toBe('2026-11-21T02:00:00Z');
		expect(steps[2]!.at).toBe('2026-11-22T02:00:00Z');
	});

	test('a closed case has everything done', () => {
		const steps = stageSteps({ status: 'closed', review_count: 0, received_at }, to('closed'));
		expect(steps.every(({ state }) => state === 'done')).toBe(true);
	});

	test('going back forgets what lay after', () => {
		const steps = stageSteps(
			{ status: 'investigating', review_count: 0, received_at },
			to('acknowledged', 'investigating', 'handling', 'investigating')
		);
		expect(marks(steps)).toContain('investigating:current handling:todo');
		expect(steps.find(({ stage }) => stage === 'handling')!.at).toBeUndefined();
	});

	test('a review comes before feeding back anew', () => {
		const course = to('acknowledged', 'investigating', 'handling', 'feedback', 'under_review');
		expect(
			marks(stageSteps({ status: 'under_review', review_count: 1, received_at }, course))
		).toBe(
			'received:done acknowledged:done investigating:done handling:done under_review:current feedback:todo closed:todo'
		);
		expect(
			marks(
				stageSteps({ status: 'feedback', review_count: 1, received_at }, [
					...course,
					...to('feedback').map((e) => ({ ...e, seq: 9 }))
				])
			)
		).toContain('under_review:done feedback:current');
	});

	test('a withdrawn case stands nowhere, and shows how far it came', () => {
		const steps = stageSteps(
			{ status: 'withdrawn', review_count: 0, received_at },
			to('acknowledged', 'withdrawn')
		);
		expect(marks(steps)).toContain('received:done acknowledged:done investigating:todo');
		expect(steps.some(({ state }) => state === 'current')).toBe(false);
	});
});
