import source from './library.json' with { type: 'json' };
import { scenarioScripts } from './scenarioScripts.ts';
import {
	offered,
	usualGrades,
	type ChecklistKind,
	type Content,
	type Item,
	type Scale,
	type Scenario
} from './content.ts';

export type LibraryItem = Item & {
	/** The section of the library it stands in. */
	section: string;
	/** The short original rule it comes from, and what to mind when using it. */
	origin: string | null;
	note: string | null;
};

const groupWords: Record<string, string> = {
	three_voices: 'Three voices',
	eight_characters: 'Proactive, warm, patient, attentive',
	five_equals: 'Five equals',
	five_proactives: 'Five times proactive',
	four_ones: 'Four ones',
	eight_core_flows: 'Eight core service flows',
	pre_opening: 'Lobby before opening',
	in_opening: 'Lobby during opening',
	post_opening: 'Lobby after opening',
	referral: 'Recognising and referring',
	outsourced: 'Outsourced staff'
};

type Source = (typeof source)['items'][number] & {
	scale: { type: string; unit?: string; bands?: unknown; allow_na?: boolean };
	groups?: string[];
	note?: string;
	origin?: string;
};

/** The built-in library: 142 items, 10 sections, 9 scenarios, 11 groups. */
export const library = {
	sections: source.sections,
	groups: Object.fromEntries(
		Object.entries(source.groups).map(([code, zh]) => [code, { zh, en: groupWords[code]! }])
	),
	scenarios: source.scenarios.map(({ id, zh, en }): Scenario => ({
		id,
		zh,
		en,
		...scenarioScripts[id]!
	})),
	items: (source.items as Source[]).map(
		({
			section,
			scale,
			note,
			origin,
			groups,
			evidence_on_fail,
			observability,
			...rest
		}): LibraryItem => {
			const scenarios = source.scenarios
				.filter(({ covers }) => covers.includes(rest.id))
				.map(({ id }) => id);
			return {
				id: rest.id,
				zh: rest.zh,
				en: rest.en,
				section,
				scale: scaleOf(scale),
				weight: rest.weight,
				critical: rest.critical,
				na_policy: scale.allow_na === false ? 'not_allowed' : 'excluded',
				evidence_on_fail: evidence_on_fail as Item['evidence_on_fail'],
				observability: observability as Item['observability'],
				...(scenarios.length > 0 && { scenarios }),
				...(groups && { groups }),
				origin: origin ?? null,
				note: note ?? null
			};
		}
	)
};

function scaleOf({ type, unit, bands }: Source['scale']): Scale {
	return (type === 'numeric' ? { type, unit, bands } : { type }) as Scale;
}

/** What a template keeps of a library item. */
export function fromLibrary(item: LibraryItem): Item {
	return Object.fromEntries(
		Object.entries(item).filter(([key]) => !['section', 'origin', 'note'].includes(key))
	) as Item;
}

/** A template's content from some of the library, in its sections, groups and order. */
export function contentFrom(
	kind: ChecklistKind,
	chosen: (item: LibraryItem) => boolean,
	sectionOf: (item: LibraryItem) => string = ({ section }) => section,
	sections: readonly Omit<Content['sections'][number], 'items'>[] = library.sections
): Content {
	const items = library.items.filter(
		(item) => offered[kind].includes(item.observability) && chosen(item)
	);
	const used = new Set(items.flatMap(({ scenarios }) => scenarios ?? []));
	const groups = new Set(items.flatMap((item) => item.groups ?? []));
	return {
		kind,
		grades: [...usualGrades],
		sections: sections
			.map((section) => ({
				...section,
				items: items.filter((item) => sectionOf(item) === section.id).map(fromLibrary)
			}))
			.filter((section) => section.items.length > 0),
		scenarios: library.scenarios.filter(({ id }) => used.has(id)),
		groups: Object.fromEntries(Object.entries(library.groups).filter(([code]) => groups.has(code)))
	};
}
