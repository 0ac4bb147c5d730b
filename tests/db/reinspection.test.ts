import { beforeAll, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';
import {
	publishSmallChecklist,
	releasedReport,
	submittedVisit
} from './support/submitted-visits.ts';
import { appoint, Phone, sendVisit } from './support/visits.ts';

const bank = useBank();
let version: string;
let task: string;

/** A report of the riverside branch with its critical item failed: the task asks for another look. */
beforeAll(async () => {
	await appoint(bank, 'guo');
	version = await publishSmallChecklist(bank);
	const report = await releasedReport(bank, {
		version,
		values: { truth: 'fail', sign: 'fail' },
		notes: { truth: '当场说假话。' },
		confirmedBy: 'zheng'
	});
	({ id: task } = await bank.db.sql.one<{ id: string }>(
		'select id from public.rectification_tasks where source_id = $1 and needs_reinspection',
		[report]
	));
	await bank.later('3 days');
});

const pulled = async (visit: string, who: Who = 'guo') =>
	(
		await bank.call<{ visits: { id: string; reinspect: string[] }[] }>(who, 'my_visits')
	).visits.find(({ id }) => id === visit)!.reinspect;
/** All that the branch and those above it without a part in the visit are told of the task. */
const told = async () => {
	const rows: unknown[] = [];
	for (const who of ['bai', 'chen', 'li', 'yan', 'fang'] as const)
		for (const table of [
			'rectification_tasks',
			'task_notes',
			'task_checks',
			'events',
			'notifications'
		])
			rows.push([
				who,
				table,
				await bank.see(
					who,
					`select md5(string_agg(to_jsonb(o)::text, ' ' order by to_jsonb(o)::text)) as rows from public.${table} o`
				)
			]);
	rows.push(await bank.call('bai', 'task_standing', { task_id: task }));
	rows.push(await bank.call('bai', 'asked_of_us'));
	return rows;
};

describe('an item that must be looked at again', () => {
	test('enters the branch’s next visit by itself, and no other branch’s', async () => {
		const next = await sendVisit(bank, version, { inspector: 'guo' });
		const elsewhere = await sendVisit(bank, version, { inspector: 'guo', branch: 'seaside' });
		expect(await pulled(next)).toEqual(['truth']);
		expect(await pulled(elsewhere)).toEqual([]);
	});

	test('is not asked by a checklist that does not have it, and waits for one that does', async () => {
		await bank.db.sql.query(
			`update covert.reinspection_items set item_id = 'of_another_list' where item_id = 'truth'`
		);
		expect(await pulled(await sendVisit(bank, version, { inspector: 'guo' }))).toEqual([]);
		expect(
			await bank.db.sql.query('select item_id from covert.waiting_reinspections($1)', [
				bank.units.riverside
			])
		).toEqual([{ item_id: 'of_another_list' }]);
	});

	test('has to be answered, except where it was required after the inspector set out', async () => {
		const next = await sendVisit(bank, version, { inspector: 'guo' });
		const phone = new Phone(bank, 'guo', next);
		await phone.enter('check_in');
		for (const [item, value] of Object.entries({ sign: 'pass', clean: 'pass', smile: 5 }))
			await phone.answer(item, value);
		await phone.enter('check_out');
		const { visit } = await phone.send();
		const submission = {
			visit_id: next,
			device_id: phone.device,
			digest: visit.digest,
			expected_photo_hashes: []
		};
		expect(await bank.refused('guo', 'submit_visit', submission)).toMatchObject({
			code: 'MC542',
			details: { missing: [{ kind: 'reinspection', item_id: 'truth' }] }
		});
		await bank.db.mark('required');
		await bank.db.sql`update covert.reinspection_items set required_at = app.now()`;
		expect(await bank.call('guo', 'submit_visit', submission)).toMatchObject({
			status: 'submitted'
		});
		await bank.db.returnTo('required');
		await phone.answer('truth', 'pass');
		const { digest } = (await phone.send()).visit;
		expect(await bank.call('guo', 'submit_visit', { ...submission, digest })).toMatchObject({
			status: 'submitted'
		});
	});

	test('tells nothing while the visit is planned, made and reviewed; the release settles it', async () => {
		const before = await told();
		const next = await sendVisit(bank, version, { inspector: 'guo', plan: 'proposed' });
		expect(await told()).toEqual(before);
		await bank.db.sql`update covert.visits set status = 'cancelled' where id = ${next}`;
		const visit_id = await submittedVisit(bank, { inspector: 'guo', version });
		await bank.db.sql.query(
			`update covert.visits set checked_in_at = app.now() - interval '1 hour' where id = $1`,
			[visit_id]
		);
		expect(await told()).toEqual(before);
		await bank.call('ma', 'take_up_review', { visit_id });
		await bank.call('ma', 'approve_visit', { visit_id });
		expect(await told()).toEqual(before);
		await bank.call('ma', 'release_visits', { visit_ids: [visit_id], shows: 'day' });
		expect(
			await bank.see('bai', 'select reinspection from public.rectification_tasks where id = $1', [
				task
			])
		).toEqual([{ reinspection: 'passed' }]);
	});
});
