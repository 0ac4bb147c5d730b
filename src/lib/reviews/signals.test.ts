import { expect, test } from 'vitest';
import { signalsOf, type VisitFacts } from './signals';

const facts: VisitFacts = {
	checked_in_at: null,
	checked_out_at: null,
	branch_place: null,
	check_in: null,
	check_out: null,
	answered: [],
	timers: [],
	photos: [],
	neighbours: [],
	other_remarks: [],
	minutes: [],
	effect: null
};

test('a planted check answered wrongly is raised, one answered rightly is not', () => {
	const planted = { sign: 'fail', clean: 'pass' };
	const told = (sign: string) =>
		signalsOf(
			{ ...facts, planted },
			{ sign: { value: sign }, clean: { value: 'pass' } },
			undefined
		).raised.filter(({ code }) => code === 'planted_check');
	expect(told('pass')).toMatchObject([{ value: 1 }]);
	expect(told('fail')).toEqual([]);
});

test('a photo whose bytes were exchanged is raised, whatever else it is', () => {
	const photo = { taken_at: null, same: 0, nearest: null };
	const told = (exchanged?: boolean) =>
		signalsOf({ ...facts, photos: [photo, { ...photo, exchanged }] }, {}, undefined).raised;
	expect(told(true)).toMatchObject([{ code: 'exchanged_photo', value: 1, weight: 3 }]);
	expect([told(false), told()]).toEqual([[], []]);
});

test('where none was planted nothing is said of it', () => {
	const { raised, unknown } = signalsOf(facts, {}, undefined);
	expect([...raised.map(({ code }) => code), ...unknown]).not.toContain('planted_check');
});
