import { kinds, severities } from '$lib/complaints/words';

export type RuleInput = {
	position: number;
	kinds: string[] | null;
	channels: string[] | null;
	severities: string[] | null;
	unit_id: string | null;
};

const words = (typed: string) => typed.split(/[\s,，、;]+/).filter(Boolean);

/** The rules a form holds, its rows named `<row>.<field>`; a row marked to be left out is. */
export function readRules(fields: Record<string, string | string[]>) {
	const list = (name: string) => [fields[name] ?? []].flat();
	const rows = new Set(Object.keys(fields).flatMap((name) => /^(\d{1,2})\./.exec(name)?.[1] ?? []));
	const rules: RuleInput[] = [];
	for (const row of rows) {
		if (String(fields[`${row}.keep`] ?? '') === '') continue;
		const some = (found: string[]) => (found.length > 0 ? found : null);
		rules.push({
			position: Number(fields[`${row}.position`]) || 0,
			kinds: some(list(`${row}.kinds`).filter((one) => kinds.includes(one as never))),
			channels: some(words(String(fields[`${row}.channels`] ?? ''))),
			severities: some(
				list(`${row}.severities`).filter((one) => severities.includes(one as never))
			),
			unit_id: String(fields[`${row}.unit_id`] ?? '') || null
		});
	}
	return rules;
}
