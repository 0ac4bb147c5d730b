import type { LocalAnswer, LocalVisit, VisitDatabase } from './database';
import {
	fieldOf,
	isOpen,
	type Assignment,
	type Operation,
	type Sent,
	type VisitState
} from './visit';

export type Tables = Pick<
	VisitDatabase,
	'visits' | 'checklists' | 'answers' | 'operations' | 'photos' | 'bytes'
>;

export const nothing = (visit: string, item: string): LocalAnswer => ({
	visit,
	item,
	value: null,
	note: null,
	valueOp: null,
	noteOp: null
});

/** Does on this phone at once what an operation will do on the server, and says what it is based on. */
export async function locally(tables: Tables, visit: string, op: Operation): Promise<void> {
	const field = fieldOf(op);
	if (field && 'item_id' in op) {
		const row = (await tables.answers.get([visit, op.item_id])) ?? nothing(visit, op.item_id);
		const given = op.kind === 'resolve' ? op.value.value : op.value;
		if (op.kind === 'answer' || op.kind === 'note')
			op.based_on = field === 'value' ? row.valueOp : row.noteOp;
		const entered =
			field === 'value' ? { value: given, valueOp: op.id } : { note: given, noteOp: op.id };
		await tables.answers.put({ ...row, ...entered } as LocalAnswer);
	}
	const v = await tables.visits.get(visit);
	if (!v) return;
	const at = op.entered_at;
	// Whatever is entered after asking to submit has to be looked at before it is submitted.
	const changes: Partial<LocalVisit> = { intent: null, missing: null };
	if (op.kind === 'check_in') {
		changes.checked_in_at = v.checked_in_at ?? at;
		if (v.status === 'assigned') changes.status = 'started';
	} else if (op.kind === 'check_out') changes.checked_out_at = at;
	else if (op.kind === 'timer')
		changes.timers = { ...v.timers, [op.value.name]: op.value.cleared ? null : at };
	else if (op.kind === 'resolve')
		changes.conflicts = v.conflicts.filter(
			(one) => one.item_id !== op.item_id || one.field !== op.value.field
		);
	else if (op.kind === 'remove_photo') {
		await tables.photos.delete(op.value.photo);
		await tables.bytes.delete(op.value.photo);
	}
	await tables.visits.update(visit, changes);
}

/**
 * Takes over the server's state of a visit. What is still waiting to be sent goes before it: it is
 * newer, and the server will say itself what it makes of it.
 */
export async function applyState(
	tables: Tables,
	state: VisitState,
	sent: Pick<Sent, 'accepted' | 'refused'> | null,
	assignment?: Assignment
): Promise<void> {
	if (sent) await settleOperations(tables, state.id, sent);
	const before = await tables.visits.get(state.id);
	if (!before && !assignment) return;
	const rows = await tables.operations.where({ visit: state.id }).toArray();
	if (isOpen(state.status))
		// Refused while the visit was closed; now that it is open again they count.
		for (const row of rows.filter(({ refused }) => refused === 'MC541')) {
			row.refused = null;
			await tables.operations.put(row);
		}
	const waiting = rows.filter(({ refused }) => !refused).map(({ op }) => op);

	await applyAnswers(tables, state, waiting);
	await applyPhotos(tables, state, waiting);
	const is = (kind: Operation['kind']) => waiting.some((op) => op.kind === kind);
	const tapped = waiting.flatMap((op) => (op.kind === 'timer' ? [op.value.name] : []));
	const chosen = new Set(
		waiting.flatMap((op) => (op.kind === 'resolve' ? [`${op.item_id} ${op.value.field}`] : []))
	);
	const { id, score, submitted_at } = state;
	const closed = !isOpen(state.status);
	await tables.visits.put({
		...(before ?? { intent: null, missing: null }),
		...(assignment && pick(assignment)),
		id,
		score,
		submitted_at,
		status: is('check_in') && state.status === 'assigned' ? 'started' : state.status,
		checked_in_at: (is('check_in') && before?.checked_in_at) || state.checked_in_at,
		checked_out_at: (is('check_out') && before?.checked_out_at) || state.checked_out_at,
		timers: {
			...state.timers,
			...Object.fromEntries(tapped.map((name) => [name, before?.timers[name] ?? null]))
		},
		conflicts: state.conflicts.filter(({ item_id, field }) => !chosen.has(`${item_id} ${field}`)),
		...(closed && { intent: null, missing: null }),
		gone: false,
		problem: null
	} as LocalVisit);
}

const pick = (a: Assignment): Assignment => ({
	id: a.id,
	kind: a.kind,
	planned_on: a.planned_on,
	planned_hour: a.planned_hour,
	version_id: a.version_id,
	scenario_ids: a.scenario_ids,
	branch: a.branch,
	comments: a.comments
});

async function settleOperations(
	tables: Tables,
	visit: string,
	{ accepted, refused }: Pick<Sent, 'accepted' | 'refused'>
) {
	await tables.operations.where('id').anyOf(accepted).delete();
	for (const { id, code } of refused) {
		await tables.operations.where({ id }).modify({ refused: code });
		await tables.photos.where({ id, visit }).modify({ refused: code });
	}
}

async function applyAnswers({ answers }: Tables, state: VisitState, waiting: Operation[]) {
	const busy = new Set(
		waiting.flatMap((op) =>
			fieldOf(op) && 'item_id' in op ? [`${op.item_id} ${fieldOf(op)}`] : []
		)
	);
	const local = new Map(
		(await answers.where({ visit: state.id }).toArray()).map((row) => [row.item, row])
	);
	for (const item of new Set([...local.keys(), ...Object.keys(state.answers)])) {
		const row = { ...(local.get(item) ?? nothing(state.id, item)) };
		const said = state.answers[item];
		if (!busy.has(`${item} value`)) {
			row.value = said?.value ?? null;
			row.valueOp = said?.value_op ?? null;
		}
		if (!busy.has(`${item} note`)) {
			row.note = said?.note ?? null;
			row.noteOp = said?.note_op ?? null;
		}
		await answers.put(row);
	}
}

async function applyPhotos({ photos, bytes }: Tables, state: VisitState, waiting: Operation[]) {
	const removed = new Set(
		waiting.flatMap((op) => (op.kind === 'remove_photo' ? [op.value.photo] : []))
	);
	const promised = new Set(waiting.flatMap((op) => (op.kind === 'photo' ? [op.id] : [])));
	const local = new Map(
		(await photos.where({ visit: state.id }).toArray()).map((row) => [row.id, row])
	);
	for (const said of state.photos) {
		if (removed.has(said.id)) continue;
		const { id, item_id, sha256, chunks, media_type, stored, missing } = said;
		const told = { item: item_id, sha256, chunks, mediaType: media_type, stored, missing };
		const fresh = { id, visit: state.id, bytes: said.bytes, thumb: null, refused: null };
		await photos.put({ ...(local.get(id) ?? fresh), ...told });
		if (stored) await bytes.delete(id);
		local.delete(id);
	}
	for (const { id, refused } of local.values())
		if (!refused && !promised.has(id)) {
			await photos.delete(id);
			await bytes.delete(id);
		}
}
