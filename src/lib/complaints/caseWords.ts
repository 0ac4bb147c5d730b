/** The choices of a case's forms, as the database checks them. */
export const evidenceLines = ['customer', 'staff', 'recordings'] as const;
export const verdicts = [
	'substantiated',
	'partly',
	'not_substantiated',
	'cannot_be_established'
] as const;
export const remedyKinds = [
	'explanation',
	'apology',
	'correction',
	'compensation',
	'other'
] as const;
export const outcomes = ['reached', 'no_answer', 'refused', 'wrong_contact'] as const;
export const letterKinds = [
	'acknowledgement',
	'extension',
	'pause',
	'not_accepted',
	'decision',
	'review_decision'
] as const;
export const tellable = [
	'acknowledgement',
	'extension',
	'pause',
	'not_accepted',
	'withdrawn',
	'transferred',
	'decision',
	'review_decision'
] as const;
export const notAcceptedReasons = [
	'not_our_customer',
	'no_facts',
	'already_decided',
	'before_court',
	'not_banking',
	'other'
] as const;
