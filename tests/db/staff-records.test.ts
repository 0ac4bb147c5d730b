import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type PersonKey, type Who } from './support/bank.ts';
import { publishSmallChecklist, submittedVisit } from './support/submitted-visits.ts';

const bank = useBank();

interface Line {
	kind: string;
	number: string;
	on_day: string;
	ref: string;
	detail: Record<string, unknown>;
}
interface StaffRecord {
	side: string;
	first: string;
	last: string;
	lines: Line[];
	to_establish: { report_id: string; item_id: string }[];
}
const open = (who: Who, person: PersonKey = 'deng', args = {}) =>
	bank.call<StaffRecord>(who, 'open_staff_record', { person_id: bank.people[person].id, ...args });
const refused = (who: Who, person: PersonKey = 'deng', args = {}) =>
	bank.refused(who, 'open_staff_record', { person_id: bank.people[person].id, ...args });
const kinds = async (who: Who = 'ma', person: PersonKey = 'deng') =>
	(await open(who, person)).lines.map(({ kind }) => kind).sort();
const reads = () =>
	bank.db.sql.query<{ person_id: string; act: string }>(
		`select person_id, act from public.read_log where subject_kind = 'staff_record' order by at`
	);

/** A closed case that names Deng as responsible, with a talk and a fine. */
async function punished() {
	const c = await bank.driveTo('handling');
	await bank.propose(c.id, 'li', {
		actions: [{ penalty: 'talk', person_id: bank.people.deng.id, reason: '未按规定解释' }]
	});
	await bank.call('ma', 'approve_decision', { complaint_id: c.id });
	await bank.tell(c.id);
	await bank.call('li', 'record_view', { complaint_id: c.id, view: 'accepts', rating: 4 });
	await bank.call('li', 'close_complaint', { complaint_id: c.id, lesson: '加强培训。' });
	return bank.read(c.id);
}
/** A released report whose critical item failed, confirmed by a second reviewer. */
async function criticalReport() {
	const visit_id = await submittedVisit(bank, {
		values: { truth: 'fail', sign: 'fail' },
		notes: { truth: '柜员说：今天不办。' }
	});
	await bank.call('ma', 'take_up_review', { visit_id });
	await bank.call('zheng', 'confirm_critical', { visit_id, item_id: 'truth', is_upheld: true });
	await bank.call('ma', 'approve_visit', { visit_id });
	await bank.call('ma', 'release_visits', { visit_ids: [visit_id], shows: 'week' });
	const { id } = await bank.db.sql.one<{ id: string }>(
		'select report_id as id from covert.visits where id = $1',
		[visit_id]
	);
	return id;
}
const praised = (person: PersonKey = 'deng') =>
	bank.logComplaint(
		{
			kind: 'praise',
			subject: '耐心帮助老人',
			people: [{ person_id: bank.people[person].id }],
			business: null,
			cause: null
		},
		'bai'
	);

