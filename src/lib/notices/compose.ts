import { nameIn } from '$lib/complaints/words';
import type { Overall } from '$lib/domain/notice/snapshot';
import { fixed, monthWords } from '$lib/domain/notice/words';
import type { I18n } from '$lib/i18n';
import { absent, figure, interval, movement, number, standing, words } from './cells';
import {
	sectionIds,
	type Cell,
	type NoticeDocument,
	type NoticeSection,
	type NoticeTable,
	type SectionId
} from './document';

const chinese = [...'一二三四五六七八九十', '十一', '十二'];
/** Rows of a class that a page or a Word file holds; the workbook holds all. */
export const mostRows = 200;

/**
 * The sections of a notice in the reader's language: sentences, tables and plots with every
 * figure written out once. Page, print and Word only lay them out, so they agree.
 */
export function composeNotice(i18n: I18n, notice: NoticeDocument): NoticeSection[] {
	const parts = partsOf(i18n, notice);
	return sectionIds
		.filter((id) => id !== 'requirements' || notice.comments.requirements)
		.filter((id) => id !== 'departments' || notice.snapshot.departments?.length)
		.map((id, n) => ({
			id,
			title:
				i18n.lang === 'zh'
					? `${chinese[n]}、${i18n.t(`notice.section.${id}`)}`
					: `${n + 1}. ${i18n.t(`notice.section.${id}`)}`,
			texts: [],
			tables: [],
			funnels: [],
			heats: [],
			...parts[id],
			comment: notice.comments[id] ?? ''
		}));
}

const driftWords = { '-1': 'down', 0: 'none', 1: 'up' } as const;

type Part = Partial<Pick<NoticeSection, 'texts' | 'tables' | 'funnels' | 'heats'>>;

