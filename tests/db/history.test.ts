import { describe, expect, test } from 'vitest';
import { useBank, type Complaint } from './support/bank.ts';

const bank = useBank();
const verify = (c: Complaint) =>
	bank.call<Record<string, unknown>>('xiao', 'verify_chain', { subject_id: c.id });
/** As somebody with the database in their hands would: the guards are put aside first. */
async function tamper(statement: string, params: unknown[] = []) {
	await bank.db.sql`set local session_replication_role = replica`;
	await bank.db.sql.query(statement, params);
	await bank.db.sql`set local session_replication_role = origin`;
}

describe('the chain of a case', () => {
	test('holds one link for every step, with who took it', async () => {
		const c = await bank.driveTo('closed');
		const events = await bank.db.sql<{ action: string; actor_id: string; seq: number }>`
			select action, actor_id, seq from public.events where subject_id = ${c.id} order by seq`;
		expect(events.map(({ action }) => action)).toEqual([
			'log',
			'assign',
			'acknowledge',
			'start_investigation',
			'record_evidence',
			'record_evidence',
			'record_evidence',
			'submit_findings',
			'propose_decision',
			'approve_decision',
			'issue_letter',
			'record_telling',
			'record_view',
			'close'
		]);
		expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
		expect(events[9]!.actor_id).toBe(bank.people.ma.id);
		expect(await verify(c)).toEqual({ intact: true, events: 14 });
	});

	test('cannot be changed, shortened or emptied', async () => {
		const c = await bank.driveTo('acknowledged');
		for (const statement of [
			`update public.events set action = 'x'`,
			'delete from public.events',
			'truncate public.events'
		])
			await expect(bank.db.sql.query(statement)).rejects.toThrow('append-only');
		expect(await verify(c)).toMatchObject({ intact: true });
	});

	test('shows a changed link, a missing link and a cut tail', async () => {
		const c = await bank.driveTo('investigating');
		for (const [statement, reason, place] of [
			[
				`update public.events set action = 'reopen' where subject_id = $1 and seq = 2`,
				'changed_link',
				2
			],
			[
				`update public.events set actor_id = null where subject_id = $1 and seq = 3`,
				'changed_link',
				3
			],
			[
				`update public.events set at = at + interval '1 hour' where subject_id = $1 and seq = 1`,
				'changed_link',
				1
			],
			[`delete from public.events where subject_id = $1 and seq = 2`, 'missing_link', 2],
			[`delete from public.events where subject_id = $1 and seq = 4`, 'cut_tail', 4]
		] as const) {
			await bank.db.mark('tampering');
			await tamper(statement, [c.id]);
			expect(await verify(c)).toMatchObject({ intact: false, reason, broken_at: place });
			await bank.db.returnTo('tampering');
		}
		expect(await verify(c)).toMatchObject({ intact: true });
	});

	test('cut together with its head shows by the daily seal', async () => {
		const c = await bank.driveTo('investigating');
		await bank.call('service', 'run_periodic_work');
		await tamper(`delete from public.events where subject_id = $1 and seq = 4`, [c.id]);
		await tamper(
			`update app.chain_heads h set seq = 3, hash = e.hash from public.events e
				where e.subject_id = $1 and e.seq = 3 and h.subject_id = $1`,
			[c.id]
		);
		expect(await verify(c)).toMatchObject({ intact: false, reason: 'anchor_differs' });
	});
});

describe('the daily seals', () => {
	const seals = () => bank.call<Record<string, unknown>>('xiao', 'verify_anchors');

	test('show a subject removed altogether, and a seal that was tampered with', async () => {
		const c = await bank.driveTo('received');
		await bank.call('service', 'run_periodic_work');
		await bank.later('1 day');
		await bank.driveTo('received');
		await bank.call('service', 'run_periodic_work');
		expect(await seals()).toEqual({ intact: true, days: 2 });

		await bank.db.mark('tampering');
		await tamper('delete from public.events where subject_id = $1', [c.id]);
		await tamper('delete from app.chain_heads where subject_id = $1', [c.id]);
		expect(await seals()).toMatchObject({ intact: false, reason: 'link_missing', subjects: 1 });
		await tamper('delete from app.anchored_heads where subject_id = $1', [c.id]);
		expect(await seals()).toMatchObject({
			intact: false,
			reason: 'seal_differs',
			day: '2026-03-02'
		});
		await bank.db.returnTo('tampering');
		expect(await seals()).toEqual({ intact: true, days: 2 });
	});

	test('are made once a day and are for auditors to verify', async () => {
		await bank.call('service', 'run_periodic_work');
		await bank.call('service', 'run_periodic_work');
		expect(await bank.db.sql`select day from app.chain_anchors`).toEqual([{ day: '2026-03-02' }]);
		expect(await bank.refused('fang', 'verify_anchors')).toMatchObject({ code: 'MC002' });
	});
});

