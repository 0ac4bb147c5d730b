import { beforeEach, describe, expect, test } from 'vitest';
import { useOwnVisit } from '../support/own-visit.ts';
import { Phone, sendVisit, type VisitState } from '../support/visits.ts';

const own = useOwnVisit();
const { bank, operations, submit } = own;

describe('operations', () => {
	test('nothing is answered before arrival, and one that does not fit holds up no other', async () => {
		const early = await own.phone.answer('hours', 'pass');
		await own.phone.enter('check_in');
		const unknown = await own.phone.answer('no_such_item', 'pass');
		const wrong = await own.phone.enter('answer', 'ramp', { value: { deep: 1 } });
		const dated = {
			...(await own.phone.answer('ramp', 'fail')),
			entered_at: '2026-13-45T10:00:00Z'
		};
		own.phone.waiting[own.phone.waiting.length - 1] = dated;
		const right = await own.phone.answer('signage', 'pass');
		const saved = await own.phone.send();
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
		await own.phone.enter('check_in');
		await own.phone.answer('hours', 'pass');
		const twice = [...own.phone.waiting];
		const first = await own.phone.send([...twice]);
		const second = await own.phone.send(twice);
		expect(second.accepted).toEqual(first.accepted);
		expect(second.visit).toEqual(first.visit);
		expect(await operations()).toHaveLength(2);
	});

	test('an id of another visit is not taken over', async () => {
		await own.phone.enter('check_in');
		const op = await own.phone.answer('hours', 'pass');
		await own.phone.send();
		const other = new Phone(
			bank,
			'tao',
			await sendVisit(bank, own.version, { branch: 'hillside' })
		);
		await other.enter('check_in');
		other.waiting.push(op);
		expect((await other.send()).refused).toEqual([{ id: op.id, code: 'MC545' }]);
	});

	test('a phone a day wrong is set right, and how far it was off is kept', async () => {
		own.phone.ahead = 24 * 3600_000;
		await own.phone.enter('check_in');
		await bank.later('30 minutes');
		await own.phone.answer('hours', 'pass');
		await own.phone.enter('check_out');
		await bank.later('10 minutes');
		const { visit: now, refused } = await own.phone.send();
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
			await own.phone.enter('check_in', undefined, value);
			expect((await own.phone.send()).refused).toEqual([]);
			return (await bank.db.sql.one<{ place: unknown }>(
				'select check_in_place as place from covert.visits where id = $1',
				[own.visit]
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
		await own.phone.enter('check_in');
		await own.phone.answer('hours', 'pass');
		await own.phone.send();
		other = new Phone(bank, 'tao', own.visit);
		other.heads = { ...own.phone.heads };
	});

	test('on different items and fields meet without a word', async () => {
		await own.phone.answer('signage', 'fail');
		await other.answer('ramp', 'pass');
		await other.enter('note', 'signage', '门牌破损');
		await own.phone.send();
		const { visit: now } = await other.send();
		expect(now.conflicts).toEqual([]);
		expect(now.answers.signage).toMatchObject({ value: { value: 'fail' }, note: '门牌破损' });
		expect(now.answers.ramp!.value).toEqual({ value: 'pass' });
	});

	test('that agree are no conflict, and each goes on from there', async () => {
		await own.phone.answer('signage', 'fail');
		await other.answer('signage', 'fail');
		await own.phone.send();
		await other.send();
		await other.answer('signage', 'pass');
		const { visit: now } = await other.send();
		expect(now.conflicts).toEqual([]);
		expect(now.answers.signage!.value).toEqual({ value: 'pass' });
	});

	test('that disagree keep both values until the inspector chooses', async () => {
		const one = await own.phone.answer('signage', 'fail');
		await other.answer('signage', 'na');
		await own.phone.send();
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
		await own.phone.answer('signage', 'fail');
		await other.answer('signage', 'pass');
		await own.phone.send();
		expect((await other.send()).visit.conflicts).toHaveLength(1);
		await own.phone.answer('signage', 'pass');
		expect((await own.phone.send()).visit.conflicts).toEqual([]);
	});

	test('a note emptied on one and rewritten on the other is asked about', async () => {
		await own.phone.enter('note', 'hours', '开门晚');
		await own.phone.send();
		other.heads = { ...own.phone.heads };
		await own.phone.enter('note', 'hours', null);
		await other.enter('note', 'hours', '晚开门十分钟');
		await own.phone.send();
		const { visit: now } = await other.send();
		expect(now.answers.hours!.note).toBeNull();
		expect(now.conflicts).toMatchObject([
			{ field: 'note', kept: { value: null }, other: { value: '晚开门十分钟' } }
		]);
	});
});
