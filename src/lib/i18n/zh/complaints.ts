import type en from '../en/complaints';
import type { Translation } from '../keys';

export default {
	title: '投诉',
	saved: '{{number}} 已保存。',
	filesMissing: '{{number}} 已保存，但 {{files}} 未能保存，请到案件页补充。',
	kind: {
		complaint: '客户投诉',
		internal: '内部投诉',
		report: '举报',
		suggestion: '意见建议',
		praise: '表扬'
	},
	severity: {
		minor: '轻微',
		general: '一般',
		serious: '严重',
		major: '重大'
	},
	status: {
		received: '已接收',
		acknowledged: '已受理',
		investigating: '调查中',
		handling: '处理中',
		feedback: '反馈中',
		under_review: '核查中',
		closed: '已结案',
		not_accepted: '不予受理',
		withdrawn: '已撤回',
		transferred: '已转办',
		merged: '已合并'
	},
	capacity: {
		self: '本人',
		agent: '代理人',
		heir: '继承人',
		legal_representative: '法定代表人'
	},
	way: {
		phone: '电话',
		sms: '短信',
		email: '电子邮件',
		letter: '书面信函',
		in_person: '当面'
	},
	step: {
		assign: '分派',
		acknowledge: '受理告知',
		start_investigation: '开始调查',
		record_evidence: '登记证据',
		submit_findings: '提交调查结论',
		propose_decision: '提出处理意见',
		await_approval: '等待审批',
		record_telling: '登记告知',
		record_view: '登记投诉人意见',
		close: '结案',
		open_review: '启动核查',
		decide_review: '作出核查决定',
		reply: '回复'
	}
} satisfies Translation<typeof en>;
