/** Every move of a case and where its button stands in the menu; the database decides which are offered. */
export const caseActions = {
	acknowledge: 'work',
	start_investigation: 'work',
	record_evidence: 'work',
	ask_enquiry: 'work',
	submit_findings: 'work',
	propose_decision: 'work',
	approve_decision: 'work',
	return_decision: 'work',
	return_to_investigation: 'work',
	issue_letter: 'work',
	record_telling: 'work',
	record_contact_attempt: 'work',
	record_view: 'work',
	close: 'work',
	open_review: 'work',
	decide_review: 'work',
	reopen: 'work',
	reply: 'work',
	assign: 'case',
	recuse: 'case',
	change_details: 'case',
	redirect: 'case',
	pause_clock: 'clock',
	resume_clock: 'clock',
	request_extension: 'clock',
	approve_extension: 'clock',
	refuse_extension: 'clock',
	restart_clock: 'clock',
	agree_date: 'clock',
	not_accept: 'end',
	withdraw: 'end',
	transfer: 'end',
	merge: 'end',
	unmerge: 'end'
} as const;

export type CaseAction = keyof typeof caseActions;
export type ActionGroup = (typeof caseActions)[CaseAction];
export const actionGroups: readonly ActionGroup[] = ['work', 'case', 'clock', 'end'];

export function isCaseAction(value: string): value is CaseAction {
	return Object.hasOwn(caseActions, value);
}

/** One step the caller may take, as `available_moves` tells it. */
export type Move = { action: CaseAction; to_status: string; obstacle: string | null };

/** Steps that need nothing typed: their button does them at once. */
export const oneClick: readonly CaseAction[] = ['acknowledge', 'start_investigation'];

/** What of a case decides which step comes next. */
export type Standing = {
	status: string;
	handler_id: string | null;
	told_at: string | null;
	review_count: number;
	round: number;
	evidence: { round: number }[];
	decisions: { round: number; status: string }[];
	letters: { round: number; kind: string }[];
	views: { round: number; view: string; recorded_at: string }[];
	tellings: { what: string }[];
};

function afterDeciding(c: Standing): CaseAction {
	const kind = c.review_count > 0 ? 'review_decision' : 'decision';
	const view = c.views.filter((v) => v.round === c.round).at(-1)?.view;
	if (!c.letters.some((l) => l.round === c.round && l.kind === kind)) return 'issue_letter';
	if (!c.told_at && view !== 'unreachable') return 'record_telling';
	if (!view) return 'record_view';
	return view === 'disputes' && c.review_count === 0 ? 'open_review' : 'close';
}

/** The step a case waits for, whoever is to take it; null when it waits for none. */
export function awaitedAction(c: Standing): CaseAction | null {
	switch (c.status) {
		case 'received':
			return c.handler_id ? 'acknowledge' : 'assign';
		case 'acknowledged':
			return c.handler_id ? 'start_investigation' : 'assign';
		case 'investigating':
			if (!c.handler_id) return 'assign';
			return c.evidence.filter((e) => e.round === c.round).length < 3
				? 'record_evidence'
				: 'submit_findings';
		case 'handling':
			if (!c.handler_id) return 'assign';
			return c.decisions.some((d) => d.round === c.round && d.status === 'proposed')
				? 'approve_decision'
				: 'propose_decision';
		case 'feedback':
			return c.handler_id ? afterDeciding(c) : 'assign';
		case 'under_review':
			return 'decide_review';
		case 'not_accepted':
			if (!c.letters.some((l) => l.kind === 'not_accepted')) return 'issue_letter';
			return c.told_at ? null : 'record_telling';
		case 'withdrawn':
		case 'transferred':
			return c.tellings.some((t) => t.what === c.status) ? null : 'record_telling';
		default:
			return null;
	}
}

/** The one filled button: the awaited step when the caller may take it now. */
export function nextMove(c: Standing, moves: Move[]): Move | null {
	if (moves.length === 1 && moves[0]!.action === 'reply') return moves[0]!;
	const awaited = awaitedAction(c);
	return moves.find((m) => m.action === awaited && !m.obstacle) ?? null;
}
