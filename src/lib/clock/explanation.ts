import type { I18n } from '$lib/i18n';

/** One stretch between start and deadline, as `explain_deadlines` tells it; both ends belong to it. */
export type DeadlineStep = {
	kind: 'received' | 'counted' | 'worked' | 'paused' | 'closed' | 'rolled' | 'cut';
	/** A day (`2026-11-19`), or an instant for `worked`, `cut` and pauses of working time. */
	from: string;
	to: string;
	days?: number;
	minutes?: number;
	reason?: string;
	name_zh?: string;
	name_en?: string;
};

type Versioned = { code: string; name_zh: string; name_en: string; number: number };

/** One clock of a case with the steps that make up its deadline. */
export type Deadline = {
	code: string;
	name_zh: string;
	name_en: string;
	kind: 'target' | 'statutory';
	track: 'main' | 'review';
	stops_on: string;
	basis: string;
	started_at: string;
	amount: number;
	unit: TimeUnit;
	extension_step: number;
	agreed_on: string | null;
	due_at: string;
	paused: boolean;
	paused_reason: string | null;
	stopped_at: string | null;
	overdue: boolean;
	met: boolean | null;
	cut: boolean;
	uncut_due_at: string;
	provisional: boolean;
	budget: number;
	spent: number;
	remaining: number;
	steps: DeadlineStep[];
	pauses: {
		from_at: string;
		to_at: string | null;
		reason: string | null;
		name_zh: string | null;
		name_en: string | null;
	}[];
	/** Null where a length was only tried out. */
	policy: (Versioned & { source: string | null }) | null;
	calendar: Versioned & { time_zone: string; known_until: string };
};

export type TimeUnit = 'working_minutes' | 'working_days' | 'business_days' | 'natural_days';

/** One line of an explanation: when, what happened then, and what it added to the count. */
export type ExplainedStep = {
	kind: DeadlineStep['kind'];
	when: string;
	words: string;
	/** What this step adds to the budget, in words; empty where it adds nothing. */
	counts: string;
};

type Words = Pick<
	I18n,
	'lang' | 't' | 'tOr' | 'formatDate' | 'formatDateTime' | 'formatDueTime' | 'formatDuration'
>;

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

function whenOf(step: DeadlineStep, i18n: Words, tz: string): string {
	const { t } = i18n;
	const moment = (value: string) =>
		isDay(value) ? i18n.formatDate(value) : i18n.formatDateTime(value, { tz });
	if (step.kind === 'cut')
		return t('clock.range', {
			from: i18n.formatDueTime(step.from, { tz }),
			to: i18n.formatDueTime(step.to, { tz })
		});
	const [from, to] = [moment(step.from), moment(step.to)];
	if (from === to) return from;
	// Within a day its date is said once.
	const day = !isDay(step.from) && i18n.formatDate(step.from, { tz });
	if (day && to.startsWith(day)) return t('clock.range', { from, to: to.slice(day.length).trim() });
	return t('clock.range', { from, to });
}

/** A budget or a part of one in its unit: `3 working days`, `8 h of working time`. */
export function amountInWords(i18n: Words, amount: number, unit: TimeUnit): string {
	return unit === 'working_minutes'
		? i18n.t('clock.unit.working_minutes', { duration: i18n.formatDuration(amount) })
		: i18n.t(`clock.unit.${unit}`, { count: amount });
}

function explainStep(step: DeadlineStep, unit: TimeUnit, i18n: Words, tz: string): ExplainedStep {
	const { t, tOr, lang } = i18n;
	const name = (lang === 'zh' ? step.name_zh : step.name_en) ?? '';
	const reason = name || tOr(`clock.reason.${step.reason}`, {}, '');
	const explained = { kind: step.kind, when: whenOf(step, i18n, tz), counts: '' };
	switch (step.kind) {
		case 'received':
			return { ...explained, words: t('clock.step.received') };
		case 'counted':
			return {
				...explained,
				words: step.reason
					? t('clock.step.countedSpecial', {
							kind: t(`clock.reason.${step.reason as 'workday'}`),
							name
						})
					: t('clock.step.counted'),
				counts: amountInWords(i18n, step.days ?? 0, unit)
			};
		case 'worked':
			return {
				...explained,
				words: t('clock.step.worked'),
				counts: i18n.formatDuration(step.minutes ?? 0)
			};
		case 'paused':
			return {
				...explained,
				words: reason ? t('clock.step.paused', { reason }) : t('clock.step.pausedPlain')
			};
		case 'closed':
			return { ...explained, words: t('clock.step.closed', { reason }) };
		case 'rolled':
			return { ...explained, words: t('clock.step.rolled') };
		case 'cut':
			return { ...explained, words: t('clock.step.cut') };
	}
}

/** What the steps count, in days or minutes: for a deadline that was not agreed, its whole budget. */
export function countedBy(steps: DeadlineStep[]): number {
	return steps.reduce((sum, step) => {
		if (step.kind === 'counted') return sum + (step.days ?? 0);
		return step.kind === 'worked' ? sum + (step.minutes ?? 0) : sum;
	}, 0);
}

/**
 * Why a deadline lies where it does, in the reader's language: the sentence, the
 * steps, the sum they come to, what is special about it, and where the rules are from.
 */
export function explain(i18n: Words, deadline: Deadline) {
	const { t, lang } = i18n;
	const tz = deadline.calendar.time_zone;
	const when = i18n.formatDueTime(deadline.due_at, { tz });
	const name = (thing: { name_zh: string; name_en: string }) =>
		lang === 'zh' ? thing.name_zh : thing.name_en;
	const budget = amountInWords(i18n, deadline.amount, deadline.unit);
	const from = i18n.formatDateTime(deadline.started_at, { tz });

	const notes: string[] = [];
	if (deadline.basis === 'restarted') notes.push(t('clock.note.restarted', { from }));
	if (deadline.extension_step > 0)
		notes.push(t('clock.note.extended', { step: deadline.extension_step, budget }));
	if (deadline.cut)
		notes.push(
			t('clock.note.cut', { uncut: i18n.formatDueTime(deadline.uncut_due_at, { tz }), due: when })
		);
	if (deadline.paused) {
		const open = deadline.pauses.find((pause) => !pause.to_at);
		const reason = open && (lang === 'zh' ? open.name_zh : open.name_en);
		notes.push(
			reason
				? t('clock.note.paused', { reason, due: when })
				: t('clock.note.pausedPlain', { due: when })
		);
	}
	if (deadline.provisional)
		notes.push(
			t('clock.note.provisional', { day: i18n.formatDate(deadline.calendar.known_until) })
		);

	return {
		sentence:
			deadline.basis === 'agreed' && deadline.agreed_on
				? t('clock.sentence.agreed', { when, day: i18n.formatDate(deadline.agreed_on) })
				: t('clock.sentence.budget', { when, budget, from }),
		steps: deadline.steps.map((step) => explainStep(step, deadline.unit, i18n, tz)),
		total: amountInWords(i18n, countedBy(deadline.steps), deadline.unit),
		notes,
		policy:
			deadline.policy &&
			t('clock.policy', { name: name(deadline.policy), number: deadline.policy.number }),
		source: deadline.policy?.source ?? null,
		calendar: t('clock.calendar', {
			name: name(deadline.calendar),
			number: deadline.calendar.number
		})
	};
}
