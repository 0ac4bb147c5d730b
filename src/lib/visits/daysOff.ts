import { caller, post } from './api';

export type Availability = {
	absences: { id: string; from_date: string; to_date: string }[];
	conflicts: { id: string; zh: string; en: string; ground: string }[];
};

/** An inspector's own days off, kept by the server alone: every call answers with all of them. Throws ApiError. */
export function daysOffApi(person: string | null) {
	const call = caller(person);
	return {
		read: () => call<Availability>('absences'),
		add: (from_date: string, to_date: string) =>
			call<Availability>('absences', post({ from_date, to_date })),
		remove: (id: string) => call<Availability>(`absences?id=${id}`, { method: 'DELETE' })
	};
}
