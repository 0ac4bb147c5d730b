import type { Named } from '$lib/complaints/words';
import type { Tables } from '$lib/database.types';
import type { Grant } from '$lib/frame/me';

/** The four fixed topics, in the order of the register. */
export const topics = [
	'special_service',
	'inspection_methods',
	'rectification',
	'assessment'
] as const;
export type Topic = (typeof topics)[number];
/** The figures a meeting has before it, in the order they are shown. */
export const figureCodes = [
	'investigated_on_time',
	'handled_on_time',
	'fed_back_on_time',
	'complaint_situation',
	'commendations',
	'visit_score',
	'critical_items',
	'rectified_on_time',
	'suggestion_book_answered'
] as const;

export type FigureOfMeeting = {
	branches: number;
	value: number | null;
	numerator: number | null;
	exposure: number | null;
};
export type Figures = {
	as_of: string;
	complaints: number;
	tasks_open: number;
	tasks_overdue: number;
	indicators: Partial<Record<string, FigureOfMeeting>>;
};
export type Resolution = {
	words: string;
	owner_id?: string;
	due_on?: string;
	task?: { id: string; number: string };
};
export type Meeting = Pick<
	Tables<'service_meetings'>,
	| 'id'
	| 'unit_id'
	| 'month'
	| 'held_on'
	| 'chair_id'
	| 'participants'
	| 'others'
	| Topic
	| 'version'
	| 'changed_at'
> & {
	figures: Figures;
	resolutions: Resolution[];
	unit: Named & { kind: string };
	recorder: { name: string };
};

export type PersonName = { id: string; name: string };

export type UnitMonths = Named & {
	unit_id: string;
	kind: string;
	code: string;
	/** Id of a meeting by month, empty without one; months before opening are absent. */
	months: Record<string, string>;
};
/** Units the person registers meetings for. */
export const registersFor = (grants: readonly Grant[]) => [
	...new Map(
		grants
			.filter(({ role }) => ['branch_head', 'department_head', 'service_manager'].includes(role))
			.map(({ unit_id, unit_name_zh, unit_name_en }) => [
				unit_id,
				{ id: unit_id, name_zh: unit_name_zh, name_en: unit_name_en }
			])
	).values()
];

/** What the form sends, as `save_meeting` takes it. */
export function entryOf(form: FormData) {
	const text = (name: string) => String(form.get(name) ?? '');
	const list = (name: string) => form.getAll(name).map(String);
	const [owners, days] = [list('resolution_owner'), list('resolution_due')];
	return {
		unit_id: text('unit_id') || undefined,
		held_on: text('held_on'),
		participants: list('participants').filter(Boolean),
		others: text('others'),
		...Object.fromEntries(topics.map((topic) => [topic, text(topic)])),
		resolutions: list('resolution_words').map((words, i) => ({
			words,
			owner_id: owners[i] || undefined,
			due_on: days[i] || undefined
		}))
	};
}
