import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { ComboboxOption } from '$lib/ui/Combobox.svelte';
import type { FormAnswer } from '$lib/ui/formErrors';

type Db = SupabaseClient<Database>;

/**
 * The unit a form means: the one that was picked, or, where no script ran, the only
 * one that what was typed finds. Null when there is none.
 */
export async function chosenUnit(db: Db, id?: string, typed?: string): Promise<string | null> {
	if (id) return id;
	if (!typed?.trim()) return null;
	const { data } = await db.rpc('find_units', { query: typed.trim(), all_units: true, most: 5 });
	const exact = data?.find((unit) => unit.code.toLowerCase() === typed.trim().toLowerCase());
	return exact?.id ?? (data?.length === 1 ? data[0]!.id : null);
}

/** The person a form means, found in the same way. */
export async function chosenPerson(db: Db, id?: string, typed?: string): Promise<string | null> {
	if (id) return id;
	if (!typed?.trim()) return null;
	const { data } = await db.rpc('find_people', { query: typed.trim(), most: 5 });
	const exact = data?.find((one) => one.staff_number.toLowerCase() === typed.trim().toLowerCase());
	return exact?.id ?? (data?.length === 1 ? data[0]!.id : null);
}

/** What was picked in a field before, to be shown again after a refusal. */
export function typedChoice(answer: FormAnswer, field: string): ComboboxOption | null {
	const [value, label] = [answer?.values?.[field], answer?.values?.[`${field}_text`]];
	return typeof value === 'string' && value && typeof label === 'string' ? { value, label } : null;
}
