import { useBank, type Who } from './bank.ts';

export interface Task {
	id: string;
	number: string;
	status: string;
	version: number;
	due_at: string;
	severity: string;
	item_ids: string[];
	reinspection: string | null;
	needs_reinspection: boolean;
	asks_extension: boolean;
	[column: string]: unknown;
}

export const instant = (text: string) => new Date(text).getTime();

/** The bank with what tests of tasks do over and over: steps of the riverside branch's tasks. */
export function useTasks() {
	const bank = useBank();
	const open = (entry: Record<string, unknown> = {}, who: Who = 'ma') =>
		bank.call<Task>(who, 'open_task', {
			entry: {
				unit_id: bank.units.riverside,
				title: '叫号机故障未公示',
				found: '叫号机停用三天，现场没有告示。',
				severity: 'major',
				...entry
			}
		});
	const read = (id: string) =>
		bank.db.sql.one<Task>('select * from public.rectification_tasks where id = $1', [id]);
	const plan = (id: string, who: Who = 'bai', args: Record<string, unknown> = {}) =>
		bank.call<Task>(who, 'plan_task', {
			task_id: id,
			cause: '未安排专人巡检',
			measures: '每日开门前巡检并登记',
			planned_date: '2026-03-06',
			...args
		});
	async function prove(id: string, who: Who = 'bai', kind = 'after') {
		const proof = await bank.call<{ id: string; path: string }>(who, 'add_task_proof', {
			task_id: id,
			kind,
			name: '整改后.jpg',
			media_type: 'image/jpeg',
			bytes: 10,
			sha256: 'a'.repeat(64)
		});
		await bank.see(
			who,
			`insert into storage.objects (bucket_id, name) values ('task-proofs', $1) returning 1`,
			[proof.path]
		);
		await bank.call(who, 'confirm_task_proof', { proof_id: proof.id });
		return proof;
	}
	async function submitted(entry: Record<string, unknown> = {}) {
		const { id } = await open(entry);
		await plan(id);
		await prove(id);
		return bank.call<Task>('bai', 'submit_task', { task_id: id, note: '已张贴告示并修复。' });
	}
	const told = (task: string) =>
		bank.db.sql.query<{ kind: string; name: string }>(
			`select n.kind, p.name from public.notifications n join public.people p on p.id = n.person_id
				where n.subject_id = $1 order by n.created_at, n.kind, p.name`,
			[task]
		);
	const seen = async (who: Who, id: string) =>
		(await bank.see(who, 'select 1 from public.rectification_tasks where id = $1', [id])).length;

	/** Plans, proves and hands in. */
	async function submittedOf(id: string) {
		await plan(id, 'bai', { planned_date: '2026-03-04' });
		await prove(id);
		await bank.call('bai', 'submit_task', { task_id: id, note: '完成' });
	}

	return { bank, open, read, plan, prove, submitted, submittedOf, told, seen };
}
