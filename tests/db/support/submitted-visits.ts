import type { Content } from '../../../src/lib/domain/checklist/content.ts';
import { usualGrades } from '../../../src/lib/domain/checklist/content.ts';
import type { Bank, PersonKey, UnitKey } from './bank.ts';

const item = (id: string, changes: Partial<Content['sections'][0]['items'][0]> = {}) => ({
	id,
	zh: id,
	en: id,
	scale: { type: 'pass_fail_na' as const },
	weight: 1,
	critical: false,
	na_policy: 'excluded' as const,
	evidence_on_fail: 'none' as const,
	observability: 'covert' as const,
	...changes
});

/** Four items in two sections of equal weight; `truth` is critical, `smile` rated 0 to 5. */
export const smallChecklist: Content = {
	kind: 'covert',
	grades: [...usualGrades],
	sections: [
		{ id: 'hall', zh: '大堂', en: 'Hall', weight: 50, items: [item('sign'), item('clean')] },
		{
			id: 'counter',
			zh: '柜面',
			en: 'Counter',
			weight: 50,
			items: [item('truth', { critical: true }), item('smile', { scale: { type: 'rating_0_5' } })]
		}
	],
	scenarios: [],
	groups: {}
};

export type Values = Record<string, string | number | null>;
const allPassed: Values = { sign: 'pass', clean: 'pass', truth: 'pass', smile: 5 };

export async function publishSmallChecklist({ db }: Bank, kind = 'covert'): Promise<string> {
	const { id } = await db.sql.one<{ id: string }>(
		`with template as (
			insert into public.checklist_templates (kind, name_zh, name_en)
				values ($2, '小型检查 ' || gen_random_uuid(), 'Small') returning id
		)
		insert into public.checklist_versions (template_id, kind, number, content, content_hash, published_at)
			select id, $2, 1, $1::jsonb, 'x', app.now() from template returning id`,
		[JSON.stringify(smallChecklist), kind]
	);
	return id;
}

export async function appointInspector({ db, units, people }: Bank, who: PersonKey) {
	await db.sql.query(
		`insert into covert.inspectors (person_id, unit_id, from_date, appointed_by, appointed_at)
			select $1, $2, app.today() - 30, $3, app.now()
			where not exists (select from covert.inspectors where person_id = $1)`,
		[people[who].id, units.head, people.zheng.id]
	);
}

/** A visit as it lies before its reviewer, put there by the operator. */
export async function submittedVisit(
	bank: Bank,
	{
		place = 'riverside' as UnitKey,
		inspector = 'tao' as PersonKey,
		values = {} as Values,
		notes = {} as Record<string, string>,
		version = ''
	} = {}
): Promise<string> {
	const { db, units, people } = bank;
	await appointInspector(bank, inspector);
	const checklist = version || (await publishSmallChecklist(bank));
	const { id } = await db.sql.one<{ id: string }>(
		`insert into covert.visits (branch_id, checklist_version_id, inspector_id, planned_on, planned_hour, status,
				checked_in_at, checked_out_at, submitted_at, created_at)
			values ($1, $2, $3, app.today() - 3, 10, 'submitted', app.now() - interval '3 days',
				app.now() - interval '71 hours', app.now() - interval '2 days', app.now() - interval '9 days') returning id`,
		[units[place], checklist, people[inspector].id]
	);
	for (const [name, value] of Object.entries({ ...allPassed, ...values }))
		if (value !== null)
			await db.sql.query(
				`insert into covert.answers (visit_id, item_id, value, note, answered_at)
					values ($1, $2, $3::jsonb, $4, app.now() - interval '3 days')`,
				[id, name, JSON.stringify({ value }), notes[name] ?? null]
			);
	await db.sql.query(
		`update covert.visits v set score = app.score_visit(c.content, covert.answers_of(v.id))
			from public.checklist_versions c where v.id = $1 and c.id = v.checklist_version_id`,
		[id]
	);
	return id;
}

/** A photo in Storage, as the phone would have sent it; gives its id. */
export async function addPhoto({ db }: Bank, visit: string, on: string): Promise<string> {
	const { id } = await db.sql.one<{ id: string }>(
		`with photo as (
			insert into covert.photos (id, visit_id, item_id, sha256, bytes, media_type, chunks, path, added_at, stored_at)
				values (gen_random_uuid(), $1, $2, repeat('a', 64), 9, 'image/jpeg', 1, gen_random_uuid() || '.jpg', app.now(), app.now())
				returning id, path
		), object as (
			insert into storage.objects (bucket_id, name) select 'visit-photos', path from photo
		)
		select id from photo`,
		[visit, on]
	);
	return id;
}

/** Reviewed by `ma` (or who is said), its failed critical item upheld by `confirmedBy`, released; gives the report's id. */
export async function releasedReport(
	bank: Bank,
	options: Parameters<typeof submittedVisit>[1] & {
		reviewer?: PersonKey;
		confirmedBy?: PersonKey;
	} = {}
): Promise<string> {
	const visit_id = await submittedVisit(bank, options);
	const reviewer = options.reviewer ?? 'ma';
	await bank.call(reviewer, 'take_up_review', { visit_id });
	if (options.confirmedBy)
		await bank.call(options.confirmedBy, 'confirm_critical', {
			visit_id,
			item_id: 'truth',
			is_upheld: true
		});
	await bank.call(reviewer, 'approve_visit', { visit_id });
	await bank.call(reviewer, 'release_visits', { visit_ids: [visit_id], shows: 'week' });
	const { report_id } = await bank.db.sql.one<{ report_id: string }>(
		'select report_id from covert.visits where id = $1',
		[visit_id]
	);
	return report_id;
}
