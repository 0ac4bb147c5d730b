/** The fixed words of a case, as the database checks them. */
export const kinds = ['complaint', 'internal', 'report', 'suggestion', 'praise'] as const;
export const severities = ['minor', 'general', 'serious', 'major'] as const;
export const statuses = [
	'received',
	'acknowledged',
	'investigating',
	'handling',
	'feedback',
	'under_review',
	'closed',
	'not_accepted',
	'withdrawn',
	'transferred',
	'merged'
] as const;
export const capacities = ['self', 'agent', 'heir', 'legal_representative'] as const;
export const ways = ['phone', 'sms', 'email', 'letter', 'in_person'] as const;

export type Kind = (typeof kinds)[number];
export type Status = (typeof statuses)[number];
export type Severity = (typeof severities)[number];

/** A thing with a name in both languages. */
export type Named = { name_zh: string; name_en: string };

/** The name in the reader's language. */
export function nameIn(lang: 'zh' | 'en', named: Named | null | undefined): string {
	return (lang === 'zh' ? named?.name_zh : named?.name_en) ?? '';
}
