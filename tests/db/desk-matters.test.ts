import { describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';
import { deliveriesOf, issueDocument, policy } from './support/documents.ts';
import { draft, known } from './support/notices.ts';
import { submittedVisit } from './support/submitted-visits.ts';

const bank = useBank();
type Matter = { kind: string; act: string; id?: string; count?: number; title?: string | null };
const matters = async (who: Who) =>
	(await bank.call<{ matters: Matter[] }>(who, 'desk')).matters.map(
		({ kind, act, count }) => `${kind} ${act}${count ? ` ${count}` : ''}`
	);

/** One after another, for all speak in one session. */
async function ofEach(...people: Who[]) {
	const all: string[][] = [];
	for (const who of people) all.push(await matters(who));
	return all;
}

describe('what waits for a person', () => {
	test('is a document until they have confirmed it, and for nobody else', async () => {
		const { document_id } = await issueDocument(bank, policy(bank));
		expect(await matters('bai')).toEqual(['document reading']);
		expect(await matters('luo')).toEqual([]);
		const mine = (await deliveriesOf(bank, document_id)).find(
			({ person_id }) => person_id === bank.people.bai.id
		)!;
		await bank.call('bai', 'confirm_document', { delivery_id: mine.id });
		expect(await matters('bai')).toEqual([]);
		expect(await matters('he')).toEqual(['document reading']);
	});

	test('is a notice, for whoever may take its next step', async () => {
		const everybody = () => ofEach('ma', 'zheng', 'song', 'qin', 'bai');
		await known(bank, 'riverside', { month: '2026-02', transactions: 20_000 });
		const { id } = await draft(bank, 'ma', 'north');
		expect(await everybody()).toEqual([[], [], [], [], []]);
		await bank.call('ma', 'submit_notice', { notice_id: id });
		expect(await everybody()).toEqual([[], ['notice review'], [], [], []]);
		await bank.call('zheng', 'review_notice', { notice_id: id });
		expect(await everybody()).toEqual([[], [], ['notice sign'], [], []]);
		await bank.call('song', 'sign_notice', { notice_id: id });
		expect(await everybody()).toEqual([['notice publish'], ['notice publish'], [], [], []]);
	});

	test('is an interview, for its head and for who holds it', async () => {
		const both = () => ofEach('ma', 'bai', 'zheng', 'he');
		await bank.call('service', 'propose_interviews', {
			unit_id: bank.units.north,
			kind: 'facts',
			firings: [
				{
					rule: 'T8',
					branchId: bank.units.riverside,
					cause: 'meeting',
					fact: null,
					numbers: { kind: 'meeting', month: '2026-02' },
					links: [],
					leadsTo: 'interview'
				}
			]
		});
		const { id } = await bank.db.sql.one<{ id: string }>('select id from public.interviews');
		const call = (who: Who, verb: string, more = {}) =>
			bank.call(who, verb, { interview_id: id, ...more });
		expect(await both()).toEqual([[], [], [], []]);
		await call('ma', 'order_interview');
		expect(await both()).toEqual([['interview schedule'], [], [], []]);
		await call('ma', 'schedule_interview', {
			starts_at: '2026-03-03T10:00:00+08:00',
			place: '会议室'
		});
		expect(await both()).toEqual([[], ['interview attend'], [], []]);
		await call('bai', 'confirm_attendance');
		expect(await both()).toEqual([[], [], [], []]);
		await bank.later('26 hours');
		expect(await both()).toEqual([['interview record'], [], [], []]);
		await call('ma', 'record_interview', {
			facts: '二月未召开服务例会。',
			statement: '人员变动，疏于安排。',
			causes: '制度未落实。',
			measures: '每月五日召开。',
			commitments: [{ words: '补开二月例会', due_on: '2026-03-31' }]
		});
		expect((await both())[1]).toEqual(['interview confirm']);
		await call('bai', 'confirm_interview_record');
		expect((await both())[1]).toEqual([]);
	});

	test('is a number of visits, for those who make, review and release them alone', async () => {
		await submittedVisit(bank, { inspector: 'guo' });
		const visit_id = await submittedVisit(bank, { inspector: 'guo', place: 'seaside' });
		await bank.db.sql.query(
			`update covert.visits set status = 'assigned', planned_on = app.today() + 3 where id = $1`,
			[visit_id]
		);
		expect(await matters('guo')).toEqual(['my_visits visit 1']);
		expect(await matters('ma')).toEqual(['visits review 1']);
		// What somebody else has taken up is theirs.
		await bank.db.sql.query(
			`update covert.visits set status = 'in_review', reviewer_id = $1 where status = 'submitted'`,
			[bank.people.zheng.id]
		);
		expect(await ofEach('ma', 'zheng')).toEqual([[], ['visits review 1']]);
		await bank.db.sql.query(
			`update covert.visits set status = 'submitted', reviewer_id = null where status = 'in_review'`
		);
		for (const who of ['bai', 'chen', 'luo', 'li', 'hua', 'xiao', 'song', 'qin', 'du'] as const)
			expect(await matters(who)).toEqual([]);
		// A manager who holds a post at the branch is of the branch.
		await bank.db.sql.query('update public.posts set unit_id = $2 where person_id = $1', [
			bank.people.ma.id,
			bank.units.riverside
		]);
		expect(await matters('ma')).toEqual([]);
		await bank.db.sql.query(`update covert.visits set planned_on = app.today() + 8 where id = $1`, [
			visit_id
		]);
		expect(await matters('guo')).toEqual([]);
	});
});
