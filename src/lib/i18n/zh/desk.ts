import type en from '../en/desk';
import type { Translation } from '../keys';

export default {
	title: '工作台',
	hello: '{{name}}，您好',
	nothing: '没有待办事项',
	nothingText: '需要您处理的事项会按紧急程度列在这里。',
	matters: {
		title: '待您办理',
		kind: {
			my_visits: '检查',
			visits: '检查',
			document: '文件',
			notice: '通报',
			interview: '约谈'
		},
		myVisits_other: '一周内需完成{{count}}次检查',
		visits: {
			review_other: '{{count}}次检查待审核',
			release_other: '{{count}}次检查已审核，待发布'
		},
		notice: '{{unit}} {{month}}',
		interview: '{{unit}} {{number}}',
		act: {
			visit: '打开',
			review: '审核',
			release: '发布',
			reading: '阅读',
			signature: '签署',
			sign: '签发',
			publish: '发布',
			attend: '回复',
			confirm: '确认记录',
			record: '登记记录',
			schedule: '安排时间'
		}
	},
	changes: {
		title: '昨天以来',
		received_other: '新收 {{count}} 件',
		assigned_other: '分派给您 {{count}} 件',
		became_overdue_other: '新逾期 {{count}} 件',
		disputed_other: '有异议 {{count}} 件',
		closed_other: '结案 {{count}} 件',
		none: '没有变化。'
	},
	done: {
		title: '今日已办',
		text: '{{number}} {{subject}}'
	},
	officer: {
		mine: '我经办的',
		mineEmpty: '没有等您办理的投诉。',
		unassigned: '待分派',
		disputed: '有异议',
		all: '全部',
		by: '经办人 {{name}}'
	},
	staff: {
		log: '登记',
		today: '{{unit}}今日日报',
		filed: '已报送，七天内可以更正。',
		notFiled: '尚未报送。没有投诉也要零报告。',
		notDue: '今天不是工作日，无需报送。',
		file: '报送日报',
		correct: '查看',
		missing: '未报送：{{day}}',
		entries: '我登记的',
		entriesEmpty: '您还没有登记过。'
	},
	head: {
		enquiries: '待答复的问询',
		enquiriesEmpty: '没有待答复的问询。',
		answer: '答复',
		entries: '待回复的意见和表扬',
		reply: '回复',
		returns: '未报送的日报',
		figures: '{{unit}}近 90 天',
		branch: {
			band: '{{band}}档',
			below: '未达标',
			title: '{{unit}}：最近一期通报',
			whole: '网点全貌',
			changes: '昨天以来',
			none: '没有变化。',
			enquiries_other: '新问询 {{count}} 件',
			tasks_other: '新整改任务 {{count}} 项',
			reports_other: '新发布检查报告 {{count}} 份',
			entries_other: '新意见和表扬 {{count}} 件',
			interviews_other: '约谈有进展 {{count}} 件',
			notices_other: '新通报 {{count}} 期'
		},
		figure: {
			closed: '已结案投诉',
			closedText_other: '{{count}} 位客户的事情有了结果。',
			closedNone: '没有涉及本机构的投诉结案。',
			substantiated: '认定属实',
			substantiatedText: '其中 {{share}} 客户全部或部分有理。',
			substantiatedNone: '均未认定本机构有责任。',
			spot: '现场解决',
			spotText: '{{share}} 在柜面当场解决。',
			spotNone: '没有现场解决的，小事可以当场办好。',
			rating: '客户评分',
			ratingText_other: '满分 5 分，{{count}} 位客户作了评价。',
			ratingNone: '还没有客户评价。',
			answered: '问询按时答复',
			answeredText: '{{all}} 次答复中有 {{inTime}} 次按时。',
			answeredNone: '没有收到问询。',
			praise: '表扬',
			praiseText_other: '{{count}} 位客户表示感谢。',
			praiseNone: '没有登记表扬，可以请客户写在意见簿上。'
		}
	},
	off: {
		title: '偏离控制限的数字',
		by: '据{{notice}}',
		none: '没有数字超出控制限。',
		rates_other: '{{count}} 家网点投诉率高于控制限',
		belows_other: '{{count}} 家网点总分未达标',
		rate: '每万笔 {{rate}} 件',
		total: '{{total}} 分，达标线 {{standard}}',
		investigated_on_time: '及时调查率 {{value}}，上月 {{last}}',
		handled_on_time: '及时处理率 {{value}}，上月 {{last}}',
		fed_back_on_time: '及时反馈率 {{value}}，上月 {{last}}',
		tasks_other: '{{count}} 项整改逾期超过15天',
		proposed_other: '{{count}} 项建议约谈待决定',
		checks_other: '{{count}} 项约谈到期待比对',
		alarm_high: '高于99.8%',
		warning_high: '高于95%'
	},
	manager: {
		decisions: '待审批的处理意见',
		extensions: '待审批的延期',
		decide: '审批',
		proposedBy: '{{name}} 提出',
		askedBy: '{{name}} 申请',
		overdue: '管辖范围内逾期',
		overdueAll: '全部 {{count}} 件',
		returns: '{{day}}未报送日报',
		returnsCount_other: '{{count}} 个网点未报送。',
		more: '另有 {{count}} 个'
	},
	confirm: {
		title: '待确认的角色',
		text: '{{role}}，{{unit}}',
		act: '查看并确认'
	},
	executive: {
		figures: '需要关注的数字',
		overdue_other: '逾期 {{count}} 件。',
		overdueNone: '没有逾期。',
		disputed_other: '有异议 {{count}} 件。',
		where: '逾期分布',
		serious: '严重和重大投诉'
	},
	auditor: {
		reads: '近 7 天查看联系方式和导出',
		readsEmpty: '没有人查看联系方式或导出清单。',
		reveal: '{{name}} 查看了 {{number}} 的联系方式',
		export: '{{name}} 导出了投诉清单',
		anchor: '事件日志最近封存于 {{day}}（{{count}} 条链）。',
		anchorNone: '事件日志尚未封存。',
		log: '事件日志'
	},
	administrator: {
		failures: '失败的定时任务',
		failuresNone: '定时任务全部正常。',
		failuresCount_other: '近 7 天有 {{count}} 次定时任务失败。',
		jobs: '定时任务',
		invitations: '未接受的邀请',
		invitationsEmpty: '所有邀请都已接受。',
		expires: '有效期至 {{when}}',
		expired: '已于 {{when}} 过期',
		renew: '邀请'
	},
	action: {
		undo_assign: '撤销分派'
	},
	requests: { title: '网点提出的事项', all: '全部事项', answer: '办理' },
	tasks: {
		critical: '一票否决',
		mine: '待整改',
		verify: '待核实的整改',
		extensions: '待审批的延期',
		close: '待销号任务',
		overdue: '逾期未整改',
		all: '全部任务',
		act: { mine: '办理', verify: '核实', extensions: '审批', close: '销号', overdue: '查看' },
		by: '{{name}} 提交'
	}
} satisfies Translation<typeof en>;
