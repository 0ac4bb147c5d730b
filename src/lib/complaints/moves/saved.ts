import type { CaseAction } from '../caseActions';
import type { Case } from '../caseRows';

type Saved = Pick<
	Case,
	'round' | 'evidence' | 'findings' | 'subject' | 'severity' | 'business' | 'cause' | 'decisions'
>;

/**
 * What is saved now in the fields a move writes over, by field: what somebody else
 * may have changed while a form was open. Empty for moves that only add.
 */
export function savedNow(
	c: Saved,
	action: CaseAction,
	typed: Record<string, unknown>
): Record<string, string> {
	if (action === 'record_evidence') {
		const line = c.evidence.find((e) => e.round === c.round && e.line === typed.line);
		return line ? { outcome: line.status, note: line.note } : {};
	}
	if (action === 'submit_findings') {
		const finding = c.findings.find((f) => f.round === c.round);
		return finding
			? { verdict: finding.verdict, facts: finding.facts, root_cause: finding.root_cause }
			: {};
	}
	if (action === 'propose_decision') {
		const decision = c.decisions.find((d) => d.round === c.round && d.status !== 'returned');
		return decision
			? { decision: decision.decision, basis: decision.basis, remedy: decision.remedy }
			: {};
	}
	if (action === 'change_details')
		return {
			subject: c.subject,
			severity: c.severity,
			business: c.business ?? '',
			cause: c.cause ?? ''
		};
	return {};
}

/** The fields that differ between what is saved now and what was typed. */
export function differences(saved: Record<string, string>, typed: Record<string, unknown>) {
	return Object.entries(saved)
		.map(([field, value]) => ({ field, saved: value, typed: String(typed[field] ?? '') }))
		.filter((row) => row.saved.trim() !== row.typed.replace(/\r\n?/g, '\n').trim());
}
