import type en from '../en/staffRecords';
import type { Translation } from '../keys';

export default {
	title: '员工服务档案',
	intro: '属实投诉、查实问题、责任追究、表扬和奖项。每次查阅均有记录。',
	mine: '我的档案',
	of: '{{name}}的服务档案',
	period: '{{first}}至{{last}}',
	from: '起始日',
	until: '截止日',
	show: '查看',
	unit: '机构',
	person: '姓名',
	number: '工号',
	post: '岗位',
	nobody: '没有您可以查阅的档案。',
	empty: '该期间没有记录。',
	export: '导出供考核（Excel）',
	exportUnit: '导出本机构供考核（Excel）',
	logged: '查阅和导出均记入查阅日志。',
	concerns: '重复问题复核',
	rulesLink: '规则',
	kind: {
		complaint: '属实投诉',
		action: '责任追究',
		finding: '查实问题',
		praise: '表扬',
		award: '奖项'
	},
	award: {
		service_star: '服务明星',
		lobby_manager: '最佳大堂经理',
		star_branch: '明星网点'
	},
	column: { day: '日期', kind: '类别', number: '编号', detail: '内容' },
	verdict: { substantiated: '属实', partly: '部分属实' },
	amount: '金额 {{amount}}',
	establish: {
		title: '认定到个人',
		intro: '仅限已发布报告中不合格的一票否决项，且申诉期已满。认定后通知本人，并列入本人档案。',
		item: '检查项',
		reason: '认定依据',
		submit: '认定',
		done: '已列入档案并通知本人。'
	},
	withdraw: {
		open: '撤销',
		reason: '撤销理由',
		submit: '撤销认定',
		done: '认定已撤销。'
	},
	sheet: { summary: '汇总', lines: '明细' }
} satisfies Translation<typeof en>;
