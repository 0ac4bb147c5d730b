import type { Bank, PersonKey, UnitKey } from '../support/bank.ts';
import type { Place } from './world.ts';

export interface Notices {
	/** Of the region of each place: reviewed and not signed. */
	noticesInReview: Record<Place, string>;
	/** The north's of the month before. */
	publishedNotice: string;
	/** Inputs of the region of each place on their way into a draft. */
	gatherings: Record<Place, string>;
}

const regions: Record<Place, [UnitKey, PersonKey]> = {
	riverside: ['north', 'ma'],
	hillside: ['north', 'ma'],
	seaside: ['south', 'qin']
};

/** A published notice and one in review of each region, with rows of its branches. */
export async function furnishNotices(bank: Bank): Promise<Notices> {
	const { sql } = bank.db;
	const inReview = {} as Record<string, string>;
	const published = {} as Record<string, string>;
	const gathered = {} as Record<string, string>;
	for (const [region, who] of new Map(Object.values(regions))) {
		const insert = async (months: number) =>
			(
				await sql.one<{ id: string }>(made, [
					bank.units[region],
					bank.people[who].id,
					bank.people.zheng.id,
					months
				])
			).id;
		inReview[region] = await insert(1);
		published[region] = await insert(2);
		for (const id of [inReview[region], published[region]]) {
			await sql.query(rows, [id]);
			await sql.query(`update public.notices set status = 'in_review' where id = $1`, [id]);
		}
		await sql.query(issued, [published[region], bank.people.song.id, bank.people[who].id]);
		const { gathering_id } = await bank.call<{ gathering_id: string }>(who, 'gather_notice', {
			scope_id: bank.units[region],
			month: '2025-12'
		});
		gathered[region] = gathering_id;
	}
	const ofPlaces = (of: Record<string, string>) =>
		Object.fromEntries(
			Object.entries(regions).map(([place, [region]]) => [place, of[region]!])
		) as Record<Place, string>;
	return {
		noticesInReview: ofPlaces(inReview),
		publishedNotice: published.north!,
		gatherings: ofPlaces(gathered)
	};
}

/** $1 region, $2 author, $3 reviewer, $4 months ago. */
const made = `insert into public.notices (scope_id, unit_path, month, cut_off, scheme_version_ids, snapshot, authors, drafted_by, drafted_at, reviewed_by, reviewed_at)
	select u.id, u.path, date_trunc('month', app.today() - make_interval(months => $4))::date, app.now(), '{}', '{}', array[$2::uuid], $2, app.now(), $3, app.now()
	from public.units u where u.id = $1 returning id`;

const rows = `
	with branch as (
		select n.id as notice_id, u.id, u.path, row_number() over (order by u.code) as position
		from public.notices n join public.units u on u.parent_id = n.scope_id and u.kind = 'branch' where n.id = $1
	), input as (
		insert into public.notice_inputs (notice_id, branch_id, unit_path, figures) select b.notice_id, b.id, b.path, '{}' from branch b
	), note as (
		insert into public.notice_notes (notice_id, at, by_id, action, words)
			select n.id, app.now(), n.reviewed_by, 'review', '可以' from public.notices n where n.id = $1
	)
	insert into public.notice_rows (notice_id, branch_id, class, position, content) select b.notice_id, b.id, '', b.position, '{}' from branch b`;

/** $1 notice, $2 signer, $3 publisher. */
const issued = `
	with published as (
		update public.notices n set status = 'published', signed_by = $2, signed_at = app.now(), published_by = $3, published_at = app.now(),
				year = 2026, number = 1, content_hash = repeat('a', 64)
			where n.id = $1 returning n.id
	)
	insert into public.notice_errata (notice_id, n, what, why, issued_by, issued_at) select p.id, 1, '应为3件', '重复', $3, app.now() from published p`;
