import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useBank, type PersonKey, type Who } from './support/bank.ts';
import {
	appoint,
	Phone,
	publishChecklist,
	sendVisit,
	sha256,
	type VisitState
} from './support/visits.ts';

const bank = useBank();
let version: string;
let visit: string;
let phone: Phone;
const nobody = '99999999-9999-4999-8999-999999999999';

beforeAll(async () => {
	version = await publishChecklist(bank);
	await appoint(bank, 'tao');
	await appoint(bank, 'guo');
	visit = await sendVisit(bank, version);
});
beforeEach(() => {
	phone = new Phone(bank, 'tao', visit);
});

const operations = () =>
	bank.db.sql.query<{ kind: string; clock_skew_ms: number }>(
		'select kind, clock_skew_ms from covert.visit_operations where visit_id = $1 order by seq',
		[visit]
	);
const mine = async (who: Who = 'tao') =>
	(await bank.call<{ visits: (VisitState & { id: string })[] }>(who, 'my_visits')).visits;
const state = async () => (await mine()).find(({ id }) => id === visit)!;

/** Declares a photo on the phone; its id is the operation's. */
async function declare(bytes: Buffer, item = 'signage') {
	const op = await phone.enter('photo', item, {
		sha256: sha256(bytes),
		bytes: bytes.length,
		media_type: 'image/jpeg',
		chunks: Math.ceil(bytes.length / 262144),
		dhash: '0123456789abcdef'
	});
	await phone.send();
	return op.id;
}
const chunk = (photo_id: string, n: number, bytes: Buffer) => {
	const body = bytes.subarray(n * 262144, (n + 1) * 262144);
	return { photo_id, n, sha256: sha256(body), body: body.toString('base64') };
};
/** What the server does once every part is there: as the caller, by the policies. */
async function store(photo_id: string) {
	const joined = await bank.call<{ path: string; body: string }>('tao', 'join_photo', { photo_id });
	await bank.see('tao', 'insert into storage.objects (bucket_id, name) values ($1, $2)', [
		'visit-photos',
		joined.path
	]);
	return bank.call<{ stored: boolean }>('tao', 'confirm_photo', { photo_id });
}

async function fill() {
	await phone.enter('check_in');
	for (const [item, value] of Object.entries({
		signage: 'pass',
		hours: 'na',
		ramp: 'pass',
		greeting: 4,
		wait: 7.5,
		quarrel: 'pass'
	}))
		await phone.answer(item, value);
	await phone.enter('check_out');
	return phone.send();
}
const submit = (digest: string, photos: string[] = []) => ({
	visit_id: visit,
	device_id: phone.device,
	digest,
	expected_photo_hashes: photos
});

describe('nobody but the visit’s own inspector', () => {
	const others: Who[] = ['guo', 'ma', 'zheng', 'xiao', 'bai', 'chen', 'li', 'hua', 'fang'];

	test.each(others)('%s meets the same refusal for a visit and for none', async (who) => {
		await phone.enter('check_in');
		await phone.send();
		const photo = await declare(randomBytes(10));
		const calls: [string, (id: string) => Record<string, unknown>][] = [
			['save_visit_operations', (id) => ({ ...saving(id), operations: [] })],
			['submit_visit', (id) => ({ ...submit('x'), visit_id: id })],
			['store_photo_chunk', (id) => ({ ...chunk(id, 0, randomBytes(10)), photo_id: id })],
			['join_photo', (id) => ({ photo_id: id })],
			['confirm_photo', (id) => ({ photo_id: id })],
			['my_visit_photo', (id) => ({ visit_id: visit, photo_id: id })]
		];
		for (const [verb, args] of calls) {
			const real = /photo/.test(verb) ? photo : visit;
			const refusal = { code: 'MC003', status: 404, details: {} };
			expect(await bank.refused(who, verb, args(nobody))).toMatchObject(refusal);
			expect(await bank.refused(who, verb, args(real))).toMatchObject(refusal);
		}
		expect(await mine(who)).toEqual([]);
		expect(await operations()).toHaveLength(2);
	});
	const saving = (visit_id: string) => ({
		visit_id,
		device_id: phone.device,
		device_now: '2026-03-02T01:30:00Z'
	});

	test('sees no visit of a plan that has not been published', async () => {
		const draft = await sendVisit(bank, version, { plan: 'proposed' });
		expect((await mine()).map(({ id }) => id)).toEqual([visit]);
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
		await phone.enter('check_in');
		await phone.send();
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
		await phone.enter('check_in');
		await expect(phone.send()).rejects.toThrow(/MC003/);
	});

	test('leaves the one that was begun before, even where only the phone knew', async () => {
		await phone.enter('check_in');
		await phone.answer('hours', 'pass');
		await bank.later('2 hours');
		await end();
		await bank.later('1 day');
		expect((await phone.send()).refused).toEqual([]);
		await phone.answer('signage', 'pass');
		expect((await phone.send()).visit.answers.signage!.value).toEqual({ value: 'pass' });
		expect(await mine()).toHaveLength(1);
	});
});

