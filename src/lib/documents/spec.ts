import { sectionKinds, type Section, type SectionKind } from './words';

/** How many sections the form of a bulletin offers beyond those that are filled. */
const spare = 2;

const list = (form: FormData, name: string) => form.getAll(name).map(String);

/** What the form of a document sends, as `save_document` takes it. */
export function specOf(form: FormData) {
	const text = (name: string) => String(form.get(name) ?? '');
	return {
		kind: text('kind') || undefined,
		unit_id: text('unit_id') || undefined,
		title: text('title'),
		body: text('body'),
		change_note: text('change_note'),
		audience_unit_id: text('audience_unit_id') || undefined,
		audience_roles: list(form, 'audience_roles'),
		audience_people: list(form, 'audience_people').filter(Boolean),
		supersedes: list(form, 'supersedes').filter(Boolean),
		due_days: text('due_days') || undefined,
		renew_months: text('renew_months') || undefined,
		sections: sectionsOf(form)
	};
}

/** Fields of one section have the same place in their lists. */
export function sectionsOf(form: FormData): Section[] {
	const [kinds, headings, texts, files] = [
		'section_kind',
		'section_heading',
		'section_text',
		'section_file'
	].map((name) => list(form, name));
	return headings!
		.map((heading, i) => ({
			kind: (sectionKinds as readonly string[]).includes(kinds![i] ?? '')
				? (kinds![i] as SectionKind)
				: 'story',
			heading: heading.trim(),
			text: (texts![i] ?? '').trim(),
			file_id: files![i] || null
		}))
		.filter(({ heading, text }) => heading || text);
}

/** Sections to be filled in: those that are there and a few empty ones. */
export const sectionsToFill = (sections: readonly Section[]): Section[] => [
	...sections,
	...sectionKinds
		.filter((kind) => sections.length === 0 || kind === 'story')
		.concat(sections.length === 0 ? [] : ['practice'])
		.slice(0, sections.length === 0 ? 3 : spare)
		.map((kind): Section => ({ kind, heading: '', text: '', file_id: null }))
];
