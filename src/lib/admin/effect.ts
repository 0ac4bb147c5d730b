/** What a change of rules does to running cases, as the previews and saves answer. */
export type Effect = {
	checked: number;
	moved: number;
	become_overdue: number;
	/** The first of them only; those that become overdue come first. */
	moves: {
		complaint_id: string;
		number: string;
		clock: string;
		before: string;
		after: string;
		minutes: number;
		becomes_overdue: boolean;
	}[];
};
