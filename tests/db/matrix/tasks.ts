import type { Bank, Complaint, PersonKey, UnitKey } from '../support/bank.ts';

type Place = 'riverside' | 'hillside' | 'seaside';
const hands: Record<Place, [officer: PersonKey, manager: PersonKey, head: PersonKey]> = {
	riverside: ['li', 'ma', 'bai'],
	hillside: ['li', 'ma', 'he'],
	seaside: ['su', 'qin', 'luo']
};

/** Tasks of every branch and of the card centre, each with a row in every table of its content. */
export async function furnishTasks(bank: Bank, opened: Record<Place, Complaint>) {
	const tasks = {} as Record<Place, string>;
	const traced = {} as Record<Place, string>;
	const proofs = {} as Record<Place, string>;
	const words = { title: '告示缺失', found: '停用设备没有告示', severity: 'minor' };
	const byHand = async (manager: PersonKey, unit: UnitKey) =>
		(
			await bank.call<{ id: string }>(manager, 'open_task', {
				entry: { unit_id: bank.units[unit], ...words }
			})
		).id;
	const fill = async (task: string, head: PersonKey, manager: PersonKey) =>
		(
			await bank.db.sql.one<{ id: string }>(contents, [
				task,
				bank.people[head].id,
				bank.people[manager].id
			])
		).id;
	for (const [place, [officer, manager, head]] of Object.entries(hands) as [
		Place,
		(typeof hands)[Place]
	][]) {
		tasks[place] = await byHand(manager, place);
		proofs[place] = await fill(tasks[place], head, manager);
		// Twice the same cause at one branch: a repeat.
		for (let n = 0; n < 2; n++)
			traced[place] = (
				await bank.call<{ id: string }>(officer, 'open_task_from_complaint', {
					complaint_id: opened[place].id,
					...words
				})
			).id;
		await fill(traced[place], head, manager);
	}
	await fill(await byHand('zheng', 'cards'), 'du', 'zheng');
	return { tasks, traced, proofs };
}

/** $1 task, $2 head of the unit, $3 service manager. */
const contents = `
	with note as (
		insert into public.task_notes (task_id, event_seq, body, written_by, written_at) values ($1, 1, '请尽快', $3, app.now())
	), extension as (
		insert into public.task_extensions (task_id, until, reason, status, requested_by, requested_at, due_before, decided_by, decided_at)
			values ($1, app.today() + 30, '采购', 'refused', $2, app.now(), app.now(), $3, app.now())
	), checked as (
		insert into public.task_checks (task_id, days, unit_path, checked_at, items_seen, items_failed, verdict)
			select t.id, 30, t.unit_path, app.now(), 0, 0, 'open' from public.rectification_tasks t where t.id = $1
	), proof as (
		insert into public.task_proofs (id, task_id, term, kind, name, media_type, bytes, sha256, path, uploaded_by, uploaded_at, stored_at)
			select p, $1, 0, 'after', 'a.png', 'image/png', 10, repeat('a', 64), $1::uuid || '/' || p, $2, app.now(), app.now()
			from gen_random_uuid() p returning id, path
	), object as (
		insert into storage.objects (bucket_id, name) select 'task-proofs', p.path from proof p
	)
	select id from proof`;
