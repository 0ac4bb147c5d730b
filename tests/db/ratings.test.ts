import { describe, expect, test } from 'vitest';
import { useBank, type PersonKey } from './support/bank.ts';
import { figuresOf } from './support/figures.ts';

const bank = useBank();
const { checked, commit, known } = figuresOf(bank);

describe('a rating behind the QR code', () => {
	const scores = { variety: '4', efficiency: '5', quality: '4', environment: '3', attitude: '1' };
	const link = () =>
		bank.call<{ token: string }>('fang', 'rotate_rating_link', { unit_id: bank.units.riverside });

	test('needs a code in force and five answers', async () => {
		const { token } = await link();
		expect((await bank.refused('anon', 'rate_branch', { token: 'x' })).code).toBe('MC730');
		for (const wrong of [{}, { ...scores, quality: 6 }, { ...scores, quality: '4.5' }, [], 'x'])
			expect((await bank.refused('anon', 'rate_branch', { token, scores: wrong })).code).toBe(
				'MC731'
			);
		await link();
		expect((await bank.refused('anon', 'rate_branch', { token, scores })).code).toBe('MC730');
	});

	test('is taken once a day from a device, thirty times in ten minutes from a branch', async () => {
		const { token } = await link();
		await bank.call('anon', 'rate_branch', { token, scores, device: 'phone' });
		expect(
			(await bank.refused('anon', 'rate_branch', { token, scores, device: 'phone' })).code
		).toBe('MC734');
		for (let n = 1; n < 30; n += 1) await bank.call('anon', 'rate_branch', { token, scores });
		expect((await bank.refused('anon', 'rate_branch', { token, scores })).status).toBe(429);
		await bank.later('11 minutes');
		await bank.call('anon', 'rate_branch', { token, scores });
	});

	test('keeps no number that could be somebody’s, and hides the staff number from the branch', async () => {
		const { token } = await link();
		await bank.call('anon', 'rate_branch', {
			token,
			scores,
			staff_number: 't200',
			remark: '请回电13800138000或a@b.cn，柜台3'
		});
		const rating = (who: PersonKey) =>
			bank.see<{ remark: string; staff_number: string | null }>(
				who,
				'select r.remark, s.staff_number from public.ratings r left join public.rating_staff s on s.rating_id = r.id'
			);
		expect(await rating('bai')).toEqual([{ remark: '请回电***或***，柜台3', staff_number: null }]);
		expect(await rating('ma')).toEqual([{ remark: '请回电***或***，柜台3', staff_number: 'T200' }]);
		expect(await rating('chen')).toEqual([]);
	});

	test('counts with the agency’s answers, month by month', async () => {
		const { token } = await link();
		await bank.call('anon', 'rate_branch', { token, scores });
		await commit(
			await checked([{ target: 'attitude', value: 5, answers: 3 }], 'ma', 'survey', 'c')
		);
		expect((await known('2026-03-01')).satisfaction_attitude).toMatchObject({
			value: 75,
			exposure: 4
		});
		expect((await known('2026-02-01')).satisfaction_attitude).toMatchObject({
			value: 100,
			exposure: 3
		});
	});
});
