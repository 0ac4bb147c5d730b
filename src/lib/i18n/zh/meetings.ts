import type en from '../en/meetings';
import type { Translation } from '../keys';

const meetings: Translation<typeof en> = {
	title: '服务例会',
	intro: '各机构每月至少召开一次，登记四个固定议题；当月未召开的会显示出来。',
	new: '登记例会',
	edit: '更正登记',
	one: '{{unit}}服务例会（{{date}}）',
	coverage: '逐月情况',
	unit: '机构',
	held: '已召开',
	missing: '未召开',
	running: '本月尚未',
	notOpen: '未开业',
	none: '您的管辖范围内没有需要登记例会的机构。',
	more: '更多机构',
	heldOn: '召开日期',
	heldHint: '须在次月10日前登记。',
	figures: '当月数据',
	figuresAsOf: '截至{{at}}。',
	complaints: '受理投诉',
	tasksOpen: '未结整改任务',
	tasksOverdue: '其中逾期',
	noFigure: '暂无数据',
	topic: {
		special_service: '特色服务',
		inspection_methods: '检查方式',
		rectification: '问题整改',
		assessment: '考核评价'
	},
	topicHint: {
		special_service: '老年客户、特殊群体、高峰时段等服务的做法与打算。',
		inspection_methods: '本机构如何检查服务，有哪些需要改进。',
		rectification: '发现的问题、整改进展、逾期事项及原因。',
		assessment: '本月考核的内容、对象与结果。'
	},
	participants: '参会人员',
	others: '其他参会人员',
	othersHint: '来宾及不在花名册上的人员。',
	resolutions: '会议决议',
	resolution: '决议{{n}}',
	owner: '责任人',
	nobody: '未指定',
	due: '完成期限',
	toTask: '转为整改任务',
	task: '任务{{number}}',
	severity: '严重程度',
	severe: { minor: '一般', major: '较重', critical: '严重' },
	save: '登记',
	saved: '例会已登记。',
	taskOpened: '已生成整改任务。',
	recorded: '{{name}}于{{at}}登记',
	print: '打印'
};
export default meetings;
