import type { Component } from 'svelte';
import type { CaseAction } from '../caseActions';
import type { MoveProps } from './move';

type Form = () => Promise<{ default: Component<MoveProps> }>;

/** The fields of each step that asks for more than a note; fetched one at a time. */
export const forms: Partial<Record<CaseAction, Form>> = {
	record_evidence: () => import('./EvidenceMove.svelte'),
	ask_enquiry: () => import('./EnquiryMove.svelte'),
	submit_findings: () => import('./FindingsMove.svelte'),
	propose_decision: () => import('./DecisionMove.svelte'),
	issue_letter: () => import('./LetterMove.svelte'),
	record_telling: () => import('./TellingMove.svelte'),
	record_contact_attempt: () => import('./AttemptMove.svelte'),
	record_view: () => import('./ViewMove.svelte'),
	open_review: () => import('./ReviewMove.svelte'),
	decide_review: () => import('./ReviewResultMove.svelte'),
	reopen: () => import('./ReopenMove.svelte'),
	assign: () => import('./AssignMove.svelte'),
	change_details: () => import('./DetailsMove.svelte'),
	redirect: () => import('./RedirectMove.svelte'),
	pause_clock: () => import('./PauseMove.svelte'),
	restart_clock: () => import('./RestartMove.svelte'),
	agree_date: () => import('./AgreeMove.svelte'),
	not_accept: () => import('./NotAcceptMove.svelte'),
	transfer: () => import('./TransferMove.svelte'),
	merge: () => import('./MergeMove.svelte')
};
