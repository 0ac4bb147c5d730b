import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { chunk, useOwnVisit } from '../support/own-visit.ts';
import { sha256, type VisitState } from '../support/visits.ts';

const own = useOwnVisit();
const { bank, state, declare, store, fill, submit } = own;

describe('submitting', () => {
	test('half-finished is refused with what is missing, and changes nothing', async () => {
		await own.phone.enter('check_in');
		await own.phone.answer('signage', 'fail');
		await own.phone.answer('quarrel', 'fail');
		await own.phone.answer('ramp', 'na');
		await own.phone.send();
		await declare(randomBytes(10), 'hours');
		const { digest } = await state();
		const { code, details } = await bank.refused(
			'tao',
			'submit_visit',
			submit('wrong', ['a'.repeat(64)])
		);
		expect(code).toBe('MC542');
		expect(details.missing).toEqual([
			{ kind: 'check_out' },
			expect.objectContaining({ kind: 'upload', item_id: 'hours' }),
			{ kind: 'unknown_photo', sha256: 'a'.repeat(64) },
			{ kind: 'more_photos' },
			{ kind: 'digest' },
			{ kind: 'answer', item_id: 'ramp' },
			{ kind: 'unfinished', completeness: expect.any(Number) },
			{ kind: 'photo', item_id: 'signage' },
			{ kind: 'note', item_id: 'quarrel' }
		]);
		expect((await state()).status).toBe('started');
		expect(digest).toMatch(/^[0-9a-f]{64}$/);
	});

	test('with everything not applicable there is nothing to score, and no visit', async () => {
		await own.phone.enter('check_in');
		for (const item of ['signage', 'hours', 'ramp', 'quarrel']) await own.phone.answer(item, 'na');
		await own.phone.enter('check_out');
		const { visit: now } = await own.phone.send();
		const { details, code } = await bank.refused('tao', 'submit_visit', submit(now.digest));
		expect(code).toBe('MC542');
		expect(details.missing).toContainEqual({ kind: 'answer', item_id: 'ramp' });
		expect(details.missing).toContainEqual(expect.objectContaining({ kind: 'unfinished' }));
		expect((await state()).status).toBe('started');
	});

	test('complete it is scored once, and the same again gets the same answer', async () => {
		const { visit: filled } = await fill();
		const first = await bank.call<VisitState>('tao', 'submit_visit', submit(filled.digest));
		expect(first).toMatchObject({ status: 'submitted', score: { status: 'scored', total: 96 } });
		await bank.later('1 hour');
		expect(await bank.call('tao', 'submit_visit', submit(filled.digest))).toEqual(first);
		expect(await bank.refused('tao', 'submit_visit', submit('other'))).toMatchObject({
			code: 'MC541'
		});
		const late = await own.phone.answer('hours', 'fail');
		expect((await own.phone.send()).refused).toEqual([{ id: late.id, code: 'MC541' }]);
	});

	test('with a failed item, proof and its photo must be there', async () => {
		await fill();
		await own.phone.answer('signage', 'fail');
		await own.phone.send();
		const bytes = randomBytes(300);
		const photo = await declare(bytes);
		const { digest } = await state();
		const args = submit(digest, [sha256(bytes)]);
		expect((await bank.refused('tao', 'submit_visit', args)).details.missing).toEqual([
			{ kind: 'upload', item_id: 'signage', photo }
		]);
		await bank.call('tao', 'store_photo_chunk', chunk(photo, 0, bytes));
		await store(photo);
		expect(await bank.call('tao', 'submit_visit', args)).toMatchObject({ status: 'submitted' });
		expect(
			await bank.db.sql.query(
				'select action from covert.events where subject_id = $1 order by seq',
				[own.visit]
			)
		).toEqual([{ action: 'check_in' }, { action: 'add_photo' }, { action: 'submit' }]);
	});

	test('the digest is the one a phone computes from the same answers', async () => {
		await fill();
		await own.phone.enter('note', 'hours', 'a "b"\\ \n\t中\u{1F600}/é\u007f');
		const { digest } = (await own.phone.send()).visit;
		const { digestOf } = await import('../../../src/lib/visits/digest.ts');
		expect(await digestOf((await state()).answers)).toBe(digest);
	});

	test('leaves no trace where branch-side people look', async () => {
		const traces = async () =>
			bank.db.sql.one(
				`select (select count(*)::int from public.events) as events, (select count(*)::int from public.notifications) as notes,
					(select count(*)::int from public.read_log) as reads, (select max(xmin::text::bigint)::text from public.units) as units`
			);
		const before = await traces();
		const { visit: filled } = await fill();
		await bank.call('tao', 'submit_visit', submit(filled.digest));
		expect(await traces()).toEqual(before);
		expect(randomUUID()).not.toBe(own.visit);
	});
});
