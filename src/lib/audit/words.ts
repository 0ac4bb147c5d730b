import type { I18n } from '$lib/i18n';

type Words = Pick<I18n, 'tOr'>;

/** An action of the event log in words; its own name where there are none. */
export const actionWord = ({ tOr }: Words, action: string) =>
	tOr(`audit.action.${action}`, {}, action);

/** What kind of thing an event is about. */
export const subjectWord = ({ tOr }: Words, kind: string) => tOr(`audit.subject.${kind}`, {}, kind);

const rooms: Record<string, string> = {
	complaint: '/complaints/',
	person: '/people/',
	unit: '/branches/',
	calendar: '/admin/calendars/',
	policy: '/admin/policies/'
};

/** Where a subject can be looked at; null when it has no page. */
export const subjectHref = (kind: string, id: string) =>
	rooms[kind] ? `${rooms[kind]}${id}` : null;
