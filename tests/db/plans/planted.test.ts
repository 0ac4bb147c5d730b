import { beforeAll, describe, expect, test } from 'vitest';
import { useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read } = north;

describe('a planted check', () => {
	let visit: Awaited<ReturnType<typeof read>>['visits'][number];
	const plant = (item_id: string, truth?: string) => ({ visit_id: visit.id, item_id, truth });
	const planted = async () => (await read()).visits.find(({ id }) => id === visit.id)!.planted;

	beforeAll(async () => {
		await north.publish();
		[visit] = (await read()).visits as [typeof visit];
	});

	test('is on an item of the list that passes or fails, and says which', async () => {
		for (const [item, truth, field] of [
			['nothing', 'pass', 'item_id'],
			['smile', 'pass', 'item_id'],
			['sign', 'perhaps', 'truth']
		] as const)
			expect(await bank.refused('ma', 'plant_check', plant(item, truth))).toMatchObject({
				code: 'MC010',
				details: { field }
			});
		expect(await planted()).toEqual({});
	});

	test('is noted, changed and taken back by who plans, and by nobody else', async () => {
		await bank.call('ma', 'plant_check', plant('sign', 'pass'));
		await bank.call('ma', 'plant_check', plant('sign', 'fail'));
		await bank.call('ma', 'plant_check', plant('clean', 'pass'));
		await bank.call('ma', 'plant_check', plant('clean'));
		expect(await planted()).toEqual({ sign: 'fail' });
		const inspector = inspectorOf(visit.inspector_id);
		for (const who of [inspector, 'li', 'chen', 'xiao'] as const)
			expect(await bank.refused(who, 'plant_check', plant('sign', 'pass'))).not.toBeNull();
	});

	test('is unknown to the inspector, and stands among the facts of the reviewer', async () => {
		await bank.call('ma', 'plant_check', plant('sign', 'fail'));
		const inspector = inspectorOf(visit.inspector_id);
		expect(JSON.stringify(await bank.call(inspector, 'my_visits'))).not.toMatch(/plant/);
		const { facts } = await bank.db.sql.one<{ facts: { planted: object } }>(
			'select covert.visit_facts(v) as facts from covert.visits v where id = $1',
			[visit.id]
		);
		expect(facts.planted).toEqual({ sign: 'fail' });
	});

	test('comes too late once the visit has begun', async () => {
		await bank.db.sql.query(`update covert.visits set status = 'started' where id = $1`, [
			visit.id
		]);
		expect(await bank.refused('ma', 'plant_check', plant('clean', 'pass'))).toMatchObject({
			code: 'MC525'
		});
	});

	const inspectorOf = (id: string) =>
		(['tao', 'luo', 'du', 'song'] as const).find((key) => bank.people[key].id === id)!;
});
