import { expect, test } from 'vitest';
import { useTasks } from '../support/tasks.ts';

const { bank, open, submittedOf } = useTasks();

test('a head has everything asked of the branch in one list by date', async () => {
	const c = await bank.driveTo('acknowledged');
	await bank.call('li', 'ask_enquiry', { complaint_id: c.id, question: '当日几个窗口？' });
	const task = await open({ severity: 'critical' });
	await open({ unit_id: bank.units.hillside });
	expect((await bank.refused('ma', 'asked_of_us')).code).toBe('MC002');
	const { entries } = await bank.call<{ entries: { kind: string; number: string }[] }>(
		'bai',
		'asked_of_us'
	);
	expect(entries.map(({ kind, number }) => [kind, number])).toEqual([
		['enquiry', c.number],
		['task', task.number]
	]);
	await submittedOf(task.id);
	expect(await bank.call('ma', 'task_desk')).toMatchObject({
		verify: [{ number: task.number }],
		extensions: []
	});
	expect(await bank.call('qin', 'task_desk')).toMatchObject({ verify: [] });
});
