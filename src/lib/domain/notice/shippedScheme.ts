import { enoughKnown, type SchemeItem } from './scheme.ts';
import type { ScoringRule } from './scoring.ts';

/** What a version of a scheme holds as it is stored; dates, unit and classes stand beside it. */
export type SchemeContent = {
	items: readonly SchemeItem[];
	/** Percent of the weight that must be known for a rank. */
	enough_known: number;
	/** A total below this is below standard. */
	standard: number;
	/** Visits released in the last six months without which a branch is not ranked. */
	least_visits: number;
	/** Transactions of the last twelve months without which a branch is not ranked. */
	least_transactions: number;
	/** What a notice tells of interviews: nothing, how many, or by which rules too. */
	interviews: 'none' | 'count' | 'rules';
};

const share: ScoringRule = { kind: 'linear', none: 60, full: 100 };
const compared: ScoringRule = { kind: 'percentile' };
const item = (
	indicator: string,
	weight: number,
	rule: ScoringRule,
	required = false
): SchemeItem => ({ indicator, weight, required, rule });

/** The scheme the product comes with, for the whole bank; a migration holds the same. */
export const shippedScheme: { zh: string; en: string; content: SchemeContent } = {
	zh: '标准考核方案',
	en: 'Standard scheme',
	content: {
		items: [
			item('complaint_rate', 20, compared),
			item('investigated_on_time', 5, share),
			item('handled_on_time', 5, share),
			item('fed_back_on_time', 5, share),
			item('visit_score', 20, share),
			item('critical_items', 5, { kind: 'deduction', full: 100, each: 50, floor: 0 }),
			item('rectified_on_time', 5, share),
			item('complaint_situation', 10, { kind: 'deduction', full: 100, each: 20, floor: 0 }),
			item('after_sales_service', 5, { kind: 'linear', none: 0, full: 100 }),
			item('off_counter_share', 5, compared),
			item('counter_volume_per_head', 5, compared),
			item('new_customers', 5, compared),
			item('service_meeting_held', 3, { kind: 'linear', none: 0, full: 1 }),
			item('suggestion_book_answered', 2, { kind: 'linear', none: 0, full: 100 })
		],
		enough_known: enoughKnown,
		standard: 60,
		least_visits: 0,
		least_transactions: 0,
		interviews: 'count'
	}
};
