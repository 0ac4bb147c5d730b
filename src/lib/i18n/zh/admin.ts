import type en from '../en/admin';
import type { Translation } from '../keys';

export default {
	title: '系统管理',
	text: '机构如何设置、案件按什么规则办理。每次更改连同更改前的内容都记入事件日志。',
	room: {
		calendars: '计算期限所依据的营业时间、节假日和调休。',
		policies: '时限目标与法定期限、暂停、延期，以及逾期时通知谁。',
		'try-a-date': '输入起点和时长，查看截止时间及其来由。',
		units: '总行、管理行、网点与部门的机构树。',
		'admin-people': '人员名册：岗位、角色与账号。',
		invitations: '邀请人员，查看谁尚未登录。',
		roles: '等待第二人确认的角色，以及生效中的角色。',
		taxonomies: '案件分类与问题根源。',
		penalties: '有哪些责任追究措施，各自的上限。',
		jobs: '服务器自动执行了什么、耗时多久、有无失败。'
	},
	unit: {
		working_hours: '工作小时',
		working_minutes: '工作分钟',
		working_days: '工作日',
		business_days: '营业日',
		natural_days: '自然日'
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
