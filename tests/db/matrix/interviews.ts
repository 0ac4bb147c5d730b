import type { Bank, PersonKey } from '../support/bank.ts';
import type { Place } from './world.ts';

const hands: Record<Place, [head: PersonKey, manager: PersonKey, region: 'north' | 'south']> = {
	riverside: ['bai', 'ma', 'north'],
	hillside: ['he', 'ma', 'north'],
	seaside: ['luo', 'qin', 'south']
};

/** Of each branch an interview that is recorded, with every part of it, and one that is only proposed. */
export async function furnishInterviews(bank: Bank): Promise<Record<Place, string>> {
	const interviews = {} as Record<Place, string>;
	for (const [place, [head, manager, region]] of Object.entries(hands) as [
		Place,
		(typeof hands)[Place]
	][]) {
		const { id } = await bank.db.sql.one<{ id: string }>(contents, [
			bank.units[place],
			bank.people[head].id,
			bank.people[manager].id,
			bank.units[region]
		]);
		interviews[place] = id;
	}
	return interviews;
}

/** $1 branch, $2 its head, $3 service manager, $4 region. */
const contents = `
	with run as (
		insert into public.rule_runs (unit_id, unit_path, kind, on_day, version_number, firings, proposed, cooled, run_by, run_at)
			select u.id, u.path, 'facts', app.today(), 1, 1, 1, 0, $3, app.now() from public.units u where u.id = $4 returning id
	), branch as (
		select u.id, u.path, u.region_id from public.units u where u.id = $1
	), proposal as (
		insert into public.interviews (branch_id, unit_path, region_id, head_id, rule, cause, on_day, version_number, numbers, created_at, updated_at)
			select b.id, b.path, b.region_id, $2, 'T6', 'task:1', app.today(), 1, '{}', app.now(), app.now() from branch b
	), held as (
		insert into public.interviews (branch_id, unit_path, region_id, head_id, rule, cause, on_day, version_number, numbers, status, ordered_by, ordered_at,
				interviewer_id, starts_at, ends_at, place, held_at, created_at, updated_at, number)
			select b.id, b.path, b.region_id, $2, 'T1', 'rate:complaint_rate', app.today(), 1, '{"count": 5}', 'held', $3, app.now(),
				$3, app.now(), app.now() + interval '1 hour', '会议室', app.now(), app.now(), app.now(), 'Y-' || left(b.id::text, 8) from branch b
			returning id
	), firing as (
		insert into public.rule_firings (run_id, branch_id, unit_path, rule, cause, on_day, version_number, numbers, leads_to, proposed, interview_id, fired_at)
			select r.id, b.id, b.path, 'T1', 'rate:complaint_rate', app.today(), 1, '{}', 'interview', true, h.id, app.now() from branch b, run r, held h
	), record as (
		insert into public.interview_records (interview_id, facts, statement, causes, measures, recorded_by, recorded_at)
			select h.id, '投诉超限', '认可', '排班', '增开窗口', $3, app.now() from held h
	), commitment as (
		insert into public.interview_commitments (interview_id, n, words, due_on) select h.id, 1, '增开窗口', app.today() + 30 from held h
	), followup as (
		insert into public.interview_followups (interview_id, days, since, until, compared_by, compared_at)
			select h.id, 30, app.today(), app.today() + 30, $3, app.now() from held h
	), note as (
		insert into public.interview_notes (interview_id, event_seq, body, written_by, written_at) select h.id, 1, '请准备材料', $3, app.now() from held h
	)
	select id from held`;
