import { beforeAll, expect, test } from 'vitest';
import { crawlDatabase, differences } from './crawl/database.ts';
import { leaks, type Leak } from './leaks.ts';
import { fated } from './support/chance.ts';
import { inspector } from './support/people.ts';
import { stage, type Stage } from './support/stage.ts';
import { undone, type Clone } from './support/worlds.ts';

let worlds: Stage;
beforeAll(async () => {
	worlds = await stage();
});

const oneMoreVisit = `insert into covert.visits (branch_id, checklist_version_id, inspector_id, planned_on, planned_hour, status, created_at)
	values ($1, gen_random_uuid(), $2, app.today() + 5, 11, 'assigned', app.now())`;

function crawled(clone: Clone, leak: Partial<Leak>, isCovert: boolean) {
	const { bank, session } = clone;
	return undone(clone, async () => {
		await fated('planting', async () => {
			await session.script(leak.planted ?? '');
			if (isCovert)
				await bank.db.sql.query(oneMoreVisit, [bank.units.riverside, bank.people[inspector].id]);
		});
		await fated('what follows', async () => leak.then?.(bank));
		return crawlDatabase(clone, {
			ids: leak.ids,
			people: leak.noticedBy && [leak.noticedBy],
			// Calls are tried where a refusal could tell something.
			onlyReading: !leak.ids
		});
	});
}

async function noticed(leak: Partial<Leak>) {
	return differences(
		await crawled(worlds.plain, leak, false),
		await crawled(worlds.covert, leak, true)
	);
}

test('with nothing planted nothing is noticed', async () => {
	expect(await noticed({ noticedBy: ['branch_head', 'bai'] })).toEqual([]);
});

test.each(Object.entries(leaks))('%s turns the comparison red', async (_, leak) => {
	const found = await noticed(leak);
	expect(found.filter((subject) => leak.at.test(subject))).not.toEqual([]);
});
