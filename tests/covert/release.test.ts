import { beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../db/support/bank.ts';
import { hidden } from './covert-acts.ts';
import { crawlDatabase, differences, explained, type Crawl } from './crawl/database.ts';
import { fated } from './support/chance.ts';
import { inspectors, type BranchSide } from './support/people.ts';
import { stage, type Stage } from './support/stage.ts';
import { undone } from './support/worlds.ts';

let worlds: Stage;
/** What branch-side people find before the release, and after it by who it was that came. */
const found = {} as Record<'before' | (typeof inspectors)[number], Crawl>;

beforeAll(async () => {
	worlds = await stage();
	const { covert } = worlds;
	found.before = await undone(covert, () => crawlDatabase(covert, { onlyReading: true }));
	for (const inspector of inspectors)
		found[inspector] = await undone(covert, async () => {
			await release(inspector);
			return crawlDatabase(covert, { onlyReading: true });
		});
});

/** Releases the visit as though this inspector had made it. */
function release(inspector: PersonKey) {
	const { bank } = worlds.covert;
	return fated('release', async () => {
		await bank.db.sql.query('update covert.visits set inspector_id = $2 where id = $1', [
			hidden.visit,
			bank.people[inspector].id
		]);
		const path = '0c000000-0000-4000-8000-000000000001.jpg';
		await bank.db.sql.query(
			`insert into storage.objects (bucket_id, name) values ('report-photos', $1)`,
			[path]
		);
		await bank.call('ma', 'release_visits', {
			visit_ids: [hidden.visit],
			shows: 'week',
			copies: [{ photo: hidden.photo, path }]
		});
	});
}

/** A report, what hangs on it, and who is told: the branch, those it answers to, and those who watch. */
const report = [
	'public.events',
	'public.rectification_tasks',
	'public.report_items',
	'public.report_photos',
	'public.visit_reports',
	'storage.objects'
];
const becomesVisible: Partial<Record<BranchSide, string[]>> = {
	staff: report,
	branch_head: [...report, 'public.notifications', 'asked_of_us', 'my_profile', 'task_desk'].sort(),
	executive: report,
	manager_with_post: report
};

test('a release shows the report, its tasks and notices to those it concerns, and nothing else', () => {
	const shown: Record<string, Set<string>> = {};
	for (const subject of differences(found.before, found.tao)) {
		const [, role, what] = /^(\w+) (?:reads rows of|calls) ([\w.]+)/.exec(subject)!;
		(shown[role!] ??= new Set()).add(what!);
	}
	expect(
		Object.fromEntries(Object.entries(shown).map(([role, all]) => [role, [...all].sort()]))
	).toEqual(becomesVisible);
});

test('what is shown then names neither the inspector nor the visit behind it', () => {
	const tao = worlds.covert.bank.people.tao;
	const secrets = [tao.id, tao.userId, tao.name, tao.email, 'N-tao', ...Object.values(hidden)];
	const told = differences(found.before, found.tao).flatMap((subject) => {
		const times = (crawl: Crawl, secret: string) => (crawl.get(subject) ?? '').split(secret).length;
		return secrets
			.filter((secret) => secret !== hidden.version)
			.filter((secret) => times(found.tao, secret) > times(found.before, secret))
			.map((secret) => `${subject}: ${secret}`);
	});
	expect(told).toEqual([]);
});

test('nobody can tell afterwards who it was that came', () => {
	const [one, other] = [found.tao, found.su];
	expect(differences(one, other).map((subject) => explained(one, other, subject))).toEqual([]);
});
