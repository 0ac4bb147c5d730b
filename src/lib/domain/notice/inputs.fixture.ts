import { seeded } from '../statistics/seeded';
import { shippedIndicators } from './indicators';
import type { Figure, FigureSum, NoticeInputs } from './inputs';
import { shippedScheme } from './shippedScheme';

/**
 * A month of a bank with so many branches in two classes, the same every time: `b001` complained
 * about far too often, `b003` without a reported share, `b004` opened in the month.
 */
export function inputsOf(count: number): NoticeInputs {
	const random = seeded(7);
	const between = (low: number, high: number) => low + random() * (high - low);
	const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
	const visits: NoticeInputs['visits'] = {};
	const branches = Array.from({ length: count }, (_, i) => {
		const code = `b${String(i).padStart(3, '0')}`;
		const exposure = whole(20_000, 200_000);
		const complaints = i === 1 ? 60 : Math.round((exposure / 10_000) * between(0.2, 1.8));
		const merit = between(70, 90);
		visits[code] = [0, 1, 2].map(() => Math.round(between(merit - 3, merit + 3) * 100) / 100);
		const mean = visits[code].reduce((sum, score) => sum + score, 0) / 3;
		const share = (): Figure => {
			const of = whole(3, 30);
			const hits = whole(Math.floor(of * 0.6), of);
			return [Math.round((1e8 * hits) / of) / 1e6, hits, of, 'computed', null];
		};
		const value = (one: number, source = 'computed'): Figure => [one, null, null, source, null];
		const figures: Record<string, Figure> = {
			complaint_rate: [
				Math.round((complaints / exposure) * 1e10) / 1e6,
				complaints,
				exposure,
				'computed',
				null
			],
			investigated_on_time: share(),
			handled_on_time: share(),
			fed_back_on_time: share(),
			visit_score: [Math.round(mean * 1e6) / 1e6, null, 3, 'computed', null],
			critical_items: value(whole(0, 1)),
			rectified_on_time: share(),
			complaint_situation: value(whole(0, 3)),
			commendations: value(whole(0, 4)),
			after_sales_service: value(whole(60, 100), 'import'),
			off_counter_share: value(Math.round(between(80, 99) * 1000) / 1000, 'import'),
			counter_volume_per_head: value(Math.round(between(900, 2000) * 100) / 100, 'return'),
			new_customers: value(whole(-5, 60), 'return'),
			service_meeting_held: value(whole(0, 1)),
			suggestion_book_answered: share()
		};
		if (i === 3) delete figures['off_counter_share'];
		return {
			id: code,
			code,
			name_zh: `第${i}支行`,
			name_en: `Branch ${i}`,
			class: i % 2 ? 'city' : 'town',
			scheme_version_id: 'v1',
			opened_on: i === 4 ? '2026-02-10' : '2010-01-01',
			closed_on: null,
			figures
		};
	});
	const sums: Record<string, FigureSum> = {};
	for (const { figures } of branches)
		for (const [code, [value, hits, exposure]] of Object.entries(figures)) {
			const sum = (sums[code] ??= [0, 0, null, null, null]);
			sum[0] += 1;
			sum[1] += value;
			if (hits !== null) sum[2] = (sum[2] ?? 0) + hits;
			if (exposure !== null) {
				sum[3] = (sum[3] ?? 0) + exposure;
				sum[4] = (sum[4] ?? 0) + value * exposure;
			}
		}
	return {
		gathering_id: '00000000-0000-4000-8000-000000000001',
		month: '2026-02-01',
		cut_off: '2026-03-02T01:30:00Z',
		scope: { id: 'north', name_zh: '北城分行', name_en: 'North' },
		branches,
		classes: [
			{ code: 'city', name_zh: '城区网点', name_en: 'City' },
			{ code: 'town', name_zh: '县域网点', name_en: 'County' }
		],
		schemes: [
			{
				id: 'v1',
				scheme_id: 's1',
				number: 1,
				name_zh: shippedScheme.zh,
				name_en: shippedScheme.en,
				effective_from: '2000-01-01',
				effective_to: null,
				classes: null,
				content: shippedScheme.content
			}
		],
		indicators: [...shippedIndicators],
		visits,
		months: Array.from({ length: 13 }, (_, i): [string, number | null, number | null] => [
			`${i < 11 ? 2025 : 2026}-${String(((i + 1) % 12) + 1).padStart(2, '0')}-01`,
			i === 5 ? null : 40 + i,
			i === 5 ? null : 400_000 + 1000 * i
		]),
		sums: { now: sums, last_month: sums, last_year: {} },
		problems: {
			visits: 3 * count,
			items: [
				{
					id: 'queue',
					name_zh: '=等候超过20分钟',
					name_en: '=Waiting over 20 minutes',
					failed: 12,
					branches: 9,
					examples: ['高峰时段只开一个窗口。']
				}
			],
			causes: [
				{ id: 'attitude', name_zh: '服务态度', name_en: 'Attitude', complaints: 31, branches: 18 }
			]
		},
		rectification: { opened: 14, verified: 11, open: 9, overdue: 2 },
		interviews: { shown: 'rules', ordered: ['T1', 'T4', 'T4'].map((rule) => ({ rule })) },
		departments: [
			{ name_zh: '运营管理部', name_en: 'Operations', ratings: 12, mean: 4.25, before: 4.08 },
			{ name_zh: '信用卡中心', name_en: 'Card Centre', ratings: 7, mean: 3.57, before: null }
		],
		before: {
			month: '2026-01-01',
			document_number: '服务通报〔2026〕1号',
			rows: Object.fromEntries(
				branches.map(({ id, class: class_ }, i) => [id, [class_, 1 + (i >> 1), 70, 'v1']])
			)
		}
	};
}