function partsOf(i18n: I18n, { snapshot: s, rows }: NoticeDocument): Record<SectionId, Part> {
	const { t, lang } = i18n;
	const classes = new Map(s.classes.map((one) => [one.class, nameIn(lang, one)]));
	const className = (code: string) => classes.get(code) || t('notice.allBranches');
	const column = (id: string) => t(`notice.column.${id}` as 'notice.column.rank');
	const table = (
		id: string,
		caption: string,
		columns: string[],
		rows: Cell[][],
		shares = columns.map(() => 1)
	): NoticeTable => ({ id, caption, head: columns.map(column), shares, rows });
	const branch = (one: { branch_id: string; name_zh: string; name_en: string }): Cell => ({
		text: nameIn(lang, one),
		branch: one.branch_id
	});
	const overallRows = (list: Overall[]) =>
		list.map((one) => [
			words(nameIn(lang, s.indicators.find(({ code }) => code === one.indicator) ?? one_(one))),
			figure(i18n, one.value, one),
			figure(i18n, one.last_month, one),
			figure(i18n, one.last_year, one)
		]);
	const one_ = ({ indicator }: Overall) => ({ name_zh: indicator, name_en: indicator });
	const withRows = (list: NoticeTable[]) => list.filter(({ rows }) => rows.length > 0);

	return {
		summary: {
			texts: [
				t('notice.text.summary', { count: s.branches, classes: s.classes.length }),
				...(s.complaints === null
					? []
					: [t('notice.text.received', { complaints: fixed(s.complaints, 0) })]),
				t('notice.text.schemes', {
					names: s.schemes
						.map((one) => `${nameIn(lang, one)} ${one.number}`)
						.join(lang === 'zh' ? '、' : ', ')
				})
			],
			tables: [
				table(
					'classes',
					t('notice.table.classes'),
					['class', 'branches', 'ranked', 'mean', 'reliability', 'below'],
					s.classes.map((one) => [
						words(className(one.class)),
						number(one.branches),
						number(one.ranked),
						number(one.mean, 2),
						number(one.reliability, 2),
						number(one.below)
					]),
					[3, 1, 1, 1, 1, 1]
				)
			]
		},
		ranking: {
			texts: [t('notice.text.ranking')],
			heats: (s.heat ?? []).map((one) => ({
				class: one.class,
				label: t('notice.plot.heat', { class: className(one.class) }),
				text: t(one.judged > one.branches.length ? 'notice.text.heatPart' : 'notice.text.heat', {
					class: className(one.class),
					count: one.branches.length / 2
				}),
				columns: one.indicators.map((code) =>
					nameIn(
						lang,
						s.indicators.find((known) => known.code === code)!
					)
				),
				rows: one.branches.map((row) => ({ name: nameIn(lang, row), scores: row.scores }))
			})),
			tables: s.classes.flatMap((one) => {
				const members = rows.filter((row) => row.class === one.class);
				if (members.length === 0) return [];
				const shown = members.slice(0, mostRows);
				return {
					...table(
						`ranking-${one.class}`,
						t('notice.table.ranking', { class: className(one.class) }),
						['rank', 'interval', 'branch', 'total', 'movement'],
						shown.map(({ branch_id, content }) => [
							standing(i18n, content),
							interval(i18n, content),
							branch({ ...content, branch_id }),
							number(content.total, 2),
							movement(i18n, content)
						]),
						[2, 3, 4, 2, 2]
					),
					note:
						one.branches > shown.length
							? t('notice.text.more', { shown: shown.length, all: one.branches })
							: undefined
				};
			})
		},
		complaints: {
			texts: s.funnels.length === 0 ? [t('notice.text.noFunnel')] : [],
			funnels: s.funnels.map((one) => {
				const high = one.outliers.filter(({ band }) => band.endsWith('high'));
				return {
					...one,
					name: className(one.class),
					text: [
						t('notice.text.funnel', {
							class: className(one.class),
							branches: one.branches,
							target: fixed(one.target, 2),
							above: high.length,
							below: one.outliers.length - high.length,
							alarm: high.filter(({ band }) => band === 'alarm_high').length
						}),
						...(one.beyond_dispersed === undefined || high.length === 0
							? []
							: [
									t('notice.text.together', {
										phi: fixed(one.phi, 2),
										dispersed: one.beyond_dispersed,
										found: high.filter(({ found }) => found).length
									})
								])
					].join(lang === 'zh' ? '' : ' ')
				};
			}),
			tables: withRows(
				s.funnels.map((one) =>
					table(
						`outliers-${one.class}`,
						t('notice.table.outliers', { class: className(one.class) }),
						['branch', 'complaints', 'transactions', 'rate', 'limit'],
						one.outliers.map((point) => [
							branch(point),
							number(point.count),
							number(point.exposure),
							number(point.rate, 2),
							words(
								[
									t(`notice.limit.${point.band}`),
									...(point.found ? [t('notice.limit.found')] : [])
								].join(lang === 'zh' ? '，' : ', ')
							)
						]),
						[4, 2, 2, 2, 3]
					)
				)
			)
		},
		trends: {
			texts: s.drift == null ? [] : [t(`notice.drift.${driftWords[s.drift]}`)],
			tables: [
				table(
					'overall',
					t('notice.table.overall'),
					['indicator', 'value', 'median', 'lastMonth', 'lastYear'],
					s.overall.map((one, i) => {
						const [name, value, ...before] = overallRows(s.overall)[i]!;
						return [name!, value!, figure(i18n, one.median ?? null, one), ...before];
					}),
					[5, 2, 2, 2, 2]
				),
				table(
					'trend',
					t('notice.table.trend'),
					['month', 'complaints', 'transactions', 'rate'],
					s.trend.map((one) => [
						words(monthWords(one.month, lang)),
						number(one.complaints),
						number(one.transactions),
						number(one.rate, 2)
					])
				)
			]
		},
		standouts: {
			texts: [
				...(s.improved.length === 0 ? [t('notice.text.noImproved')] : []),
				...(s.below.length === 0 ? [t('notice.text.noBelow')] : [])
			],
			tables: withRows([
				table(
					'best',
					t('notice.text.best'),
					['class', 'branch', 'rank', 'total'],
					s.best.map((one) => [
						words(className(one.class)),
						branch(one),
						one.rank === null ? words(t('notice.band', { band: one.band })) : number(one.rank),
						number(one.total, 2)
					]),
					[3, 4, 2, 2]
				),
				table(
					'improved',
					s.before ? t('notice.text.improved', { month: monthWords(s.before.month, lang) }) : '',
					['branch', 'before', 'total', 'gain'],
					s.improved.map((one) => [
						branch(one),
						number(one.before, 2),
						number(one.total, 2),
						number(one.gain, 2)
					]),
					[4, 2, 2, 2]
				),
				table(
					'below',
					t('notice.text.below'),
					['class', 'branch', 'total', 'standard'],
					s.below.map((one) => [
						words(className(one.class)),
						branch(one),
						number(one.total, 2),
						number(one.standard, 2)
					]),
					[3, 4, 2, 2]
				)
			])
		},
		problems: {
			texts: [
				t('notice.text.visits', { count: s.problems.visits }),
				...(s.problems.items.length === 0 ? [t('notice.text.noItems')] : []),
				...(s.problems.causes.length === 0 ? [t('notice.text.noCauses')] : [])
			],
			tables: withRows([
				table(
					'items',
					t('notice.table.items'),
					['item', 'failed', 'branches', 'examples'],
					s.problems.items.map((one) => [
						words(nameIn(lang, one)),
						number(one.failed),
						number(one.branches),
						one.examples.length > 0 ? words(one.examples.join('\n')) : absent
					]),
					[4, 2, 2, 5]
				),
				table(
					'causes',
					t('notice.table.causes'),
					['cause', 'complaints', 'branches'],
					s.problems.causes.map((one) => [
						words(nameIn(lang, one)),
						number(one.complaints),
						number(one.branches)
					]),
					[5, 2, 2]
				)
			])
		},
		timelies: {
			tables: [
				table(
					'timelies',
					t('notice.table.timelies'),
					['indicator', 'onTime', 'due', 'share', 'lastMonth', 'lastYear'],
					s.timelies.map((one, i) => [
						overallRows(s.timelies)[i]![0]!,
						number(one.hits),
						number(one.of),
						...overallRows(s.timelies)[i]!.slice(1)
					]),
					[4, 2, 2, 2, 2, 2]
				)
			]
		},
		rectification: {
			tables: [
				table(
					'rectification',
					t('notice.table.rectification'),
					['opened', 'verified', 'open', 'overdue'],
					[
						[
							number(s.rectification.opened),
							number(s.rectification.verified),
							number(s.rectification.open),
							number(s.rectification.overdue)
						]
					]
				)
			]
		},
		interviews: {
			texts: [
				s.interviews.shown === 'none'
					? t('notice.text.interviewsHidden')
					: s.interviews.ordered.length === 0
						? t('notice.text.interviewsNone')
						: t('notice.text.interviews', { count: s.interviews.ordered.length })
			],
			tables: withRows([
				table(
					'interviews',
					t('notice.table.interviews'),
					['rule', 'times'],
					[...Map.groupBy(s.interviews.ordered, ({ rule }) => rule)].flatMap(
						([rule, { length }]) =>
							rule ? [[words(t(`interviews.rule.${rule as 'T1'}`)), number(length)]] : []
					),
					[5, 1]
				)
			])
		},
		commendations: {
			texts: [t('notice.text.commendations', { count: s.commendations.total })],
			tables: withRows([
				table(
					'praised',
					t('notice.table.praised'),
					['branch', 'count'],
					s.commendations.branches.map((one) => [branch(one), number(one.count)]),
					[4, 1]
				)
			])
		},
		departments: {
			tables: [
				table(
					'departments',
					t('notice.table.departments'),
					['department', 'ratings', 'mean5', 'before'],
					(s.departments ?? []).map((one) => [
						words(nameIn(lang, one)),
						number(one.ratings),
						number(one.mean, 2),
						number(one.before, 2)
					]),
					[4, 2, 2, 2]
				)
			]
		},
		requirements: {}
	};
}
