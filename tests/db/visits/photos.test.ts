import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { chunk, useOwnVisit } from '../support/own-visit.ts';
import { sha256 } from '../support/visits.ts';

const own = useOwnVisit();
const { bank, state, declare, store } = own;

describe('photos', () => {
	const bytes = randomBytes(600_000);
	let photo: string;
	beforeEach(async () => {
		await own.phone.enter('check_in');
		await own.phone.send();
		photo = await declare(bytes);
	});

	test('parts that are not what they say are refused', async () => {
		const spoilt = { ...chunk(photo, 0, bytes), sha256: sha256('other') };
		const short = chunk(photo, 0, bytes.subarray(0, 1000));
		for (const [args, code] of [
			[spoilt, 'MC547'],
			[short, 'MC547'],
			[{ ...chunk(photo, 0, bytes), body: '***' }, 'MC547'],
			[{ ...chunk(photo, 0, bytes), n: 3 }, 'MC010']
		] as const)
			expect(await bank.refused('tao', 'store_photo_chunk', args)).toMatchObject({ code });
		expect(await bank.refused('tao', 'join_photo', { photo_id: photo })).toMatchObject({
			code: 'MC546',
			details: { missing: [0, 1, 2] }
		});
		expect(await bank.refused('tao', 'confirm_photo', { photo_id: photo })).toMatchObject({
			code: 'MC548'
		});
	});

	test('arrive in any order, twice or not, and leave no parts behind', async () => {
		for (const n of [2, 0, 2]) await bank.call('tao', 'store_photo_chunk', chunk(photo, n, bytes));
		expect((await state()).photos).toMatchObject([{ id: photo, stored: false, missing: [1] }]);
		await bank.call('tao', 'store_photo_chunk', chunk(photo, 1, bytes));
		expect(await store(photo)).toMatchObject({ stored: true });
		expect(await bank.db.sql.query('select from covert.photo_chunks')).toEqual([]);
		expect(await bank.call('tao', 'confirm_photo', { photo_id: photo })).toMatchObject({
			stored: true
		});
		expect(await bank.call('tao', 'store_photo_chunk', chunk(photo, 1, bytes))).toMatchObject({
			stored: true,
			missing: []
		});
	});

	test('of a whole that is not the promised one never become a photo', async () => {
		const other = randomBytes(600_000);
		for (const n of [0, 1, 2]) await bank.call('tao', 'store_photo_chunk', chunk(photo, n, other));
		expect(await bank.call('tao', 'join_photo', { photo_id: photo })).toMatchObject({
			spoilt: true,
			missing: [0, 1, 2]
		});
		expect((await state()).photos).toMatchObject([{ stored: false, missing: [0, 1, 2] }]);
	});

	test('of nine megabytes or of another kind are not taken', async () => {
		const refusedFor = async (more: object) => {
			await own.phone.enter('photo', 'signage', {
				sha256: sha256('x'),
				bytes: 100,
				media_type: 'image/jpeg',
				chunks: 1,
				...more
			});
			return (await own.phone.send()).refused[0]?.code;
		};
		expect(await refusedFor({ bytes: 9_000_000, chunks: 35 })).toBe('MC549');
		expect(await refusedFor({ media_type: 'image/svg+xml' })).toBe('MC549');
		expect(await refusedFor({ chunks: 2 })).toBe('MC549');
		expect(await refusedFor({})).toBeUndefined();
	});

	test('unfinished ones leave their parts for fourteen days, and the clearing away leaves no trace', async () => {
		const bytes = randomBytes(300_000);
		const id = await declare(bytes);
		await bank.call('tao', 'store_photo_chunk', chunk(id, 0, bytes));
		const parts = async () => (await bank.db.sql`select from covert.photo_chunks`).length;
		const trace = () => bank.db.sql`select job, done from public.job_runs`;
		const before = await trace();
		await bank.later('13 days');
		await bank.call('service', 'run_periodic_work');
		expect(await parts()).toBe(1);
		await bank.later('2 days');
		const report = await bank.call<Record<string, number>>('service', 'run_periodic_work');
		expect([await parts(), Object.keys(report).filter((job) => /part|photo/.test(job))]).toEqual([
			0,
			[]
		]);
		expect((await trace()).filter(({ job }) => /part|photo/.test(String(job)))).toEqual(
			before.filter(({ job }) => /part|photo/.test(String(job)))
		);
		// The own.phone still has it: the server asks for all of it again.
		expect((await state()).photos).toContainEqual(
			expect.objectContaining({ id, stored: false, missing: [0, 1] })
		);
	});

	test('parts of a visit that takes nothing more go at once', async () => {
		const bytes = randomBytes(300_000);
		const id = await declare(bytes);
		await bank.call('tao', 'store_photo_chunk', chunk(id, 0, bytes));
		await bank.db.sql.query(`update covert.visits set status = 'cancelled' where id = $1`, [
			own.visit
		]);
		await bank.call('service', 'run_periodic_work');
		expect(await bank.db.sql`select from covert.photo_chunks`).toEqual([]);
	});
});
