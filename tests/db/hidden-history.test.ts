import { beforeAll, describe, expect, test } from 'vitest';
import { verifyHistories } from '../../supabase/embedded/verify-history.ts';
import { useBank, type Who } from './support/bank.ts';
import { submittedVisit } from './support/submitted-visits.ts';

const bank = useBank();
let visit: string;
beforeAll(async () => {
	visit = await submittedVisit(bank);
	await bank.call('ma', 'take_up_review', { visit_id: visit });
	await bank.call('ma', 'approve_visit', { visit_id: visit });
});

const verify = (who: Who = 'xiao', subject_id = visit) =>
	bank.call<Record<string, unknown>>(who, 'verify_hidden_chain', { subject_id });
const seals = () => bank.call<Record<string, unknown>>('xiao', 'verify_hidden_anchors');
const work = () => bank.call('service', 'run_periodic_work');
/** As somebody with the database in their hands would: the guards are put aside first. */
async function tamper(statement: string, params: unknown[] = []) {
	await bank.db.sql`set local session_replication_role = replica`;
	await bank.db.sql.query(statement, params);
	await bank.db.sql`set local session_replication_role = origin`;
}
async function commandLine() {
	const [open, hidden] = await verifyHistories(bank.db.sql);
	return { open: open!, hidden: hidden! };
}

describe('the hidden history', () => {
	test('is verified by auditors alone, whether there is one or not', async () => {
		const nothing = '99999999-9999-4999-8999-999999999999';
		for (const who of ['ma', 'zheng', 'fang', 'bai', 'tao', 'li', 'yan', 'song'] as const)
			for (const subject_id of [visit, nothing]) {
				const refused = await bank.refused(who, 'verify_hidden_chain', { subject_id });
				expect([who, refused.code, refused.status]).toEqual([who, 'MC002', 403]);
				expect(await bank.refused(who, 'verify_hidden_anchors')).toMatchObject({ code: 'MC002' });
			}
		expect(await verify('xiao', nothing)).toEqual({ intact: true, events: 0, history: [] });
		expect(await verify()).toMatchObject({
			intact: true,
			events: 2,
			history: [
				{ seq: 2, action: 'approve_visit', by: bank.people.ma.name },
				{ seq: 1, action: 'take_up_review', by: bank.people.ma.name }
			]
		});
	});

	test('is read with a trace, once an hour', async () => {
		await verify();
		await verify();
		expect(
			await bank.db.sql`select person_id from covert.read_log
				where subject_id = ${visit} and subject_kind = 'history'`
		).toEqual([{ person_id: bank.people.xiao.id }]);
	});

	test('shows a changed link, a missing link and a cut tail', async () => {
		for (const [statement, reason, place] of [
			[
				`update covert.events set action = 'x' where subject_id = $1 and seq = 2`,
				'changed_link',
				2
			],
			[
				`update covert.events set actor_id = null where subject_id = $1 and seq = 1`,
				'changed_link',
				1
			],
			['delete from covert.events where subject_id = $1 and seq = 1', 'missing_link', 1],
			['delete from covert.events where subject_id = $1 and seq = 2', 'cut_tail', 2]
		] as const) {
			await bank.db.mark('tampering');
			await tamper(statement, [visit]);
			expect(await verify()).toMatchObject({ intact: false, reason, broken_at: place });
			const { open, hidden } = await commandLine();
			expect([open.broken, hidden.broken]).toMatchObject([[], [{ subject_id: visit }]]);
			await bank.db.returnTo('tampering');
		}
		expect(await verify()).toMatchObject({ intact: true });
	});

	test('cut together with its head shows by the daily seal', async () => {
		await work();
		await tamper('delete from covert.events where subject_id = $1 and seq = 2', [visit]);
		await tamper(
			`update covert.chain_heads h set seq = 1, hash = e.hash from covert.events e
				where e.subject_id = $1 and e.seq = 1 and h.subject_id = $1`,
			[visit]
		);
		expect(await verify()).toMatchObject({
			intact: false,
			reason: 'anchor_differs',
			broken_at: 2,
			day: '2026-03-02'
		});
		expect(await seals()).toMatchObject({ intact: false, reason: 'link_missing' });
	});

	test('removed altogether, or sealed anew, shows in the seals and on the command line', async () => {
		await work();
		await bank.later('1 day');
		await submittedVisit(bank, { place: 'hillside' });
		await work();
		expect(await seals()).toEqual({ intact: true, days: 2 });
		expect((await commandLine()).hidden).toMatchObject({
			broken: [],
			seals: { intact: true, days: 2 }
		});

		await tamper('delete from covert.events where subject_id = $1', [visit]);
		await tamper('delete from covert.chain_heads where subject_id = $1', [visit]);
		const gone = await commandLine();
		expect(gone.hidden.seals).toMatchObject({ intact: false, reason: 'link_missing' });
		expect(gone.hidden.broken).toMatchObject([
			{ subject_id: visit, subject_kind: 'removed', verdict: { reason: 'anchor_differs' } }
		]);
		expect(gone.open.seals.intact).toBe(true);

		await tamper(`update covert.chain_anchors set heads = '[]' where day = '2026-03-02'`);
		expect(await seals()).toMatchObject({
			intact: false,
			reason: 'seal_differs',
			day: '2026-03-02'
		});
	});
});
