/** Which values are the good ones. */
export type Better = 'higher' | 'lower';
/** `computed` from what the product knows; the others arrive by file, by return or by survey. */
export type IndicatorSource = 'computed' | 'import' | 'return' | 'survey';
/** How chance enters: events over exposure, hits of cases, a mean of visits or answers, or not. */
export type IndicatorKind = 'rate' | 'proportion' | 'mean' | 'value';
export type Exposure = 'transactions' | 'customers' | 'outlet_months';
export type IndicatorUnit =
	| 'per_10000_transactions'
	| 'per_10000000_customers'
	| 'per_1000_outlets'
	| 'percent'
	| 'points'
	| 'count'
	| 'per_head'
	| 'yes_no';

/**
 * An indicator as it ships: rows of a versioned table, not words of a page, so both languages
 * stand here. Values are kept in the unit: percent as 0–100, yes as 1, rates already multiplied.
 */
export type Indicator = {
	code: string;
	name_zh: string;
	name_en: string;
	formula_zh: string;
	formula_en: string;
	unit: IndicatorUnit;
	/** Decimal places that are shown and scored. */
	places: number;
	better: Better;
	source: IndicatorSource;
	kind: IndicatorKind;
	exposure: Exposure | null;
	/** Months it looks back over, the notice's own included. */
	months: 1 | 6 | 12;
	/** Below this many visits, cases or answers the value is shown with a warning; null needs none. */
	enough: number | null;
	/** One of the seven the office has always reported. */
	classic: boolean;
	/** The branch's monthly return asks for it; a figure that is imported goes before it. */
	asks_branch: boolean;
};

type Short = Pick<Indicator, 'code' | 'name_zh' | 'name_en' | 'formula_zh' | 'formula_en'>;
const of = (
	[code, name_zh, name_en, formula_zh, formula_en]: [string, string, string, string, string],
	rest: Partial<Omit<Indicator, keyof Short>>
): Indicator => ({
	code,
	name_zh,
	name_en,
	formula_zh,
	formula_en,
	unit: 'percent',
	places: 2,
	better: 'higher',
	source: 'computed',
	kind: 'value',
	exposure: null,
	months: 1,
	enough: null,
	classic: false,
	asks_branch: false,
	...rest
});

const rate = { kind: 'rate', better: 'lower', months: 12 } as const;
const share = { kind: 'proportion', enough: 5 } as const;
const survey = { unit: 'points', kind: 'mean', source: 'survey', months: 12, enough: 30 } as const;

