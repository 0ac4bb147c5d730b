import type { I18n } from '$lib/i18n';
import type { TimelineTone } from '$lib/ui/Timeline.svelte';
import { caseActions, isCaseAction } from './caseActions';
import type { Case, CaseEvent, CaseNote } from './caseRows';

export const timelineFilters = ['all', 'notes', 'steps', 'clock', 'files'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** One thing that happened, told in a sentence, with the words somebody wrote about it. */
export type TimelineEntry = {
	key: string;
	at: string;
	kind: Exclude<TimelineFilter, 'all'>;
	tone: TimelineTone;
	sentence: string;
	body: string;
	mentions: string[];
};

type Words = Pick<I18n, 'lang' | 't' | 'tOr' | 'formatDate'>;
type Told = Pick<
	Case,
	| 'people'
	| 'assignments'
	| 'enquiries'
	| 'links'
	| 'linked_from'
	| 'attachments'
	| 'reviews'
	| 'policy'
> & { handler: { id: string; name: string } | null };

const contact = ['record_telling', 'record_contact_attempt', 'issue_letter', 'attach'];

function kindOf(action: string): TimelineEntry['kind'] {
	if (action === 'add_note') return 'notes';
	if (action === 'escalate' || (isCaseAction(action) && caseActions[action] === 'clock'))
		return 'clock';
	return contact.includes(action) ? 'files' : 'steps';
}

function toneOf(action: string): TimelineTone {
	if (['close', 'approve_decision', 'settle_on_spot', 'reply'].includes(action)) return 'done';
	if (action === 'escalate') return 'overdue';
	if (['pause_clock', 'return_decision', 'open_review', 'reopen'].includes(action)) return 'soon';
	return kindOf(action) === 'steps' ? 'accent' : 'plain';
}

/** Names of everybody the case itself tells of; events carry ids alone. */
function namesIn(c: Told): Map<string, string> {
	const names = new Map<string, string>();
	for (const { person } of c.people) names.set(person.id, person.name);
	for (const { person_id, person } of c.assignments) names.set(person_id, person.name);
	for (const { reviewer_id, reviewer } of c.reviews)
		if (reviewer) names.set(reviewer_id, reviewer.name);
	if (c.handler) names.set(c.handler.id, c.handler.name);
	return names;
}

function paramsOf(event: CaseEvent, c: Told, names: Map<string, string>, i18n: Words) {
	const { t, tOr, lang } = i18n;
	const p = event.payload as Record<string, string | number | undefined>;
	const name = (thing: { name_zh: string; name_en: string } | undefined) =>
		thing ? (lang === 'zh' ? thing.name_zh : thing.name_en) : '';
	const word = (group: string, code: unknown) =>
		tOr(`case.${group}.${code}`, {}, String(code ?? ''));
	const caseId = p.into ?? p.from_case ?? p.complaint ?? p.other;
	const other = [...c.links, ...c.linked_from].find((link) => link.other?.id === caseId)?.other;
	return {
		by:
			event.actor?.name ??
			(event.actor_id ? t('case.timeline.someone') : t('case.timeline.system')),
		person: names.get(String(p.person ?? p.reviewer)) ?? t('case.timeline.someone'),
		line: word('line', p.line),
		outcome:
			event.action === 'record_evidence'
				? word('lineStatus', p.outcome)
				: word(event.action === 'decide_review' ? 'reviewOutcome' : 'outcome', p.outcome),
		unit: name(c.enquiries.find((e) => e.id === p.enquiry)?.unit),
		verdict: word('verdict', p.verdict),
		letter: word('what', p.kind),
		what: word('what', p.what),
		view: word('view', p.view),
		step: p.step,
		date: p.due_on ? i18n.formatDate(String(p.due_on)) : '',
		reason:
			event.action === 'pause_clock'
				? name(c.policy?.pauses.find((r) => r.reason === p.reason)) || String(p.reason ?? '')
				: word('notAccepted', p.reason),
		other: other?.number ?? '',
		file: c.attachments.find((a) => a.id === p.attachment)?.name ?? '',
		clock: String(p.clock ?? ''),
		when: rung(Number(p.working_days ?? 0), t)
	};
}

function rung(days: number, t: Words['t']): string {
	if (days === 0) return t('case.rung.at');
	return t(days < 0 ? 'case.rung.before' : 'case.rung.after', { count: Math.abs(days) });
}

/**
 * Everything that happened to a case, newest first: each event as a sentence, with
 * the note that explains it. A note of its own is its event's text, not told twice.
 * `clocks` names the policy's clocks, for events that speak of one.
 */
export function tellTimeline(
	c: Told & { notes: CaseNote[] },
	events: CaseEvent[],
	i18n: Words,
	clocks: { code: string; name: string }[] = []
): TimelineEntry[] {
	const names = namesIn(c);
	const bySeq = new Map(c.notes.filter((n) => n.event_seq).map((n) => [n.event_seq!, n]));
	const byId = new Map(c.notes.map((n) => [n.id, n]));
	return events
		.map((event): TimelineEntry => {
			const note = bySeq.get(event.seq) ?? byId.get(String(event.payload.note));
			const params = paramsOf(event, c, names, i18n);
			const clock = clocks.find(({ code }) => code === event.payload.clock)?.name ?? params.clock;
			return {
				key: String(event.seq),
				at: event.at,
				kind: kindOf(event.action),
				tone: toneOf(event.action),
				sentence: i18n.tOr(
					`case.event.${event.action === 'assign' && event.payload.person === event.actor_id ? 'take' : event.action}`,
					{ ...params, clock },
					i18n.t('case.event.unknown', { by: params.by, action: event.action })
				),
				body: note?.body ?? '',
				mentions: note?.mentions.map((m) => m.person?.name).filter(Boolean) ?? []
			};
		})
		.sort((a, b) => Number(b.key) - Number(a.key));
}

/** What a filter leaves; a step somebody explained counts as a note too. */
export function filterTimeline(entries: TimelineEntry[], filter: TimelineFilter): TimelineEntry[] {
	if (filter === 'all') return entries;
	if (filter === 'notes') return entries.filter((e) => e.kind === 'notes' || e.body);
	return entries.filter((e) => e.kind === filter);
}