describe('operations', () => {
	test('nothing is answered before arrival, and one that does not fit holds up no other', async () => {
		const early = await phone.answer('hours', 'pass');
		await phone.enter('check_in');
		const unknown = await phone.answer('no_such_item', 'pass');
		const wrong = await phone.enter('answer', 'ramp', { value: { deep: 1 } });
		const dated = { ...(await phone.answer('ramp', 'fail')), entered_at: '2026-13-45T10:00:00Z' };
		phone.waiting[phone.waiting.length - 1] = dated;
		const right = await phone.answer('signage', 'pass');
		const saved = await phone.send();
		expect(saved.refused).toEqual([
			{ id: early.id, code: 'MC543' },
			{ id: unknown.id, code: 'MC544' },
			{ id: wrong.id, code: 'MC544' },
			{ id: dated.id, code: 'MC544' }
		]);
		expect(saved.accepted).toContain(right.id);
		expect(Object.keys(saved.visit.answers)).toEqual(['signage']);
	});

	test('sent twice they count once', async () => {
		await phone.enter('check_in');
		await phone.answer('hours', 'pass');
		const twice = [...phone.waiting];
		const first = await phone.send([...twice]);
		const second = await phone.send(twice);
		expect(second.accepted).toEqual(first.accepted);
		expect(second.visit).toEqual(first.visit);
		expect(await operations()).toHaveLength(2);
	});

	test('an id of another visit is not taken over', async () => {
		await phone.enter('check_in');
		const op = await phone.answer('hours', 'pass');
		await phone.send();
		const other = new Phone(bank, 'tao', await sendVisit(bank, version, { branch: 'hillside' }));
		await other.enter('check_in');
		other.waiting.push(op);
		expect((await other.send()).refused).toEqual([{ id: op.id, code: 'MC545' }]);
	});

	test('a phone a day wrong is set right, and how far it was off is kept', async () => {
		phone.ahead = 24 * 3600_000;
		await phone.enter('check_in');
		await bank.later('30 minutes');
		await phone.answer('hours', 'pass');
		await phone.enter('check_out');
		await bank.later('10 minutes');
		const { visit: now, refused } = await phone.send();
		expect(refused).toEqual([]);
		const minutesAgo = async (at: string | null) =>
			Math.round((new Date(await bank.now()).getTime() - new Date(at!).getTime()) / 60_000);
		expect(await minutesAgo(now.checked_in_at)).toBe(40);
		expect((await operations()).map(({ clock_skew_ms }) => clock_skew_ms)).toEqual(
			Array(3).fill(-24 * 3600_000)
		);
	});

	test('a place is kept with its distance; refused or faked, it is recorded and blocks nothing', async () => {
		await bank.db.sql.query(
			'update public.units set latitude = 30.6, longitude = 104.06 where id = $1',
			[bank.units.riverside]
		);
		const placed = async (value: unknown) => {
			await phone.enter('check_in', undefined, value);
			expect((await phone.send()).refused).toEqual([]);
			return (await bank.db.sql.one<{ place: unknown }>(
				'select check_in_place as place from covert.visits where id = $1',
				[visit]
			))!.place;
		};
		expect(await placed({ state: 'refused' })).toEqual({ state: 'refused' });
		expect(await placed({ latitude: 30.601, longitude: 104.06, accuracy: 12 })).toMatchObject({
			state: 'given',
			metres: 111,
			within: true
		});
		expect(
			await placed({ latitude: 31, longitude: 104.06, accuracy: 1, mocked: true })
		).toMatchObject({ within: false, mocked: true });
	});
});

