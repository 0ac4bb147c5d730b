import { describe, expect, test } from 'vitest';
import { useBank, type PersonKey, type UnitKey, type Who } from './support/bank.ts';

const bank = useBank();

interface Round {
	id: string;
	status: string;
	document_id: string | null;
}
const spec = (more: Record<string, unknown> = {}) => ({
	kind: 'service_star',
	unit_id: bank.units.north,
	title: '第一季度服务明星',
	closes_on: '2026-03-31',
	seats: 1,
	...more
});
const open = (who: Who = 'ma', more = {}) =>
	bank.call<Round>(who, 'open_award_round', { spec: spec(more) });
const propose = (who: Who, round_id: string, person: PersonKey) =>
	bank.call<{ id: string }>(who, 'nominate', {
		round_id,
		person_id: bank.people[person].id,
		reason: '客户多次来信表扬。'
	});
const code = (attempt: Promise<{ code: string }>) => attempt.then(({ code }) => code);
const nominate = (who: Who, round_id: string, more: Record<string, unknown>) =>
	code(bank.refused(who, 'nominate', { round_id, reason: '表现突出。', ...more }));
const person = (key: PersonKey) => ({ person_id: bank.people[key].id });
const branch = (key: UnitKey) => ({ branch_id: bank.units[key] });

describe('a round of awards', () => {
	test('is opened by a service manager for their scope, with a day and seats', async () => {
		for (const who of ['bai', 'chen', 'yan', 'xiao', 'fang', 'li'] as const)
			expect(await code(bank.refused(who, 'open_award_round', { spec: spec() }))).toBe('MC002');
		const refused = (more: Record<string, unknown>, who: Who = 'ma') =>
			code(bank.refused(who, 'open_award_round', { spec: spec(more) }));
		expect(await refused({}, 'qin')).toBe('MC302');
		expect(await refused({ closes_on: '2026-03-01' })).toBe('MC009');
		expect(await refused({ seats: 0 })).toBe('MC753');
		expect(await refused({ title: '' })).toBe('MC007');
		expect(await refused({ kind: 'king' })).toBe('MC010');
		expect(await bank.db.sql.query('select 1 from public.award_rounds')).toEqual([]);
		await open();
		expect(
			await bank.db.sql.query(`select 1 from public.notifications where kind = 'award_opened'`)
		).toHaveLength(2);
	});

	test('takes proposals of one’s own branch or scope, in time, once, and nobody themself', async () => {
		const { id } = await open();
		for (const who of ['chen', 'yan', 'xiao', 'du'] as const)
			expect(await nominate(who, id, person('chen'))).toBe('MC002');
		expect(await nominate('bai', id, person('guo'))).toBe('MC302');
		expect(await nominate('luo', id, person('tao'))).toBe('MC010');
		expect(await nominate('bai', id, branch('riverside'))).toBe('MC010');
		expect(await nominate('bai', id, person('bai'))).toBe('MC006');
		expect(await nominate('bai', id, { ...person('chen'), reason: '' })).toBe('MC007');
		expect(await bank.db.sql.query('select 1 from public.award_nominations')).toEqual([]);
		await propose('bai', id, 'chen');
		expect(await nominate('ma', id, person('chen'))).toBe('MC769');
		const stars = await open('ma', { kind: 'star_branch' });
		expect(await nominate('bai', stars.id, branch('hillside'))).toBe('MC302');
		await bank.call('bai', 'nominate', {
			round_id: stars.id,
			reason: '零投诉。',
			...branch('riverside')
		});
		await bank.later('40 days');
		expect(await nominate('bai', id, person('deng'))).toBe('MC768');
	});

	test('lays the data beside a proposal, for those who decide alone', async () => {
		const { id } = await open();
		await bank.logComplaint({
			kind: 'praise',
			complainant_phone: null,
			people: [{ person_id: bank.people.chen.id }]
		});
		await propose('bai', id, 'chen');
		for (const who of ['bai', 'chen', 'yan', 'qin', 'fang'] as const)
			expect(await bank.see(who, 'select figures from public.award_evidence')).toEqual([]);
		const [seen] = await bank.see<{ figures: Record<string, number> }>(
			'ma',
			'select figures from public.award_evidence'
		);
		expect(seen!.figures).toEqual({ praise: 1, complaints: 0, findings: 0, actions: 0 });
		const proposals = (who: Who) => bank.see(who, 'select id from public.award_nominations');
		for (const who of ['chen', 'he', 'qin', 'fang'] as const)
			expect(await proposals(who)).toEqual([]);
		for (const who of ['bai', 'ma', 'yan', 'xiao'] as const)
			expect(await proposals(who)).toHaveLength(1);
	});

	test('is decided by somebody who did not propose the chosen, and published as a bulletin', async () => {
		const { id } = await open();
		const mine = await propose('ma', id, 'guo');
		const theirs = await propose('bai', id, 'chen');
		const decide = (chosen: string[], words = '经评议，决定表彰。') => ({
			round_id: id,
			chosen,
			words
		});
		const refused = (who: Who, args: object) =>
			code(bank.refused(who, 'decide_awards', { ...args }));
		expect(await refused('bai', decide([theirs.id]))).toBe('MC002');
		expect(await refused('qin', decide([theirs.id]))).toBe('MC003');
		expect(await refused('ma', decide([mine.id]))).toBe('MC006');
		expect(await refused('ma', decide([]))).toBe('MC753');
		expect(await refused('ma', decide([mine.id, theirs.id]))).toBe('MC753');
		expect(await refused('ma', decide([bank.units.north]))).toBe('MC010');
		expect(await refused('ma', decide([theirs.id], ''))).toBe('MC007');
		expect(await code(bank.refused('ma', 'publish_awards', { round_id: id }))).toBe('MC768');
		expect(
			await bank.db.sql.query('select 1 from public.award_nominations where is_chosen')
		).toEqual([]);
		await bank.call('ma', 'decide_awards', decide([theirs.id]));
		expect(await bank.see('chen', 'select id from public.award_nominations')).toEqual([]);
		const published = await bank.call<Round>('ma', 'publish_awards', { round_id: id });
		expect(await bank.see('chen', 'select person_id from public.award_nominations')).toEqual([
			{ person_id: bank.people.chen.id }
		]);
		const [bulletin] = await bank.see<{ title: string; sections: { heading: string }[] }>(
			'chen',
			'select title, sections from public.document_versions where document_id = $1',
			[published.document_id]
		);
		expect(bulletin).toMatchObject({
			title: '第一季度服务明星',
			sections: [{ heading: '陈晨 · 河滨支行' }]
		});
		expect(await refused('ma', decide([theirs.id]))).toBe('MC768');
	});
});
