import { beforeAll, describe, expect, test } from 'vitest';
import { type Standing, useNorthPlan } from '../support/plans.ts';
import { publishSmallChecklist } from '../support/submitted-visits.ts';

const north = useNorthPlan();
const { bank, read } = north;

describe('a check that is not covert', () => {
	let overt: string;
	let covert: Awaited<ReturnType<typeof read>>['visits'][number];
	const add = (checklist_version_id?: string) => ({
		plan_id: north.plan,
		branch_id: covert.branch_id,
		inspector_id: north.idOf('song'),
		planned_on: '2026-04-29',
		planned_hour: 10,
		...(checklist_version_id && { checklist_version_id })
	});

	beforeAll(async () => {
		await north.publish();
		[covert] = (await read()).visits as [typeof covert];
		overt = await publishSmallChecklist(bank, 'overt');
	});

	test('needs a published list for visits that is still in use', async () => {
		const daily = await publishSmallChecklist(bank, 'self_check');
		const retired = await publishSmallChecklist(bank, 'document');
		await bank.db.sql.query(
			`update public.checklist_templates t set retired_at = app.now()
				from public.checklist_versions c where c.id = $1 and t.id = c.template_id`,
			[retired]
		);
		for (const list of [daily, retired, crypto.randomUUID()])
			expect(await bank.refused('ma', 'add_plan_visit', add(list))).toMatchObject({
				code: 'MC010',
				details: { field: 'checklist_version_id' }
			});
		expect(await bank.refused('song', 'add_plan_visit', add(overt))).not.toBeNull();
	});

	test('is added by hand beside what was drawn, and reaches its inspector as what it is', async () => {
		const standing = await bank.call<Standing>('ma', 'add_plan_visit', add(overt));
		expect(standing.violations.filter(({ rule }) => rule === 'unknown')).toEqual([]);
		const { visits, checklists } = await read();
		expect(checklists).toContainEqual(expect.objectContaining({ id: overt, kind: 'overt' }));
		const added = visits.find(({ planned_on, chosen_by }) => {
			return planned_on === '2026-04-29' && chosen_by === 'hand';
		})!;
		expect(added).toMatchObject({ kind: 'overt', status: 'assigned' });
		expect(visits.filter(({ kind }) => kind === 'covert')).toHaveLength(visits.length - 1);
		const { visits: mine } = await bank.call<{
			visits: { id: string; kind: string; version_id: string }[];
		}>('song', 'my_visits');
		expect(mine.find(({ id }) => id === added.id)).toMatchObject({
			kind: 'overt',
			version_id: overt
		});
	});

	test('without a list of its own is made with the plan’s, covertly', async () => {
		const before = (await read()).visits.map(({ id }) => id);
		await bank.call('ma', 'add_plan_visit', { ...add(), planned_on: '2026-04-28' });
		const added = (await read()).visits.find(({ id }) => !before.includes(id));
		expect(added).toMatchObject({ kind: 'covert' });
	});
});