describe('a record', () => {
	test.each(['li', 'chen', 'he', 'du', 'song', 'yan', 'hua', 'fang', 'qin', 'guo'] as const)(
		'does not exist for %s',
		async (who) => {
			await punished();
			expect(await refused(who)).toMatchObject({ code: 'MC003' });
			expect(
				await bank.refused(who, 'export_staff_records', { person_id: bank.people.deng.id })
			).toMatchObject({ code: 'MC003' });
			expect(await reads()).toEqual([]);
		}
	);

	test('does not exist for a manager posted at the unit, nor for one with a declared relation', async () => {
		await bank.db
			.sql`update public.posts set unit_id = ${bank.units.riverside} where person_id = ${bank.people.ma.id}`;
		expect(await refused('ma')).toMatchObject({ code: 'MC003' });
		await bank.call('zheng', 'declare_interest', {
			person_id: bank.people.zheng.id,
			other_person_id: bank.people.deng.id,
			reason: '亲属'
		});
		expect(await refused('zheng')).toMatchObject({ code: 'MC003' });
		expect((await open('xiao')).side).toBe('auditor');
	});

	test('of a head is not read by who stands in for them', async () => {
		const { id } = await bank.db.sql.one<{ id: string }>(
			'select id from public.role_grants where person_id = $1',
			[bank.people.bai.id]
		);
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, acting_for, confirmed_at)
				values ($1, 'branch_head', $2, app.today(), $3, app.now())`,
			[bank.people.chen.id, bank.units.riverside, id]
		);
		expect(await refused('chen', 'bai')).toMatchObject({ code: 'MC003' });
		expect((await open('chen')).side).toBe('head');
	});

	test('is read by the person, the head, the manager of scope and the auditor, each reading logged', async () => {
		const sides: [Who, string][] = [
			['deng', 'self'],
			['bai', 'head'],
			['ma', 'manager'],
			['zheng', 'manager'],
			['xiao', 'auditor']
		];
		for (const [who, side] of sides) expect((await open(who)).side).toBe(side);
		expect(await reads()).toEqual(
			sides.map(([who]) => ({ person_id: bank.people[who as PersonKey].id, act: 'open' }))
		);
	});

	test('holds what stands: the case once it is closed, the action, the praise', async () => {
		const c = await bank.driveTo('told');
		expect(await kinds()).toEqual([]);
		await bank.call('li', 'record_view', { complaint_id: c.id, view: 'accepts', rating: 4 });
		await bank.call('li', 'close_complaint', { complaint_id: c.id, lesson: '加强培训。' });
		expect(await kinds()).toEqual(['complaint']);
		await punished();
		await praised();
		await praised('chen');
		expect(await kinds()).toEqual(['action', 'complaint', 'complaint', 'praise']);
		expect(await kinds('chen', 'chen')).toEqual(['praise']);
	});

	test('loses a case that is reopened or under review, until it is closed again', async () => {
		const c = await punished();
		expect(await kinds('deng')).toEqual(['action', 'complaint']);
		await bank.call('ma', 'reopen_complaint', { complaint_id: c.id, note: '有新情况' });
		expect(await kinds('deng')).toEqual([]);
	});

	test('holds an award once it is made known, on the record of the awarded alone', async () => {
		const round = await bank.call<{ id: string }>('ma', 'open_award_round', {
			spec: {
				kind: 'service_star',
				unit_id: bank.units.north,
				title: '第一季度服务明星',
				closes_on: '2026-03-31',
				seats: 1
			}
		});
		const proposed = async (person: PersonKey) =>
			bank.call<{ id: string }>('bai', 'nominate', {
				round_id: round.id,
				person_id: bank.people[person].id,
				reason: '客户多次来信表扬。'
			});
		const { id } = await proposed('deng');
		await proposed('chen');
		await bank.call('ma', 'decide_awards', {
			round_id: round.id,
			chosen: [id],
			words: '经评议，决定表彰。'
		});
		expect(await kinds('deng')).toEqual([]);
		const { document_id } = await bank.call<{ document_id: string }>('ma', 'publish_awards', {
			round_id: round.id
		});
		for (const who of ['deng', 'bai', 'ma', 'xiao'] as const)
			expect((await open(who)).lines).toEqual([
				expect.objectContaining({
					kind: 'award',
					on_day: '2026-03-02',
					detail: { award: 'service_star', title: '第一季度服务明星', round: round.id }
				})
			]);
		expect(await kinds('chen', 'chen')).toEqual([]);
		const out = await bank.call<{ people: { lines: Line[] }[] }>('bai', 'export_staff_records', {
			person_id: bank.people.deng.id
		});
		expect(out.people[0]!.lines.map(({ kind }) => kind)).toEqual(['award']);
		await bank.call('ma', 'withdraw_document', { document_id, reason: '评选程序有误' });
		expect(await kinds('deng')).toEqual([]);
	});

	test('tells the person the number and never the customer or the words of the case', async () => {
		await punished();
		const text = JSON.stringify(await open('deng'));
		for (const secret of ['周敏', '13800138000', '排队时间过长', '一个半小时', '李芸'])
			expect(text).not.toContain(secret);
		expect(text).toContain('未按规定解释');
	});

	test('leaves out cases the reader is barred from', async () => {
		const c = await punished();
		await bank.db.sql.query(
			`insert into public.recusals (complaint_id, person_id, reason, recused_at) values ($1, $2, '相识', app.now())`,
			[c.id, bank.people.ma.id]
		);
		expect(await kinds('ma')).toEqual([]);
		expect(await kinds('zheng')).toEqual(['action', 'complaint']);
	});

	test('is read for a period that can be, a year when none is asked for', async () => {
		await punished();
		for (const args of [
			{ first: '2026-03-02', last: '2026-03-01' },
			{ last: '2026-03-03' },
			{ first: '2020-01-01' }
		])
			expect(await refused('ma', 'deng', args)).toMatchObject({ code: 'MC774' });
		expect(await refused('ma', 'deng', { first: '2026-02-30' })).toMatchObject({ code: 'MC009' });
		expect(await reads()).toEqual([]);
		expect(await open('ma')).toMatchObject({ first: '2025-03-03', last: '2026-03-02' });
		const before = await open('ma', 'deng', { first: '2026-01-01', last: '2026-03-01' });
		expect(before.lines).toEqual([]);
	});
});

describe('a finding', () => {
	let report: string;
	beforeEach(async () => {
		report = await criticalReport();
		await bank.later('40 days');
	});
	const establish = (more = {}) => ({
		report_id: report,
		item_id: 'truth',
		person_id: bank.people.deng.id,
		reason: '当班记录与录像一致',
		...more
	});

	test.each(['li', 'bai', 'deng', 'hua', 'xiao', 'fang', 'tao'] as const)(
		'is not established by %s',
		async (who) => {
			expect(await bank.refused(who, 'establish_finding', establish())).toMatchObject({
				code: 'MC002'
			});
			expect(await kinds()).toEqual([]);
		}
	);

	test('is not established by a manager of another region, about an unreleased visit, or twice', async () => {
		expect(await bank.refused('qin', 'establish_finding', establish())).toMatchObject({
			code: 'MC003'
		});
		const version = await publishSmallChecklist(bank);
		const visit = await submittedVisit(bank, { version, values: { truth: 'fail' } });
		expect(
			await bank.refused('ma', 'establish_finding', establish({ report_id: visit }))
		).toMatchObject({ code: 'MC003' });
		await bank.call('ma', 'establish_finding', establish());
		expect(await bank.refused('ma', 'establish_finding', establish())).toMatchObject({
			code: 'MC777'
		});
		expect(await kinds()).toEqual(['finding']);
	});

	test('needs a failed critical item and somebody who worked there then', async () => {
		for (const item_id of ['sign', 'clean', 'smile', 'nothing'])
			expect(await bank.refused('ma', 'establish_finding', establish({ item_id }))).toMatchObject({
				code: 'MC775'
			});
		expect(
			await bank.refused('ma', 'establish_finding', establish({ person_id: bank.people.guo.id }))
		).toMatchObject({ code: 'MC010', details: { field: 'person_id' } });
		expect(await bank.refused('ma', 'establish_finding', establish({ reason: ' ' }))).toMatchObject(
			{ code: 'MC007' }
		);
		expect(await kinds()).toEqual([]);
	});

	test('waits until the time for appeals is over', async () => {
		const fresh = await criticalReport();
		expect(
			await bank.refused('ma', 'establish_finding', establish({ report_id: fresh }))
		).toMatchObject({ code: 'MC776' });
	});

	test('is told to the person, stands on their record, and names no inspector', async () => {
		const offered = (await open('ma')).to_establish;
		expect(offered).toEqual([expect.objectContaining({ report_id: report, item_id: 'truth' })]);
		await bank.call('ma', 'establish_finding', establish());
		const seen = await open('deng');
		expect(seen.lines).toEqual([
			expect.objectContaining({
				kind: 'finding',
				detail: expect.objectContaining({ item_zh: 'truth' })
			})
		]);
		expect(seen.to_establish).toEqual([]);
		expect((await open('ma')).to_establish).toEqual([]);
		expect(JSON.stringify(seen)).not.toContain('陶然');
		expect(JSON.stringify(seen)).not.toContain(bank.people.tao.id);
		expect(
			await bank.see(
				'deng',
				`select kind from public.notifications where subject_kind = 'staff_record'`
			)
		).toEqual([{ kind: 'finding_established' }]);
		expect(
			await bank.see(
				'fang',
				`select action from public.events where subject_kind = 'staff_finding'`
			)
		).toEqual([]);
		expect(
			await bank.see(
				'deng',
				`select action from public.events where subject_kind = 'staff_finding'`
			)
		).toEqual([{ action: 'establish_finding' }]);
	});

	test('falls when the item does, and when it is withdrawn', async () => {
		const { id } = await bank.call<{ id: string }>('ma', 'establish_finding', establish());
		await bank.db
			.sql`update public.report_items set is_failed = false where report_id = ${report} and item_id = 'truth'`;
		expect(await kinds('deng')).toEqual([]);
		await bank.db
			.sql`update public.report_items set is_failed = true where report_id = ${report} and item_id = 'truth'`;
		expect(
			await bank.refused('qin', 'withdraw_finding', { finding_id: id, reason: '误' })
		).toMatchObject({ code: 'MC003' });
		await bank.call('ma', 'withdraw_finding', { finding_id: id, reason: '另有他人当班' });
		expect(await kinds('deng')).toEqual([]);
		expect(
			await bank.refused('ma', 'withdraw_finding', { finding_id: id, reason: '误' })
		).toMatchObject({ code: 'MC003' });
	});
});

describe('an export', () => {
	test('of a unit holds the people the caller may read, and each is logged', async () => {
		await punished();
		const out = await bank.call<{ people: { name: string; lines: Line[] }[] }>(
			'bai',
			'export_staff_records',
			{
				unit_id: bank.units.riverside
			}
		);
		// Not the head's own: that is theirs alone to take out.
		expect(out.people.map(({ name }) => name)).toEqual(['陈晨', '邓小雨']);
		expect(out.people[1]!.lines.map(({ kind }) => kind).sort()).toEqual(['action', 'complaint']);
		expect((await reads()).map(({ act }) => act)).toEqual(['export', 'export']);
		expect(
			await bank.see(
				'xiao',
				`select action, payload ->> 'people' as people from public.events where subject_kind = 'record_export'`
			)
		).toEqual([{ action: 'export_staff_records', people: '2' }]);
		for (const who of ['bai', 'fang', 'ma'] as const)
			expect(
				await bank.see(who, `select from public.events where subject_kind = 'record_export'`)
			).toEqual([]);
	});

	test('of a unit beyond the caller’s is refused, and nothing is logged', async () => {
		for (const unit of ['hillside', 'north', 'head'] as const)
			expect(
				await bank.refused('bai', 'export_staff_records', { unit_id: bank.units[unit] })
			).toMatchObject({ code: 'MC003' });
		expect(
			await bank.refused('chen', 'export_staff_records', { unit_id: bank.units.riverside })
		).toMatchObject({ code: 'MC003' });
		expect(await bank.refused('bai', 'export_staff_records', {})).toMatchObject({ code: 'MC003' });
		expect(await reads()).toEqual([]);
	});

	test('of one’s own record is taken out by oneself', async () => {
		await praised();
		const out = await bank.call<{ people: { lines: Line[] }[] }>('deng', 'export_staff_records', {
			person_id: bank.people.deng.id
		});
		expect(out.people[0]!.lines).toHaveLength(1);
	});
});

describe('the rules about people', () => {
	const spec = { concerns: 2, months: 6, hearing_days: 5, appeal_days: 5, record_months: 24 };

	test.each(['ma', 'li', 'bai', 'fang', 'xiao'] as const)('are not saved by %s', async (who) => {
		expect(await bank.refused(who, 'save_people_rules', { spec })).toMatchObject({ code: 'MC002' });
	});

	test('are saved as the next version, within bounds, by who read the last', async () => {
		expect(
			await bank.refused('zheng', 'save_people_rules', { spec: { ...spec, concerns: 1 } })
		).toMatchObject({
			code: 'MC772',
			details: { field: 'concerns', least: 2, most: 20 }
		});
		const made = await bank.call<{ number: number }>('zheng', 'save_people_rules', {
			spec,
			expected_number: 1
		});
		expect(made.number).toBe(2);
		expect(
			await bank.refused('zheng', 'save_people_rules', { spec, expected_number: 1 })
		).toMatchObject({ code: 'MC773' });
		expect(
			await bank.see('chen', 'select number, concerns from public.people_rules order by number')
		).toEqual([
			{ number: 1, concerns: 3 },
			{ number: 2, concerns: 2 }
		]);
	});
});
