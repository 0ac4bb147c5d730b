import { beforeAll, describe, expect, test } from 'vitest';
import { inspectors, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read, publish } = north;

/** A branch that goes while a plan that was sent out still names it. */
describe('a branch that goes after the plan went out', () => {
	beforeAll(publish);
	const there = async () =>
		(await read()).visits.filter(({ branch_id }) => branch_id === bank.units.hillside);
	const onPhones = async () => {
		const found = [];
		for (const person of inspectors)
			found.push(...(await bank.call<{ visits: { id: string }[] }>(person, 'my_visits')).visits);
		return found.map(({ id }) => id);
	};

	const ways = {
		'is closed': () =>
			bank.db.sql.query(`update public.units set closed_on = '2026-04-01' where id = $1`, [
				bank.units.hillside
			]),
		'is merged into another': () =>
			bank.call('fang', 'merge_unit', {
				unit_id: bank.units.hillside,
				into_id: bank.units.riverside
			})
	};
	test.each(Object.entries(ways))(
		'%s: its visits are shown to break a rule until the manager takes them out',
		async (_, go) => {
			const visits = await there();
			expect(visits.length).toBeGreaterThan(0);
			expect((await read()).violations).toEqual([]);
			await go();
			const { violations } = await read();
			for (const { id } of visits)
				expect(violations).toContainEqual(
					expect.objectContaining({ rule: 'closed', visits: [id] })
				);
			expect(new Set(violations.map(({ branch }) => branch))).toEqual(
				new Set([bank.units.hillside])
			);
			for (const { id } of visits) await bank.call('ma', 'drop_plan_visit', { visit_id: id });
			expect(await there()).toEqual([]);
			expect((await read()).violations.filter(({ branch }) => branch)).toEqual([]);
			expect(await onPhones()).not.toContain(visits[0]!.id);
		}
	);
});