/** Everything a new installation offers a scheme to choose from. */
export const shippedIndicators: readonly Indicator[] = [
	of(
		[
			'complaint_rate',
			'万笔投诉率（收缩后）',
			'Complaints per 10,000 transactions (shrunk)',
			'近12个月投诉件数÷同期交易笔数×10000，按经验贝叶斯向同类平均收缩',
			'Complaints ÷ transactions of the last 12 months × 10,000, drawn to the mean of the class by empirical Bayes'
		],
		{ ...rate, unit: 'per_10000_transactions', exposure: 'transactions' }
	),
	of(
		[
			'complaint_rate_raw',
			'万笔投诉率（原始）',
			'Complaints per 10,000 transactions (raw)',
			'当月投诉件数÷当月交易笔数×10000',
			'Complaints ÷ transactions of the month × 10,000'
		],
		{ ...rate, unit: 'per_10000_transactions', exposure: 'transactions', months: 1 }
	),
	of(
		[
			'complaints_per_customers',
			'千万个人客户投诉量',
			'Complaints per 10 million personal customers',
			'近12个月投诉件数÷个人客户数×10000000',
			'Complaints of the last 12 months ÷ personal customers × 10,000,000'
		],
		{ ...rate, unit: 'per_10000000_customers', exposure: 'customers', places: 0 }
	),
	of(
		[
			'complaints_per_outlets',
			'千营业网点投诉量',
			'Complaints per 1,000 outlets',
			'近12个月投诉件数÷（网点营业月数÷12）×1000，月中开业或并入按天折算',
			'Complaints of the last 12 months ÷ (outlet-months ÷ 12) × 1,000; a month cut short counts by its days'
		],
		{ ...rate, unit: 'per_1000_outlets', exposure: 'outlet_months', places: 0 }
	),
	of(
		[
			'investigated_on_time',
			'及时调查率',
			'Investigated on time',
			'当月到期的调查中按期完成的件数÷到期件数',
			'Investigations done by their deadline ÷ investigations due in the month'
		],
		share
	),
	of(
		[
			'handled_on_time',
			'及时处理率',
			'Handled on time',
			'当月到期的处理中按期完成的件数÷到期件数',
			'Cases handled by their deadline ÷ cases due in the month'
		],
		share
	),
	of(
		[
			'fed_back_on_time',
			'及时反馈率',
			'Fed back on time',
			'当月到期的反馈中按期告知的件数÷到期件数',
			'Results told by their deadline ÷ results due in the month'
		],
		share
	),
	of(
		[
			'disputed_share',
			'异议率',
			'Disputed results',
			'申请核查的件数÷已告知结果的件数（近12个月）',
			'Reviews asked for ÷ results told in the last 12 months'
		],
		{ ...share, better: 'lower', months: 12 }
	),
	of(
		[
			'repeat_share',
			'重复投诉率',
			'Repeat complaints',
			'重复投诉件数÷投诉件数（近12个月）',
			'Complaints that repeat an earlier one ÷ complaints of the last 12 months'
		],
		{ ...share, better: 'lower', months: 12 }
	),
	of(
		[
			'complainant_satisfaction',
			'投诉人满意率',
			'Complainants satisfied',
			'回访表示满意的件数÷回访件数（近12个月）',
			'Complainants who say they are satisfied ÷ complainants asked in the last 12 months'
		],
		{ ...share, months: 12 }
	),
	of(
		[
			'commendations',
			'客户表扬',
			'Commendations',
			'当月登记的表扬件数',
			'Commendations logged in the month'
		],
		{ unit: 'count', places: 0 }
	),
	of(
		[
			'visit_score',
			'暗访得分',
			'Visit score',
			'近6个月已发布暗访得分的平均数',
			'Mean score of visits released in the last 6 months'
		],
		{ unit: 'points', kind: 'mean', months: 6, enough: 2 }
	),
	of(
		[
			'critical_items',
			'一票否决项',
			'Critical items failed',
			'当月发布的暗访中成立的一票否决项数',
			'Critical items failed in visits released in the month, appeals decided'
		],
		{ unit: 'count', places: 0, better: 'lower' }
	),
	of(
		[
			'rectified_on_time',
			'按期整改率',
			'Rectified on time',
			'当月到期的整改任务中按期验收的件数÷到期件数',
			'Rectification tasks verified by their date ÷ tasks due in the month'
		],
		share
	),
	of(
		[
			'complaint_situation',
			'投诉情况',
			'Complaint situation',
			'当月经查属实的投诉件数，按件扣分',
			'Complaints of the month found substantiated; points off for each'
		],
		{ unit: 'count', places: 0, better: 'lower', classic: true }
	),
	of(
		[
			'after_sales_service',
			'售后服务',
			'After-sales service',
			'主管部门当月评分（0至100）',
			'Score of the month by the department in charge, 0 to 100'
		],
		{ unit: 'points', source: 'import', classic: true }
	),
	of(
		[
			'off_counter_share',
			'离柜业务占比',
			'Off-counter transaction share',
			'当月非柜面交易笔数÷全部交易笔数',
			'Transactions away from the counter ÷ all transactions of the month'
		],
		{ source: 'import', classic: true, asks_branch: true }
	),
	of(
		[
			'counter_volume_per_head',
			'人均柜面业务量排名',
			'Rank of counter volume per head',
			'当月柜面业务笔数÷柜员人数，在同类网点中排名',
			'Counter transactions of the month ÷ counter staff, ranked within the class'
		],
		{ unit: 'per_head', places: 1, source: 'import', classic: true, asks_branch: true }
	),
	of(
		[
			'new_customers',
			'新增中高端客户',
			'New mid- and high-end customers',
			'当月净增中高端客户数，可为负数',
			'Net growth of mid- and high-end customers in the month; may be below zero'
		],
		{ unit: 'count', places: 0, source: 'import', classic: true, asks_branch: true }
	),
	of(
		[
			'service_meeting_held',
			'服务例会',
			'Service meeting held',
			'当月召开服务例会并登记四个固定议题的为1，未召开为0',
			'1 where the service meeting of the month was held and registered, 0 where it was not'
		],
		{ unit: 'yes_no', places: 0, classic: true }
	),
	of(
		[
			'suggestion_book_answered',
			'意见簿回复',
			'Suggestion book answered',
			'当月意见簿中已回复的条数÷全部条数',
			'Entries of the suggestion book answered ÷ all entries of the month'
		],
		{ kind: 'proportion', classic: true }
	),
	...(
		[
			['variety', '业务种类', 'variety of services'],
			['efficiency', '服务效率', 'efficiency'],
			['quality', '服务质量', 'quality'],
			['environment', '服务环境', 'environment'],
			['attitude', '服务态度', 'attitude']
		] as const
	).map(([code, zh, en]) =>
		of(
			[
				`satisfaction_${code}`,
				`客户满意度：${zh}`,
				`Customer satisfaction: ${en}`,
				'近12个月有效评分的平均数，按1至5分折算为0至100',
				'Mean of the ratings of the last 12 months, 1 to 5 turned into 0 to 100'
			],
			survey
		)
	)
];
