import type { Database } from '$lib/database.types';
import type { ComboboxOption } from '$lib/ui/Combobox.svelte';

type Found<Name extends keyof Database['public']['Functions']> =
	Database['public']['Functions'][Name]['Returns'] extends (infer Row)[] ? Row : never;
export type FoundUnit = Found<'find_units'>;
export type FoundPerson = Found<'find_people'>;
export type FoundOfficer = Found<'find_officers'>;
type Lang = 'zh' | 'en';

async function ask<T>(path: string, query: Record<string, string>): Promise<T[]> {
	const answer = await fetch(`${path}?${new URLSearchParams(query)}`, {
		headers: { accept: 'application/json' }
	});
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
	return answer.json();
}

export function unitOption(unit: FoundUnit, lang: Lang): ComboboxOption {
	const region = lang === 'zh' ? unit.region_zh : unit.region_en;
	return {
		value: unit.id,
		label: lang === 'zh' ? unit.name_zh : unit.name_en,
		note: [unit.code, region].filter(Boolean).join(' · ')
	};
}

export const findUnits = async (query: Record<string, string>, lang: Lang) =>
	(await ask<FoundUnit>('/search/units', query)).map((unit) => unitOption(unit, lang));

export const roster = (unit: string) => ask<FoundPerson>('/search/people', { unit });

export const findOfficers = async (q: string, lang: Lang, load: (open: number) => string) =>
	(await ask<FoundOfficer>('/search/officers', { q })).map((officer) => ({
		value: officer.id,
		label: officer.name,
		note: [
			lang === 'zh' ? officer.unit_zh : officer.unit_en,
			load(Number(officer.open_cases))
		].join(' · ')
	}));