describe('two devices', () => {
	let other: Phone;
	beforeEach(async () => {
		await phone.enter('check_in');
		await phone.answer('hours', 'pass');
		await phone.send();
		other = new Phone(bank, 'tao', visit);
		other.heads = { ...phone.heads };
	});

	test('on different items and fields meet without a word', async () => {
		await phone.answer('signage', 'fail');
		await other.answer('ramp', 'pass');
		await other.enter('note', 'signage', '门牌破损');
		await phone.send();
		const { visit: now } = await other.send();
		expect(now.conflicts).toEqual([]);
		expect(now.answers.signage).toMatchObject({ value: { value: 'fail' }, note: '门牌破损' });
		expect(now.answers.ramp!.value).toEqual({ value: 'pass' });
	});

	test('that agree are no conflict, and each goes on from there', async () => {
		await phone.answer('signage', 'fail');
		await other.answer('signage', 'fail');
		await phone.send();
		await other.send();
		await other.answer('signage', 'pass');
		const { visit: now } = await other.send();
		expect(now.conflicts).toEqual([]);
		expect(now.answers.signage!.value).toEqual({ value: 'pass' });
	});

	test('that disagree keep both values until the inspector chooses', async () => {
		const one = await phone.answer('signage', 'fail');
		await other.answer('signage', 'na');
		await phone.send();
		await other.answer('signage', 'pass');
		const { visit: asked } = await other.send();
		expect(asked.answers.signage!.value).toEqual({ value: 'fail' });
		expect(asked.conflicts).toMatchObject([
			{
				item_id: 'signage',
				field: 'value',
				kept: { op: one.id, value: { value: 'fail' } },
				other: { value: { value: 'pass' } }
			}
		]);
		expect(await bank.refused('tao', 'submit_visit', submit(asked.digest))).toMatchObject({
			code: 'MC542'
		});
		const [{ kept, other: second }] = asked.conflicts as [VisitState['conflicts'][number]];
		await other.enter('resolve', 'signage', {
			field: 'value',
			value: { value: 'pass' },
			heads: [kept.op, second.op]
		});
		const { visit: chosen } = await other.send();
		expect(chosen.conflicts).toEqual([]);
		expect(chosen.answers.signage!.value).toEqual({ value: 'pass' });
	});

	test('that come to agree need no choice', async () => {
		await phone.answer('signage', 'fail');
		await other.answer('signage', 'pass');
		await phone.send();
		expect((await other.send()).visit.conflicts).toHaveLength(1);
		await phone.answer('signage', 'pass');
		expect((await phone.send()).visit.conflicts).toEqual([]);
	});

	test('a note emptied on one and rewritten on the other is asked about', async () => {
		await phone.enter('note', 'hours', '开门晚');
		await phone.send();
		other.heads = { ...phone.heads };
		await phone.enter('note', 'hours', null);
		await other.enter('note', 'hours', '晚开门十分钟');
		await phone.send();
		const { visit: now } = await other.send();
		expect(now.answers.hours!.note).toBeNull();
		expect(now.conflicts).toMatchObject([
			{ field: 'note', kept: { value: null }, other: { value: '晚开门十分钟' } }
		]);
	});
});

describe('photos', () => {
	const bytes = randomBytes(600_000);
	let photo: string;
	beforeEach(async () => {
		await phone.enter('check_in');
		await phone.send();
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
			await phone.enter('photo', 'signage', {
				sha256: sha256('x'),
				bytes: 100,
				media_type: 'image/jpeg',
				chunks: 1,
				...more
			});
			return (await phone.send()).refused[0]?.code;
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
		// The phone still has it: the server asks for all of it again.
		expect((await state()).photos).toContainEqual(
			expect.objectContaining({ id, stored: false, missing: [0, 1] })
		);
	});

	test('parts of a visit that takes nothing more go at once', async () => {
		const bytes = randomBytes(300_000);
		const id = await declare(bytes);
		await bank.call('tao', 'store_photo_chunk', chunk(id, 0, bytes));
		await bank.db.sql.query(`update covert.visits set status = 'cancelled' where id = $1`, [visit]);
		await bank.call('service', 'run_periodic_work');
		expect(await bank.db.sql`select from covert.photo_chunks`).toEqual([]);
	});
});

describe('submitting', () => {
	test('half-finished is refused with what is missing, and changes nothing', async () => {
		await phone.enter('check_in');
		await phone.answer('signage', 'fail');
		await phone.answer('quarrel', 'fail');
		await phone.answer('ramp', 'na');
		await phone.send();
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

	test('complete it is scored once, and the same again gets the same answer', async () => {
		const { visit: filled } = await fill();
		const first = await bank.call<VisitState>('tao', 'submit_visit', submit(filled.digest));
		expect(first).toMatchObject({ status: 'submitted', score: { status: 'scored', total: 96 } });
		await bank.later('1 hour');
		expect(await bank.call('tao', 'submit_visit', submit(filled.digest))).toEqual(first);
		expect(await bank.refused('tao', 'submit_visit', submit('other'))).toMatchObject({
			code: 'MC541'
		});
		const late = await phone.answer('hours', 'fail');
		expect((await phone.send()).refused).toEqual([{ id: late.id, code: 'MC541' }]);
	});

	test('with a failed item, proof and its photo must be there', async () => {
		await fill();
		await phone.answer('signage', 'fail');
		await phone.send();
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
				[visit]
			)
		).toEqual([{ action: 'check_in' }, { action: 'add_photo' }, { action: 'submit' }]);
	});

	test('the digest is the one a phone computes from the same answers', async () => {
		await fill();
		await phone.enter('note', 'hours', 'a "b"\\ \n\t中\u{1F600}/é\u007f');
		const { digest } = (await phone.send()).visit;
		const { digestOf } = await import('../../src/lib/visits/digest.ts');
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
		expect(randomUUID()).not.toBe(visit);
	});
});
