import type en from '../en/concerns';
import type { Translation } from '../keys';

export default {
	title: '重复问题复核',
	intro: '同一员工被多件属实投诉涉及时，由人工复核。提示本身不产生任何后果：本人有权陈述和申诉。',
	empty: '暂无记录。',
	emptyHint: '规则提示的人员在此由负责复核的服务管理岗处理。',
	of: '关于{{name}}的复核',
	column: {
		person: '姓名',
		unit: '机构',
		complaints: '投诉件数',
		status: '状态',
		flagged: '提示日期',
		due: '下一期限'
	},
	status: {
		flagged: '待复核',
		dismissed: '不予复核',
		hearing: '待本人陈述',
		heard: '已陈述',
		decided: '已决定',
		appealed: '申诉中',
		closed: '申诉已裁定'
	},
	outcome: {
		none: '无需进一步处理',
		support: '培训辅导',
		refer: '移交，按处罚规定另行审查'
	},
	result: { kept: '维持原决定', changed: '撤销原决定' },
	rule: '依据规则第{{number}}版提示：{{months}}个月内{{concerns}}件及以上。',
	noConsequence: '提示不是认定，本身不产生任何后果。',
	behind: '涉及的投诉',
	stands: '仍成立',
	fallen: '已不成立',
	question: '{{name}}提出',
	until: '陈述期至{{until}}',
	statement: '本人陈述',
	decision: '复核决定',
	decidedBy: '{{name}}，{{at}}',
	appealUntil: '可申诉至{{until}}',
	grounds: '申诉理由',
	appealDecision: '申诉裁定',
	history: '经过',
	action: {
		ask_statement: '请本人陈述',
		dismiss: '不予复核',
		give_statement: '提交陈述',
		decide: '作出决定',
		appeal: '提出申诉',
		decide_appeal: '裁定申诉'
	},
	done: {
		ask_statement: '已通知本人陈述及期限。',
		dismiss: '已记为不予复核。',
		give_statement: '您的陈述已提交。',
		decide: '已决定并通知本人。',
		appeal: '您的申诉已提交。',
		decide_appeal: '申诉已裁定并通知双方。'
	},
	event: {
		flag_concern: '规则提示',
		ask_statement: '请本人陈述',
		dismiss: '不予复核',
		give_statement: '提交陈述',
		decide: '作出决定',
		appeal: '提出申诉',
		decide_appeal: '裁定申诉'
	},
	field: {
		question: '需要本人说明的问题（可不填）',
		reason: '理由',
		statement: '您的陈述',
		outcome: '决定',
		grounds: '申诉理由',
		result: '裁定'
	},
	rules: {
		title: '档案与重复问题规则',
		intro: '新版本自生效日起适用；已提示的仍按原版本处理。',
		inForce: '现行第{{number}}版，自{{from}}起',
		concerns: '提示人工复核的属实投诉件数',
		months: '统计月数',
		hearing_days: '陈述期（工作日）',
		appeal_days: '申诉期（工作日）',
		record_months: '档案回溯月数',
		effective_from: '生效日（不填为今天）',
		save: '保存为新版本',
		saved: '已保存为第{{number}}版。'
	}
} satisfies Translation<typeof en>;
