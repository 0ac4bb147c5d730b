import type en from '../en/plans';
import type { Translation } from '../keys';
import planRules from './planRules';

export default {
	...planRules,
	title: '暗访计划',
	intro: '每个计划抽定由谁、何时、暗访哪个网点。网点一方无法得知计划的存在。',
	openingHours: '网点营业时间（在机构页维护）',
	empty: { title: '还没有计划', text: '请为下个月新建一个计划。' },
	period: '{{from}}至{{to}}',
	visits_other: '{{count}} 次暗访',
	done: '已提交 {{count}} 次',
	status: {
		draft: '草稿',
		proposed: '方案',
		published: '已发布',
		closed: '已结束',
		cancelled: '已取消'
	},
	create: {
		title: '新建计划',
		unit: '适用机构',
		start: '起始日',
		end: '截止日',
		checklist: '检查表',
		noChecklist: '还没有已发布的暗访检查表，请先发布。',
		more: '比例',
		restShare: '周末和节假日不少于（%）',
		randomShare: '纯随机不少于（%）',
		riskiestShare: '访两次的网点（%）',
		pairShare: '双人暗访（%）',
		submit: '新建计划'
	},
	draw: {
		title: '方案',
		text: '暗访员、日期和时段由随机种子抽定，抽出的方案满足全部硬性规则。',
		start: '抽取方案',
		again: '重新抽取',
		cancel: '取消',
		cancelled: '已取消抽取，计划保持不变。',
		failed: '抽取中断，请重试。',
		waiting: '正在抽取另一个计划，随后轮到本计划。',
		drawing: '正在抽取备选……',
		solving: '已排定 {{done}}/{{of}} 次',
		explaining: '未找到可行方案，正在查找起限制作用的规则……',
		drawn_other: '已抽取 {{count}} 次',
		each: '第 {{number}} 次，{{by}}，{{when}}',
		used: '当前采用'
	},
	none: {
		title: '没有可行的方案',
		unreachable: '下列网点无人可派：',
		because: {
			never_open: '计划期内营业的天数或时段不足',
			nobody: '所有人员都需回避',
			absence: '可派人员均不在岗',
			rotation: '所有人员都刚去过',
			capacity: '可派人员已无余量'
		},
		short: {
			visits: '需要 {{needed}} 次暗访，全部暗访员最多只能完成 {{possible}} 次。',
			rest_days:
				'需有 {{needed}} 次在周末或节假日进行，最多只能安排 {{possible}} 次：其余网点当天不营业。'
		},
		alone: '如只放宽一条规则：',
		enough_other: '可以排出方案，但会违反该规则 {{count}} 次',
		notEnough: '仍然排不出方案',
		relax: {
			capacity: '每日次数',
			absence: '请假和休息',
			rotation: '同一暗访员 90 天间隔',
			rest_share: '周末和节假日比例',
			apart: '同日两次暗访的间隔',
			random_slot: '纯随机的暗访'
		}
	},
	rule: {
		coverage: '网点未安排暗访',
		rotation: '同一暗访员 90 天内再次到访',
		twice_in_a_row: '同一暗访员连续两次到访',
		conflict: '需要回避',
		closed: '该时段网点不营业',
		rest_share: '周末和节假日次数不足',
		capacity: '超出暗访员可承担的次数',
		absence: '暗访员不在岗',
		apart: '两次暗访相隔太近',
		same_day: '同一天两次到访同一网点',
		outside_period: '不在计划期内',
		unknown: '网点或暗访员不在本计划内'
	},
	counted: '{{found}}/{{allowed}}',
	violations: {
		title: '硬性规则',
		none: '全部硬性规则均已满足。',
		some_other: '违反 {{count}} 处硬性规则，计划不能发布。',
		more: '另有 {{count}} 处'
	},
	table: {
		title: '暗访安排',
		caption: '本计划的暗访安排',
		day: '日期',
		hour: '时段',
		branch: '网点',
		inspector: '暗访员',
		why: '选取方式',
		status: '状态',
		everyone: '全部暗访员',
		everyDay: '全部日期',
		shown: '显示 {{shown}}/{{all}} 次',
		change: '调整',
		changeOf: '调整对{{branch}}的暗访'
	},
	kind: { covert: '暗访', overt: '明查', document: '资料检查' },
	chosen: {
		risk: '覆盖与风险',
		random: '纯随机',
		pair: '双人暗访',
		hand: '人工调整',
		reinspection: '复查'
	},
	visitStatus: {
		proposed: '拟定',
		assigned: '已下发',
		started: '进行中',
		submitted: '已提交',
		in_review: '复核中',
		returned: '已退回',
		approved: '已通过',
		released: '已发布',
		cancelled: '已取消'
	},
	calendar: {
		title: '按暗访员和日期',
		caption: '按暗访员和日期统计的暗访次数',
		total: '合计',
		cell: '{{name}}，{{day}}：{{count}}'
	},
	adjust: {
		title: '调整暗访',
		add: '增加一次检查',
		day: '日期',
		hour: '到访时段',
		inspector: '暗访员',
		checklist: '检查表',
		branch: '网点',
		save: '保存调整',
		drop: '删去这次检查',
		dropped: '已删去这次检查。',
		saved: '已调整。'
	},
	planted: {
		title: '预设核对点',
		text: '记下您已掌握的该网点实际情况。检查员和网点都看不到；答案与此不符时，复核人会看到提示。',
		item: '检查项',
		truth: '实际情况',
		pass: '合格',
		fail: '不合格',
		save: '添加核对点',
		takeBack: '撤回',
		saved: '已保存。'
	},
	publish: {
		title: '发布',
		text: '发布后，每位暗访员只能看到自己的暗访。随机种子的指纹同时固定，供日后核验。',
		submit: '发布计划',
		done: '计划已发布。'
	},
	cancel: {
		title: '取消计划',
		reason: '原因',
		submit: '取消计划',
		reasonWas: '取消原因：{{reason}}'
	}
} satisfies Translation<typeof en>;
