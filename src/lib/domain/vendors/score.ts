/** Twelve months of one vendor: days its people worked, and what happened. */
export type VendorFacts = {
	vendor_id: string;
	staff_days: number;
	complaints: number;
	findings: number;
	/** Enquiries due or answered, and those answered in time. */
	asked: number;
	answered: number;
};
/** Weights in percent, together 100. */
export type VendorWeights = {
	complaints: number;
	findings: number;
	cooperation: number;
	least_staff_months: number;
};
export type VendorScore = {
	vendor_id: string;
	staffMonths: number;
	/** 0 to 100 each; cooperation is null where nobody was asked anything. */
	complaints: number;
	findings: number;
	cooperation: number | null;
	/** 0 to 100, one place; null below the least number of staff-months. */
	total: number | null;
};

const daysAMonth = 30.4375;
/** Staff-months of an average vendor each vendor is given beside its own. */
export const priorStaffMonths = 36;
/** Answers of an average vendor each vendor is given beside its own. */
export const priorAnswers = 5;

/**
 * Points for a rate against the average of all vendors: 100 at nothing, 75 at the average, 0 at four
 * times the average. The rate is drawn to the average by `priorStaffMonths`, so that one case at a
 * vendor of three people weighs as little as it means (the mean of a gamma posterior whose prior has
 * that exposure).
 */
function ratePoints(count: number, months: number, average: number): number {
	if (average === 0) return 100;
	const drawn = (count + average * priorStaffMonths) / (months + priorStaffMonths);
	return Math.min(100, Math.max(0, 100 - 25 * (drawn / average)));
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/**
 * The scores of vendors judged side by side over the same twelve months. Without any enquiry to a
 * vendor its cooperation is not judged and its weight goes to the other two.
 */
export function vendorScores(all: VendorFacts[], weights: VendorWeights): VendorScore[] {
	const sum = (pick: (facts: VendorFacts) => number) => all.reduce((n, one) => n + pick(one), 0);
	const months = sum(({ staff_days }) => staff_days) / daysAMonth;
	const average = (count: number) => (months > 0 ? count / months : 0);
	const complaints = average(sum((one) => one.complaints));
	const findings = average(sum((one) => one.findings));
	const asked = sum((one) => one.asked);
	const inTime = asked > 0 ? sum((one) => one.answered) / asked : 1;
	return all.map((one) => {
		const own = one.staff_days / daysAMonth;
		const parts = {
			complaints: ratePoints(one.complaints, own, complaints),
			findings: ratePoints(one.findings, own, findings),
			cooperation:
				one.asked > 0
					? (100 * (one.answered + priorAnswers * inTime)) / (one.asked + priorAnswers)
					: null
		};
		const judged = (['complaints', 'findings', 'cooperation'] as const).filter(
			(part) => parts[part] !== null && weights[part] > 0
		);
		const weight = judged.reduce((n, part) => n + weights[part], 0);
		const points = judged.reduce((n, part) => n + weights[part] * parts[part]!, 0);
		return {
			vendor_id: one.vendor_id,
			staffMonths: oneDecimal(own),
			complaints: oneDecimal(parts.complaints),
			findings: oneDecimal(parts.findings),
			cooperation: parts.cooperation === null ? null : oneDecimal(parts.cooperation),
			total: own < weights.least_staff_months || weight === 0 ? null : oneDecimal(points / weight)
		};
	});
}
