// 日历、政策及其效果。
import type en from '../en/adminRules';
import type { Translation } from '../keys';

export default {
	clockCode: {
		acknowledge: '受理告知',
		investigate: '及时调查',
		handle: '及时处理',
		feed_back: '及时反馈',
		decide_and_tell: '作出决定并告知',
		review: '核查',
		reply: '答复',
		final_response: '最终答复',
		summary_resolution: '简易解决'
	},
	effect: {
		title: '影响预览',
		preview: '查看影响',
		sum: '共检查在办案件 {{checked}} 件，其中 {{moved}} 件的截止时间变动。',
		overdue_other: '{{count}} 件将变为逾期。',
		noneOverdue: '没有案件因此逾期。',
		unsaved: '尚未保存。',
		number: '案件',
		clock: '时限',
		before: '现截止时间',
		after: '改后截止时间',
		by: '变动',
		isOverdue: '逾期',
		more: '仅显示前 {{shown}} 条。'
	},
	version: {
		title: '版本',
		number: '第 {{number}} 版',
		save: '保存为第 {{number}} 版',
		saved: '已保存第 {{number}} 版，{{moved}} 件案件的截止时间变动。',
		history: '版本',
		shipped: '系统自带',
		from: '自 {{day}} 生效'
	},
	weekday: {
		mon: '周一',
		tue: '周二',
		wed: '周三',
		thu: '周四',
		fri: '周五',
		sat: '周六',
		sun: '周日'
	},
	invalid: {
		code: '只能使用小写字母、数字和下划线。',
		hours: '请按 09:00-12:00, 13:30-17:30 的格式填写。',
		year: '请输入 2000 年以后的年份。',
		lines: '有些行无法识别，见下方列表。',
		line: '第 {{line}} 行：',
		because: {
			date: '不是日期，请写成 2026-10-01。',
			kind: '第二项请写“放假”“调休”或“短日”。',
			hours: '时间不符。放假日没有营业时间；短日须写明，如 09:00-12:00。',
			columns: '至少写日期和类型，用逗号分隔。',
			json: '不是有效的 JSON。'
		}
	},
	calendar: {
		list: '工作日历',
		listText:
			'计算期限所依据的时间。机构使用自己的日历；没有的，使用最近上级的；都没有的，使用默认日历。',
		add: '新建日历',
		addSubmit: '建立日历',
		field: {
			code: '代码',
			name_zh: '中文名称',
			name_en: '英文名称',
			time_zone: '时区',
			hours: '营业时间'
		},
		hoursHint: '如 09:00-12:00, 13:30-17:30。不营业的日子留空。',
		name: '名称',
		zone: '时区',
		known: '节假日已知至',
		units: '指定给',
		default: '默认',
		weeklyOnly: '仅每周时间',
		about: '{{zone}} · 第 {{number}} 版 · 节假日已知至 {{known}} · 已排至 {{to}}',
		week: '每周营业时间',
		closed: '休息',
		dates: '特殊日期',
		datesOf: '{{year}} 年特殊日期',
		years: '年份',
		provisional: '{{year}} 年的安排尚未公布或录入，该年的期限为暂定，公布后重新计算。',
		noDates: '该年没有特殊日期。',
		date: '日期',
		kind: '类型',
		is: { holiday: '放假', workday: '调休上班', short: '短日' },
		change: '修改或导入 {{year}} 年安排',
		lines: '每行一个日期',
		linesHint:
			'日期, 类型（放假、调休或短日）, 中文名称, 英文名称, 营业时间。所列内容替换全年，也可粘贴 JSON。',
		file: '或上传文件（CSV 或 JSON）'
	},
	policy: {
		list: '时限规则',
		listText: '案件须遵守的时限目标与法定期限。案件沿用收到时生效的版本。',
		from: '生效日期',
		fromHint: '自该日起收到的案件适用。',
		source: '依据',
		sourceHint: '规则所依据的文件。',
		rules: '适用的案件',
		ruleCount_other: '{{count}} 条',
		until: '至{{what}}',
		none: '无。',
		row: '第 {{number}} 行',
		clocks: '时限',
		pause_reasons: '暂停事由',
		extensions: '延期',
		rungs: '逐级提醒',
		figures: '限额',
		needsReason: '须记录理由',
		rollForward: '期限届满日为休息日的，顺延至下一工作日',
		change: '新版本',
		changeOpen: '编写第 {{number}} 版',
		repin: '在办案件也改用新版本',
		repinHint: '否则在办案件沿用收到时的版本，截止时间不变。',
		hint: {
			clocks: '自收到投诉或申请核查之日起算。清空代码即删除该行。',
			pause_reasons: '清空代码即删除该行。',
			extensions: '每一步延期后的总时长，单位同该时限。',
			rungs: '截止前（负数）、截止时（0）或截止后的工作日数。'
		},
		column: {
			code: '代码',
			track: '起算点',
			kind: '种类',
			amount: '时长',
			unit: '单位',
			stops_on: '停止于',
			reason: '代码',
			pauses_targets: '暂停时限目标',
			pauses_statutory: '暂停法定期限',
			needs_notice: '须告知',
			clock: '时限',
			needs_approval: '须批准',
			working_days: '工作日',
			to_handler: '通知经办人',
			up_to_level: '上报级数'
		},
		track: { main: '收到投诉', review: '核查' },
		stops: {
			acknowledged: '受理告知',
			findings: '提交调查结论',
			decided: '作出决定',
			told: '告知投诉人',
			closed: '结案'
		},
		rung: {
			before_other: '到期前 {{count}} 个工作日',
			at: '到期时',
			after_other: '逾期 {{count}} 个工作日',
			handler: '经办人',
			levels_other: '向上 {{count}} 级服务管理岗'
		},
		figure: {
			review_apply_days: '可申请核查的天数',
			on_spot_limit: '当场赔付上限（元）',
			contact_attempts: '认定“联系不上”前的尝试次数',
			retention_years: '结案后保存年数',
			group_people: '群体投诉人数',
			major_people: '重大投诉人数'
		},
		rule: {
			text: '较近机构的规则优先，其次序号小的优先。未选择的条件不限。此前收到的案件沿用原规则。',
			none: '没有适用规则：没有案件适用本规则。',
			anyKind: '不限类型',
			below: '{{unit}}及下级',
			change: '修改适用规则',
			save: '保存适用规则',
			saved: '适用规则已保存',
			keep: '保留此条',
			add: '新增此条',
			position: '序号',
			kinds: '类型',
			severities: '严重程度',
			channels: '渠道（代码，用逗号分隔）',
			unit: '仅适用于该机构及下级'
		}
	},
	try: {
		title: '试算日期',
		text: '在更改规则或作出承诺之前，看看何时到期、为什么。试算不保存任何内容。',
		calendar: '日历',
		start: '起点',
		startHint: '日历所在地时间。',
		amount: '时长',
		unit: '单位',
		submit: '显示截止时间',
		result: '截止时间',
		empty: '输入起点和时长，这里会显示截止时间以及逐日如何计算。'
	}
} satisfies Translation<typeof en>;
