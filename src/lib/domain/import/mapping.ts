import type { Indicator } from '../notice/indicators.ts';
import { plain } from './cells.ts';
import type { PercentStyle } from './numbers.ts';

export const dimensions = ['variety', 'efficiency', 'quality', 'environment', 'attitude'] as const;
export type Dimension = (typeof dimensions)[number];
export type ImportKind = 'figures' | 'survey';

/** What a column is: a target below, an indicator's code, or '' for nothing. */
export type Target = string;
export const figureTargets = [
	'branch',
	'month',
	'transactions',
	'customers',
	'outlet_days',
	'note'
] as const;
export const surveyTargets = [
	'branch',
	'month',
	'answers',
	...dimensions,
	...dimensions.map((dimension) => `spread_${dimension}` as const)
] as const;

/** How the columns of a file are read. */
export type Mapping = {
	/** Row with the headings, as the spreadsheet counts. */
	heading: number;
	/** By column, from the first. */
	targets: Target[];
	/** Month of every row where no column names it. */
	month: string | null;
	/** What a person said of percent columns that could be read in two ways. */
	percent: Record<Target, PercentStyle>;
};

export type MappingProblem =
	| { problem: 'no_branch_column' | 'no_month_column' | 'no_value_column' }
	| { problem: 'twice'; target: Target };

/** What an indicator's figures may be imported as. */
export type Importable = Pick<Indicator, 'code' | 'name_zh' | 'name_en' | 'unit'>;

/** Everything that keeps a file from being read by a mapping. */
export function mappingProblems({ targets, month }: Mapping): MappingProblem[] {
	const problems: MappingProblem[] = [];
	const used = targets.filter((target) => target !== '');
	for (const target of new Set(used))
		if (used.indexOf(target) !== used.lastIndexOf(target))
			problems.push({ problem: 'twice', target });
	if (!used.includes('branch')) problems.push({ problem: 'no_branch_column' });
	if (!used.includes('month') && month === null) problems.push({ problem: 'no_month_column' });
	const noValue = ['branch', 'month', 'note', 'answers'];
	if (!used.some((target) => !noValue.includes(target) && !target.startsWith('spread_')))
		problems.push({ problem: 'no_value_column' });
	return problems;
}

const known: Record<string, Target> = {};
for (const [target, words] of Object.entries({
	branch:
		'网点|网点代码|网点编号|网点号|机构|机构号|机构代码|网点名称|机构名称|branch|branch code|branch name|code|unit',
	month: '月份|月|年月|期间|统计月份|日期|month|period|date',
	transactions: '交易笔数|业务笔数|交易量|业务量|transactions|volume',
	customers: '个人客户数|客户数|customers|personal customers',
	outlet_days: '营业天数|开业天数|days open|outlet days',
	note: '备注|说明|note|remark|remarks',
	answers: '答卷份数|份数|样本量|样本数|答卷|answers|responses|n',
	variety: '业务种类|种类|variety|variety of services',
	efficiency: '服务效率|效率|efficiency',
	quality: '服务质量|质量|quality',
	environment: '服务环境|环境|environment',
	attitude: '服务态度|态度|attitude'
}))
	for (const word of words.split('|')) known[word] = target;

const key = (heading: string) =>
	plain(heading)
		.toLowerCase()
		.replace(/[(（[].*$/, '')
		.trim();

/**
 * What the columns are likely to be, by their headings: as the person chose for the same heading
 * last time, else by name, in whatever order they come. A second column of a kind stays open.
 */
export function guessTargets(
	headings: readonly string[],
	kind: ImportKind,
	indicators: readonly Importable[],
	remembered: Readonly<Record<string, Target>> = {}
): Target[] {
	const allowed = new Set<string>(kind === 'survey' ? surveyTargets : figureTargets);
	const byName: Record<string, Target> = {};
	if (kind === 'figures')
		for (const { code, name_zh, name_en } of indicators) {
			allowed.add(code);
			byName[key(name_zh)] = byName[key(name_en)] = byName[code] = code;
		}
	const taken = new Set<Target>();
	return headings.map((heading) => {
		const word = key(heading);
		const spread = /^(.+?)(?:标准差| standard deviation| sd)$/.exec(word)?.[1];
		const guess =
			remembered[plain(heading)] ??
			byName[word] ??
			(spread && known[spread] ? `spread_${known[spread]}` : known[word]) ??
			'';
		if (!allowed.has(guess) || taken.has(guess)) return '';
		taken.add(guess);
		return guess;
	});
}

/** Headings and what they were taken for, to be remembered. */
export const rememberedOf = (headings: readonly string[], targets: readonly Target[]) =>
	Object.fromEntries(headings.map((heading, i) => [plain(heading), targets[i] ?? '']));
