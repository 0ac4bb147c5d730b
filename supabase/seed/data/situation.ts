/** What can go wrong (or right) at a bank, with the words people use for it. Slots: {n} minutes or times, {sum} yuan, {m} months, {place} branch. */
export interface Situation {
	business: string;
	cause: string;
	/** Whom it concerns: a post at the branch, or nobody in particular. */
	who?: 'teller' | 'lobby' | 'guide';
	root: string;
	subjects: string[];
	/** What happened, as told by the complainant. */
	told: string[];
	wish: string;
	/** What an investigation finds when it is true, and when it is not. */
	facts: string;
	cleared: string;
	remedy: 'explanation' | 'apology' | 'correction' | 'compensation' | 'other';
	done: string;
	lesson: string;
	severity?: 'minor' | 'serious' | 'major';
	channels?: string[];
	language?: 'en';
}

/** An entry that needs no investigation: a suggestion or praise, and the reply to it. */
export interface Entry {
	business?: string;
	subject: string;
	told: string;
	reply: string;
	who?: 'teller' | 'lobby' | 'guide';
}
