import { expect, test } from 'vitest';
import { nextAction, type TaskAction } from './taskActions';

const move = (action: TaskAction, obstacle: string | null = null) => ({ action, obstacle });

test('the one filled button is what the task waits for', () => {
	expect(nextAction([move('plan'), move('request_extension')], 'open')?.action).toBe('plan');
	expect(nextAction([move('plan'), move('submit')], 'planned')?.action).toBe('submit');
	expect(nextAction([move('verify'), move('return'), move('cancel')], 'submitted')?.action).toBe(
		'verify'
	);
	expect(
		nextAction([move('verify'), move('approve_extension'), move('return')], 'submitted')?.action
	).toBe('approve_extension');
});

test('nothing is filled while proof or somebody else is awaited', () => {
	expect(nextAction([move('plan'), move('submit', 'MC620')], 'planned')).toBeNull();
	expect(nextAction([move('close', 'MC622'), move('require_reinspection')], 'verified')).toBeNull();
	expect(nextAction([], 'closed')).toBeNull();
});
