import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PersonKey, Who } from '../support/bank.ts';
import { chunk, useOwnVisit } from '../support/own-visit.ts';
import { sendVisit } from '../support/visits.ts';

const own = useOwnVisit();
const { bank, operations, mine, declare, submit } = own;
const nobody = '99999999-9999-4999-8999-999999999999';

describe('nobody but the visit’s own inspector', () => {
	const others: Who[] = ['guo', 'ma', 'zheng', 'xiao', 'bai', 'chen', 'li', 'hua', 'fang'];

	test.each(others)('%s meets the same refusal for a visit and for none', async (who) => {
		await own.phone.enter('check_in');
		await own.phone.send();
		const photo = await declare(randomBytes(10));
		const calls: [string, (id: string) => Record<string, unknown>][] = [
			['save_visit_operations', (id) => ({ ...saving(id), operations: [] })],
			['submit_visit', (id) => ({ ...submit('x'), visit_id: id })],
			['store_photo_chunk', (id) => ({ ...chunk(id, 0, randomBytes(10)), photo_id: id })],
			['join_photo', (id) => ({ photo_id: id })],
			['confirm_photo', (id) => ({ photo_id: id })],
			['my_visit_photo', (id) => ({ visit_id: own.visit, photo_id: id })]
		];
		for (const [verb, args] of calls) {
			const real = /photo/.test(verb) ? photo : own.visit;
			const refusal = { code: 'MC003', status: 404, details: {} };
			expect(await bank.refused(who, verb, args(nobody))).toMatchObject(refusal);
			expect(await bank.refused(who, verb, args(real))).toMatchObject(refusal);
		}
		expect(await mine(who)).toEqual([]);
		expect(await operations()).toHaveLength(2);
	});
	const saving = (visit_id: string) => ({
		visit_id,
		device_id: own.phone.device,
		device_now: '2026-03-02T01:30:00Z'
	});

	test('sees no visit of a plan that has not been published', async () => {
		const draft = await sendVisit(bank, own.version, { plan: 'proposed' });
		expect((await mine()).map(({ id }) => id)).toEqual([own.visit]);
		expect(await bank.refused('tao', 'submit_visit', { ...submit('x'), visit_id: draft })).toEqual(
			expect.objectContaining({ code: 'MC003' })
		);
	});

	test('is told of inspecting, and nobody else of anything', async () => {
		const inspects = async (who: PersonKey) =>
			(await bank.call<{ inspects: boolean }>(who, 'my_profile')).inspects;
		expect(await inspects('tao')).toBe(true);
		expect(await inspects('chen')).toBe(false);
		expect(await bank.call('stranger', 'my_profile')).toBeNull();
	});

	test('may upload only where a photo was promised and has wholly come in', async () => {
		await own.phone.enter('check_in');
		await own.phone.send();
		const bytes = randomBytes(40);
		const photo = await declare(bytes);
		const { path } = await bank.db.sql.one<{ path: string }>('select path from covert.photos');
		const upload = (who: Who, name: string) =>
			bank.refused(who, 'my_profile').catch(() =>
				bank
					.see(who, 'insert into storage.objects (bucket_id, name) values ($1, $2)', [
						'visit-photos',
						name
					])
					.then(
						() => 'stored',
						(error: { code: string }) => error.code
					)
			);
		expect(await upload('tao', path)).toBe('42501');
		await bank.call('tao', 'store_photo_chunk', chunk(photo, 0, bytes));
		expect(await upload('guo', path)).toBe('42501');
		expect(await upload('tao', `${path}x`)).toBe('42501');
		expect(await upload('tao', path)).toBe('stored');
		const listed = async (who: Who) =>
			(await bank.see(who, `select name from storage.objects where bucket_id = 'visit-photos'`))
				.length;
		for (const who of ['guo', 'bai', 'chen', 'li', 'qin', 'hua', 'fang'] as const)
			expect([who, await listed(who)]).toEqual([who, 0]);
		for (const who of ['tao', 'ma', 'xiao'] as const)
			expect([who, await listed(who)]).toEqual([who, 1]);
	});
});

describe('an appointment that ends', () => {
	const end = () =>
		bank.db.sql.query('update covert.inspectors set ended_at = app.now() where person_id = $1', [
			bank.people.tao.id
		]);

	test('takes away every visit not begun', async () => {
		await end();
		expect(await mine()).toEqual([]);
		await bank.later('1 minute');
		await own.phone.enter('check_in');
		await expect(own.phone.send()).rejects.toThrow(/MC003/);
	});

	test('leaves the one that was begun before, even where only the phone knew', async () => {
		await own.phone.enter('check_in');
		await own.phone.answer('hours', 'pass');
		await bank.later('2 hours');
		await end();
		await bank.later('1 day');
		expect((await own.phone.send()).refused).toEqual([]);
		await own.phone.answer('signage', 'pass');
		expect((await own.phone.send()).visit.answers.signage!.value).toEqual({ value: 'pass' });
		expect(await mine()).toHaveLength(1);
	});
});
