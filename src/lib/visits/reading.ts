import type { Answer } from '$lib/domain/checklist/answers';
import { playedKey } from '$lib/domain/checklist/answers';
import type { Content } from '$lib/domain/checklist/content';
import type { VisitBook } from './book';
import type { LocalAnswer, LocalPhoto, LocalVisit } from './database';
import { nothing } from './merging';
import { fieldOf, type Operation } from './visit';

/** One visit as a page shows it. */
export type OpenVisit = {
	visit: LocalVisit;
	content: Content;
	/** By item, with the photos taken for it. */
	answers: Record<string, Answer & { photos: string[] }>;
	rows: Record<string, LocalAnswer>;
	photos: LocalPhoto[];
	/** Entered and not yet confirmed. */
	unsent: number;
	/** Refused by the server and kept. */
	refused: { id: string; code: string; op: Operation }[];
};
export type Unsent = { visits: number; photos: number; entries: number; held: number };

/** What of all visits has not arrived yet. */
export async function readUnsent(book: VisitBook): Promise<Unsent> {
	const operations = await book.db.operations.toArray();
	const photos = (await book.db.photos.toArray()).filter(({ stored, thumb }) => !stored && thumb);
	const intents = (await book.db.visits.toArray()).filter(({ intent }) => intent);
	const held = book.unsaved.map(({ waiting }) => waiting);
	const visits = [...operations, ...held, ...photos].map(({ visit }) => visit);
	return {
		visits: new Set([...visits, ...intents.map(({ id }) => id)]).size,
		photos: photos.length + book.unsaved.filter(({ photo }) => photo).length,
		entries: operations.filter(({ op }) => op.kind !== 'photo').length + held.length,
		held: held.length
	};
}

export const readVisits = async (book: VisitBook): Promise<LocalVisit[]> =>
	(await book.db.visits.toArray()).sort(
		(a, b) => a.planned_on.localeCompare(b.planned_on) || a.planned_hour - b.planned_hour
	);

/** A visit with what was entered in it, also what only memory holds; null where this phone has none. */
export async function readVisit(book: VisitBook, id: string): Promise<OpenVisit | null> {
	const found = await book.db.visits.get(id);
	const content = found && (await book.db.checklists.get(found.version_id))?.content;
	if (!found || !content) return null;
	const [answers, photos, operations] = await Promise.all([
		book.db.answers.where({ visit: id }).toArray(),
		book.db.photos.where({ visit: id }).toArray(),
		book.db.operations.where({ visit: id }).toArray()
	]);
	const rows = Object.fromEntries(answers.map((row) => [row.item, row]));
	const visit = { ...found };
	for (const held of book.unsaved) {
		if (held.waiting.visit !== id) continue;
		overlay(visit, rows, held.waiting.op);
		if (held.photo && !photos.some((one) => one.id === held.waiting.id))
			photos.push(held.photo.row);
	}
	return {
		visit,
		content,
		rows,
		photos,
		answers: answersOf(visit, rows, photos),
		unsent: operations.length + book.unsaved.filter(({ waiting }) => waiting.visit === id).length,
		refused: operations.flatMap(({ id, op, refused }) =>
			refused ? [{ id, op, code: refused }] : []
		)
	};
}

function overlay(visit: LocalVisit, rows: Record<string, LocalAnswer>, op: Operation) {
	const field = fieldOf(op);
	if (field && 'item_id' in op) {
		const before = rows[op.item_id] ?? nothing(visit.id, op.item_id);
		const given = op.kind === 'resolve' ? op.value.value : op.value;
		rows[op.item_id] = { ...before, [field]: given };
	} else if (op.kind === 'check_in') visit.checked_in_at ??= op.entered_at;
	else if (op.kind === 'check_out') visit.checked_out_at = op.entered_at;
	else if (op.kind === 'timer')
		visit.timers = { ...visit.timers, [op.value.name]: op.value.cleared ? null : op.entered_at };
}

/** As scoring and the lists of what is missing read answers. */
function answersOf(visit: LocalVisit, rows: Record<string, LocalAnswer>, photos: LocalPhoto[]) {
	const answers: OpenVisit['answers'] = {};
	const of = (item: string) => (answers[item] ??= { photos: [] });
	for (const { item, value, note } of Object.values(rows))
		Object.assign(of(item), value, note !== null && { note });
	for (const { id, item } of photos) of(item).photos.push(id);
	if (visit.scenario_ids.length > 0)
		answers[playedKey] = { value: visit.scenario_ids.join(' '), photos: [] };
	return answers;
}
