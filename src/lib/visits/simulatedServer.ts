import { ApiError, type VisitApi } from './api';
import { digestOf, sha256 } from './digest';
import {
	fieldOf,
	isOpen,
	type Assignment,
	type Conflict,
	type Entered,
	type Operation,
	type Pulled,
	type StatePhoto,
	type VisitState
} from './visit';

// For tests: the server's side of sending in memory, with every way a network has of failing.

type Fate = 'arrives' | 'lost' | 'answer_lost' | 'broken' | 'signed_out';
type Stored = VisitState & Assignment & { parts: Map<string, Map<number, ArrayBuffer>> };

export class SimulatedServer {
	readonly visits = new Map<string, Stored>();
	readonly operations = new Map<string, Operation>();
	/** Calls that reached it, by name. */
	readonly calls: string[] = [];
	/** What becomes of the next call. */
	fate: () => Fate = () => 'arrives';
	/** Operations it does not take, by code. */
	refuses: (op: Operation) => string | null = () => null;

	add(id: string, kind: Assignment['kind'] = 'covert') {
		this.visits.set(id, {
			id,
			kind,
			status: 'assigned',
			checked_in_at: null,
			checked_out_at: null,
			submitted_at: null,
			score: null,
			digest: '',
			answers: {},
			timers: {},
			photos: [],
			conflicts: [],
			planned_on: '2026-03-02',
			planned_hour: 10,
			version_id: 'version',
			scenario_ids: [],
			branch: { zh: '', en: '', address: null, phone: null, latitude: null, longitude: null },
			comments: [],
			parts: new Map()
		});
	}

