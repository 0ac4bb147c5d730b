import type en from '../en/requests';
import type { Translation } from '../keys';

export default {
	title: '向后台部门提出的事项',
	intro: '网点向后台部门提出的事项，按工作时间计算答复和办结时限。',
	tab: { label: '按状态查看', open: '办理中', done: '已办结' },
	empty: '暂无事项。',
	column: {
		number: '编号',
		title: '事项',
		from: '网点',
		department: '部门',
		status: '状态',
		due: '期限'
	},
	kind: {
		fault: '故障报修',
		question: '业务咨询',
		approval: '审批事项',
		complaint: '内部投诉'
	},
	status: {
		open: '待答复',
		answered: '已答复',
		resolved: '已解决',
		reopened: '重新提出',
		closed: '已关闭',
		withdrawn: '已撤回'
	},
	ask: {
		open: '向部门提出事项',
		department: '部门',
		kind: '类别',
		title: '简要事项',
		words: '具体情况和发生时间',
		budgets: '工作时间内{{respond}}答复，{{resolve}}办结',
		send: '提交',
		done: '事项 {{number}} 已提交部门。'
	},
	figures: {
		title: '各部门近九十天',
		asked: '受理',
		responded: '按时答复',
		resolved: '按时办结',
		overdue: '逾期未结',
		reopened: '重新提出'
	},
	respondBy: '答复期限 {{due}}',
	resolveBy: '办结期限 {{due}}',
	reopened_other: '重新提出{{count}}次',
	action: {
		answer: '答复',
		resolve: '已解决',
		close: '关闭',
		reopen: '重新提出',
		withdraw: '撤回'
	},
	words: {
		answer: '答复内容',
		resolve: '处理结果',
		close: '备注（可不填）',
		reopen: '尚未解决的问题',
		withdraw: '原因（可不填）'
	},
	done: {
		answer: '已答复。',
		resolve: '已记为解决，由网点关闭或重新提出。',
		close: '已关闭。',
		reopen: '已重新提出，时限重新计算。',
		withdraw: '已撤回。'
	},
	event: {
		ask: '提出',
		answer: '答复',
		resolve: '记为解决',
		close: '关闭',
		reopen: '重新提出',
		withdraw: '撤回',
		overdue: '期限已过'
	},
	late: '逾期',
	history: '经过',
	rules: {
		title: '时限（工作时间，分钟；第{{number}}版）',
		respond: '{{kind}}：答复',
		resolve: '{{kind}}：办结',
		save: '保存为新版本',
		saved: '已保存为第{{number}}版。'
	}
} satisfies Translation<typeof en>;
