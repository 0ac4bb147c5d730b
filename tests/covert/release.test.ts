import { beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../db/support/bank.ts';
import { hidden } from './covert-acts.ts';
import { crawlDatabase, differences, explained, type Crawl } from './crawl/database.ts';
import { fated } from './support/chance.ts';
import { inspector, inspectors, secondInspector, type BranchSide } from './support/people.ts';
import { stage, type Stage } from './support/stage.ts';
import { undone } from './support/worlds.ts';

let worlds: Stage;
/** What branch-side people find before the release, and after it by who it was that came. */
const found = {} as Record<'before' | (typeof inspectors)[number], Crawl>;

beforeAll(async () => {
	worlds = await stage();
	const { covert } = worlds;
	found.before = await undone(covert, () => crawlDatabase(covert, { onlyReading: true }));
	for (const who of inspectors)
		found[who] = await undone(covert, async () => {
			await release(who);
			return crawlDatabase(covert, { onlyReading: true });
		});
});

/** Releases the visit as though this inspector had made it. */
function release(who: PersonKey) {
	const { bank } = worlds.covert;
	return fated('release', async () => {
		await bank.db.sql.query('update covert.visits set inspector_id = $2 where id = $1', [
			hidden.visit,
			bank.people[who].id
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

/** A report, what hangs on it and some of the figures made of it: for the branch and those who watch it. */
const report = [
	'failure_map',
	'item_figures',
	'public.exemptions',
	'public.rectification_tasks',
	'public.report_items',
	'public.report_photos',
	'public.visit_reports',
	'score_trend',
	'storage.objects',
	'visit_coverage'
];
const concerned: BranchSide[] = ['staff', 'branch_head', 'executive', 'manager_with_post'];
/** Who is exempt is everybody's to know: a failed critical item suspends it. */
const exemption = ['public.exemptions'];
const shownToOthers: Partial<Record<BranchSide, string[]>> = {
	other_branch_head: exemption,
	department_head: exemption,
	complaint_officer: exemption,
	signer: exemption,
	manager_elsewhere: exemption,
	administrator: ['public.events', ...exemption]
};

test('a release shows the report, its tasks and notices to those it concerns, and to nobody else', () => {
	const shown: Record<string, Set<string>> = {};
	for (const subject of differences(found.before, found[inspector])) {
		const [, role, what] = /^(\w+) (?:reads rows of|calls) ([\w.]+)/.exec(subject)!;
		(shown[role!] ??= new Set()).add(what!);
	}
	for (const role of concerned)
		expect([...(shown[role] ?? [])], role).toEqual(expect.arrayContaining(report));
	expect([...(shown.branch_head ?? [])]).toEqual(
		expect.arrayContaining(['public.notifications', 'asked_of_us', 'task_desk'])
	);
	const others = Object.entries(shown).filter(([role]) => !concerned.includes(role as BranchSide));
	expect(Object.fromEntries(others.map(([role, all]) => [role, [...all].sort()]))).toEqual(
		shownToOthers
	);
});

test('what is shown then names neither the inspector nor the visit behind it', () => {
	const { id, userId, name, email } = worlds.covert.bank.people[inspector];
	const secrets = [id, userId, name, email, `N-${inspector}`, ...Object.values(hidden)];
	const told = differences(found.before, found[inspector]).flatMap((subject) => {
		const times = (crawl: Crawl, secret: string) => (crawl.get(subject) ?? '').split(secret).length;
		return secrets
			.filter((secret) => secret !== hidden.version)
			.filter((secret) => times(found[inspector], secret) > times(found.before, secret))
			.map((secret) => `${subject}: ${secret}`);
	});
	expect(told).toEqual([]);
});

test('nobody can tell afterwards who it was that came', () => {
	const [one, other] = [found[inspector], found[secondInspector]];
	expect(differences(one, other).map((subject) => explained(one, other, subject))).toEqual([]);
});