	/** The server as one phone reaches it. */
	api(): VisitApi {
		return {
			pull: () => this.#call('pull', () => this.#pull()),
			send: (visit, _device, operations) =>
				this.#call('send', () => {
					const refused: { id: string; code: string }[] = [];
					for (const op of operations) {
						if (this.operations.has(op.id)) continue;
						const code = this.refuses(op);
						if (code) refused.push({ id: op.id, code });
						else this.#take(this.#visit(visit), op);
					}
					const accepted = operations.map(({ id }) => id).filter((id) => this.operations.has(id));
					return { now: '', accepted, refused, visit: state(this.#visit(visit)) };
				}),
			part: (visit, photo, n, body) =>
				this.#call('part', () => {
					const v = this.#visit(visit);
					const found = v.photos.find(({ id }) => id === photo);
					if (found && !found.stored) {
						v.parts.get(photo)!.set(n, body);
						found.missing = found.missing.filter((one) => one !== n);
					}
					return this.#photo(found, photo);
				}),
			finish: (visit, photo) =>
				this.#call('finish', async () => {
					const v = this.#visit(visit);
					const found = v.photos.find(({ id }) => id === photo);
					if (found && !found.stored) {
						if (found.missing.length > 0) throw new ApiError('refused', 'MC546');
						const parts = [...v.parts.get(photo)!].sort(([a], [b]) => a - b);
						const whole = await new Blob(parts.map(([, part]) => part)).arrayBuffer();
						if ((await sha256(whole)) !== found.sha256) {
							found.missing = numbers(found.chunks);
							return { ...this.#photo(found, photo), spoilt: true as const };
						}
						found.stored = true;
					}
					return this.#photo(found, photo);
				}),
			submit: (visit, _device, digest, photos) =>
				this.#call('submit', async () => {
					const v = this.#visit(visit);
					if (!isOpen(v.status)) return state(v);
					const complete =
						(await digestOf(v.answers)) === digest &&
						v.photos.every(({ stored, sha256 }) => stored && photos.includes(sha256)) &&
						v.checked_out_at !== null &&
						v.conflicts.length === 0;
					if (!complete)
						throw new ApiError('refused', 'MC542', { missing: [{ kind: 'check_out' }] });
					v.status = 'submitted';
					return state(v);
				})
		};
	}

	async #call<Answer>(name: string, work: () => Answer | Promise<Answer>): Promise<Answer> {
		const fate = this.fate();
		await new Promise((resolve) => setTimeout(resolve));
		if (fate === 'lost') throw new ApiError('offline');
		if (fate === 'broken') throw new ApiError('server', '500');
		if (fate === 'signed_out') throw new ApiError('sign_in');
		this.calls.push(name);
		const answer = structuredClone(await work());
		if (fate === 'answer_lost') throw new ApiError('offline');
		return answer;
	}

	#pull(): Pulled {
		const content = {
			kind: 'covert' as const,
			grades: [],
			sections: [],
			scenarios: [],
			groups: {}
		};
		return {
			now: new Date().toISOString(),
			person_id: 'person',
			lang: 'zh',
			checklists: { version: content },
			visits: [...this.visits.values()].map(state)
		};
	}

	#visit(id: string): Stored {
		const found = this.visits.get(id);
		if (!found) throw new ApiError('refused', 'MC003');
		return found;
	}

	#photo(found: StatePhoto | undefined, id: string) {
		return found
			? { id, stored: found.stored, removed: false, missing: [...found.missing] }
			: { id, stored: false, removed: true, missing: [] };
	}

	#take(v: Stored, op: Operation) {
		this.operations.set(op.id, structuredClone(op));
		const field = fieldOf(op);
		if (field && 'item_id' in op) return this.#merge(v, op);
		if (op.kind === 'check_in') {
			v.checked_in_at ??= op.entered_at;
			if (v.status === 'assigned') v.status = 'started';
		} else if (op.kind === 'check_out') v.checked_out_at = op.entered_at;
		else if (op.kind === 'timer') v.timers[op.value.name] = op.value.cleared ? null : op.entered_at;
		else if (op.kind === 'photo') {
			const { sha256, bytes, media_type, chunks } = op.value;
			const told = { sha256, bytes, media_type, chunks, taken_at: op.entered_at, stored: false };
			v.photos.push({ id: op.id, item_id: op.item_id, ...told, missing: numbers(chunks) });
			v.parts.set(op.id, new Map());
		} else if (op.kind === 'remove_photo')
			v.photos = v.photos.filter(({ id }) => id !== op.value.photo);
	}

	#merge(v: Stored, op: Operation) {
		if (op.kind !== 'answer' && op.kind !== 'note' && op.kind !== 'resolve') return;
		const field = fieldOf(op)!;
		const row = (v.answers[op.item_id] ??= {
			value: null,
			note: null,
			value_op: null,
			note_op: null,
			answered_at: null
		});
		const head = field === 'value' ? row.value_op : row.note_op;
		const given: Entered = op.kind === 'resolve' ? op.value.value : op.value;
		const known = op.kind === 'resolve' ? op.value.heads : [op.based_on];
		const mine = ({ item_id, field: of, other }: Conflict) =>
			item_id === op.item_id && of === field && known.includes(other.op);
		if (op.kind === 'resolve') v.conflicts = v.conflicts.filter((one) => !mine(one));
		const side = (id: string, value: Entered) => ({ op: id, value, entered_at: '', device: '' });
		if (head === null || known.includes(head)) {
			if (field === 'value') Object.assign(row, { value: given, value_op: op.id });
			else Object.assign(row, { note: given, note_op: op.id });
			return;
		}
		const conflict = v.conflicts.find(mine);
		if (conflict) conflict.other = side(op.id, given);
		else
			v.conflicts.push({
				id: op.id,
				item_id: op.item_id,
				field,
				kept: side(head, field === 'value' ? row.value : row.note),
				other: side(op.id, given)
			});
	}
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

function state(visit: Stored): VisitState & Assignment {
	const copy: Partial<Stored> = { ...visit };
	delete copy.parts;
	return structuredClone(copy) as VisitState & Assignment;
}