describe('a call repeated', () => {
	const key = '0b5d6a52-4c6e-4f1e-9a57-d6bd2bfe5f10';

	test('with its key logs one complaint', async () => {
		const first = await bank.logComplaint({}, 'li', key);
		const again = await bank.logComplaint({ subject: '改了的标题' }, 'li', key);
		expect(again).toEqual(first);
		expect(await bank.db.sql`select from public.complaints`).toHaveLength(1);
		// The key is the person's own.
		expect((await bank.logComplaint({}, 'lin', key)).id).not.toBe(first.id);
	});

	test('with its key takes a step once, and with the key of another call is refused', async () => {
		const c = await bank.driveTo('received');
		const acknowledge = { complaint_id: c.id, idempotency_key: key };
		const first = await bank.call('li', 'acknowledge_complaint', acknowledge);
		expect(await bank.call('li', 'acknowledge_complaint', acknowledge)).toEqual(first);
		expect(
			await bank.db
				.sql`select from public.events where subject_id = ${c.id} and action = 'acknowledge'`
		).toHaveLength(1);
		expect(
			await bank.refused('li', 'start_investigation', { complaint_id: c.id, idempotency_key: key })
		).toMatchObject({ code: 'MC011', status: 409 });
		expect((await bank.read(c.id)).status).toBe('acknowledged');
	});

	test('after a refusal is tried anew', async () => {
		const c = await bank.driveTo('acknowledged');
		const step = { complaint_id: c.id, idempotency_key: key };
		expect(await bank.refused('lin', 'start_investigation', step)).toMatchObject({ code: 'MC301' });
		await bank.call('ma', 'assign_complaint', {
			complaint_id: c.id,
			person_id: bank.people.lin.id
		});
		expect((await bank.call('lin', 'start_investigation', step)).status).toBe('investigating');
	});
});

describe('two people saving at once', () => {
	test('the second is told who was first, and nothing of theirs is half-written', async () => {
		const c = await bank.driveTo('investigating');
		await bank.call('ma', 'assign_complaint', {
			complaint_id: c.id,
			person_id: bank.people.lin.id,
			expected_version: c.version
		});
		expect(
			await bank.refused('ma', 'redirect_complaint', {
				complaint_id: c.id,
				unit_id: bank.units.hillside,
				note: '误记',
				expected_version: c.version
			})
		).toMatchObject({
			code: 'MC004',
			status: 409,
			details: { by: bank.people.ma.name, action: 'assign', version: c.version + 1 }
		});
		expect(await bank.read(c.id)).toMatchObject({
			unit_id: bank.units.riverside,
			version: c.version + 1
		});
	});

	test('a unit saved meanwhile is not overwritten', async () => {
		const save = (name_zh: string, expected_version: number) => ({
			unit_id: bank.units.riverside,
			code: 'riverside',
			kind: 'branch',
			name_zh,
			name_en: 'Riverside',
			parent_id: bank.units.north,
			expected_version
		});
		await bank.call('fang', 'save_unit', save('河滨新支行', 1));
		expect(await bank.refused('geng', 'save_unit', save('河畔支行', 1))).toMatchObject({
			code: 'MC004'
		});
		expect(await bank.db.sql`select name_zh from public.units where code = 'riverside'`).toEqual([
			{ name_zh: '河滨新支行' }
		]);
	});
});

test('a branch that moves to another region takes its cases along', async () => {
	const c = await bank.driveTo('received');
	const seen = (who: 'ma' | 'su') =>
		bank.see(who, 'select id from public.complaints where id = $1', [c.id]);
	expect([await seen('ma'), await seen('su')].map((rows) => rows.length)).toEqual([1, 0]);
	await bank.call('fang', 'save_unit', {
		unit_id: bank.units.riverside,
		code: 'riverside',
		kind: 'branch',
		name_zh: '河滨支行',
		name_en: 'Riverside',
		parent_id: bank.units.south,
		expected_version: 1
	});
	expect([await seen('ma'), await seen('su')].map((rows) => rows.length)).toEqual([0, 1]);
	expect(await bank.call('su', 'search_complaints', { query: c.number })).toHaveLength(1);
});
