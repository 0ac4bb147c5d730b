import { itemsOf, usualGrades, type Content, type Item } from '$lib/domain/checklist/content';
import type { LibraryItem } from '$lib/domain/checklist/library';
import { problemsOf, type Problem } from '$lib/domain/checklist/problems';

export type Library = {
	sections: { id: string; zh: string; en: string; weight: number }[];
	groups: Content['groups'];
	scenarios: Content['scenarios'];
	items: LibraryItem[];
};

/** What a checklist keeps of a library item; the library itself stays out of the browser's bundle. */
function fromLibrary(item: LibraryItem): Item {
	const kept = Object.entries($state.snapshot(item)).filter(
		([key]) => !['section', 'origin', 'note'].includes(key)
	);
	return Object.fromEntries(kept) as Item;
}

/** A checklist being written: its content, what is wrong with it, and what one does to it. */
export class Builder {
	content = $state() as Content;
	/** Place of the item that is open in the form. */
	chosen = $state<string | null>(null);
	problems = $derived(problemsOf(this.content));
	items = $derived(itemsOf(this.content));
	weights = $derived(
		Math.round(this.content.sections.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100
	);
	#saved = $state('');
	isDirty = $derived(JSON.stringify(this.content) !== this.#saved);

	constructor(content: Content) {
		this.content = content;
		this.#saved = JSON.stringify(content);
	}

	markSaved(content: string) {
		this.#saved = content;
	}

	problemsAt(at: Problem['at'], id: string | null): Problem[] {
		return this.problems.filter((problem) => problem.at === at && problem.id === id);
	}

	addSection() {
		const id = this.#free('section', this.content.sections);
		this.content.sections.push({ id, zh: '', en: '', weight: 10, items: [] });
	}

	moveSection(at: number, by: -1 | 1) {
		move(this.content.sections, at, by);
	}

	removeSection(at: number) {
		this.content.sections.splice(at, 1);
	}

	addItem(section: number) {
		const id = this.#free('item', this.items);
		this.content.sections[section]!.items.push({
			id,
			zh: '',
			en: '',
			scale: { type: 'pass_fail_na' },
			weight: 3,
			critical: false,
			na_policy: 'excluded',
			evidence_on_fail: 'none',
			observability: this.content.kind === 'document' ? 'document' : 'covert'
		});
		this.chosen = id;
	}

	/** Up and down within its section, and over its edge into the next one. */
	moveItem(section: number, at: number, by: -1 | 1) {
		const { items } = this.content.sections[section]!;
		if (at + by >= 0 && at + by < items.length) return move(items, at, by);
		const next = this.content.sections[section + by];
		if (!next) return;
		const [item] = items.splice(at, 1);
		if (by < 0) next.items.push(item!);
		else next.items.unshift(item!);
	}

	removeItem(section: number, at: number) {
		const [item] = this.content.sections[section]!.items.splice(at, 1);
		if (item?.id === this.chosen) this.chosen = null;
	}

	renameItem(item: Item, id: string) {
		for (const { condition } of this.items) if (condition?.item === item.id) condition.item = id;
		if (this.chosen === item.id) this.chosen = id;
		item.id = id;
	}

	/** Into the section of the same id, else one made for it; scenarios and groups come along. */
	addFromLibrary(library: Library, found: LibraryItem) {
		const { section } = found;
		const item = fromLibrary(found);
		if (this.items.some(({ id }) => id === item.id)) return;
		let place = this.content.sections.find(({ id }) => id === section);
		if (!place) {
			const known = library.sections.find(({ id }) => id === section)!;
			this.content.sections.push({ ...known, items: [] });
			place = this.content.sections.at(-1)!;
		}
		place.items.push(item);
		for (const id of item.scenarios ?? [])
			if (!this.content.scenarios.some((one) => one.id === id))
				this.content.scenarios.push(library.scenarios.find((one) => one.id === id)!);
		for (const group of item.groups ?? []) this.content.groups[group] ??= library.groups[group]!;
	}

	addScenario() {
		const id = this.#free('scenario', this.content.scenarios);
		this.content.scenarios.push({ id, zh: '', en: '', script_zh: '', script_en: '' });
	}

	removeScenario(at: number) {
		const [gone] = this.content.scenarios.splice(at, 1);
		for (const item of this.items) item.scenarios = item.scenarios?.filter((id) => id !== gone?.id);
	}

	resetGrades() {
		this.content.grades = usualGrades.map((grade) => ({ ...grade }));
	}

	#free(stem: string, taken: readonly { id: string }[]): string {
		let n = taken.length + 1;
		while (taken.some(({ id }) => id === `${stem}_${n}`)) n++;
		return `${stem}_${n}`;
	}
}

function move<T>(list: T[], at: number, by: -1 | 1) {
	if (at + by < 0 || at + by >= list.length) return;
	const [thing] = list.splice(at, 1);
	list.splice(at + by, 0, thing!);
}
