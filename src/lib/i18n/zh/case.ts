import type en from '../en/case';
import type { Translation } from '../keys';
import caseSteps from './caseSteps';
import caseFields from './caseFields';
import caseHistory from './caseHistory';

export default {
	...caseSteps,
	...caseFields,
	...caseHistory,
	stage: {
		received: '收到',
		acknowledged: '受理告知',
		investigating: '调查',
		handling: '处理',
		feedback: '反馈',
		under_review: '核查',
		closed: '结案'
	},
	line: { customer: '询问客户', staff: '询问当班员工', recordings: '调阅录像' },
	lineStatus: { done: '已完成', waived: '免查', open: '待办' },
	verdict: {
		substantiated: '属实',
		partly: '部分属实',
		not_substantiated: '不属实',
		cannot_be_established: '无法查清'
	},
	remedy: {
		explanation: '解释说明',
		apology: '赔礼道歉',
		correction: '纠正办理',
		compensation: '经济补偿',
		other: '其他'
	},
	decisionStatus: { proposed: '待审批', approved: '已批准', returned: '已退回' },
	wayMoment: {
		letter: '信函交付或投邮的时间',
		sms: '短信发出的时间',
		email: '邮件发出的时间',
		phone: '拨出电话的时间',
		in_person: '当面告知的时间'
	},
	outcome: {
		reached: '已联系上',
		no_answer: '无人接听',
		refused: '拒绝沟通',
		wrong_contact: '联系方式有误'
	},
	what: {
		acknowledgement: '受理告知',
		extension: '延期告知',
		pause: '中止计时告知',
		not_accepted: '不予受理',
		withdrawn: '撤诉',
		transferred: '转出',
		decision: '处理决定',
		review_decision: '核查决定'
	},
	letterTitle: {
		acknowledgement: '投诉受理告知书',
		extension: '延长处理期限告知书',
		pause: '中止计时告知书',
		not_accepted: '不予受理告知书',
		decision: '投诉处理决定告知书',
		review_decision: '投诉核查决定告知书'
	},
	view: { accepts: '认可', disputes: '有异议', unreachable: '无法联系' },
	reviewOutcome: { upheld: '维持原决定', changed: '变更原决定' },
	notAccepted: {
		not_our_customer: '非本行客户或与本行无关',
		no_facts: '无可查事实',
		already_decided: '已作决定且无新情况',
		before_court: '已进入诉讼或仲裁',
		not_banking: '不属于银行服务',
		other: '其他原因'
	},
	link: { duplicate: '重复', same_person: '同一投诉人', related: '相关' },
	part: { respondent: '被投诉人', witness: '证人' },
	extensionStatus: {
		requested: '待审批',
		approved: '已批准，告知投诉人后生效',
		refused: '未批准',
		in_force: '已生效'
	},
	menu: '更多',
	letter: {
		print: '打印',
		open: '打开告知书',
		back: '返回投诉件',
		to: '{{name}}：',
		ref: '编号：{{number}}',
		facts: '查明的事实',
		basis: '依据和理由',
		remedies: '救济途径',
		signed: '{{unit}}',
		untold: '尚未就此告知投诉人。',
		told: '已于{{when}}告知（{{way}}）'
	},
	attempts: { days: '已在 {{days}} 个日期联系未果，需 {{needed}} 个' },
	evidence: {
		by: '{{name}}，{{when}}',
		record: '登记',
		change: '修改',
		files: '本项材料',
		filesHint: '录音录像、签字陈述、照片等，选定后即保存，单个不超过20 MB。'
	},
	findings: { cause: '根本原因：{{cause}}' },
	decision: {
		by: '{{name}}提出，{{when}}',
		approvedBy: '{{name}}批准，{{when}}',
		returnedBy: '{{name}}退回，{{when}}',
		reinvestigate: '因重新调查而退回',
		compensation: '补偿 {{amount}} 元',
		action: '{{person}}：{{penalty}}',
		actionAmount: '{{person}}：{{penalty}} {{amount}}'
	},
	review: {
		line: '{{when}}申请，核查人{{name}}',
		late: '逾期申请',
		written: '书面',
		oral: '非书面'
	},
	extension: { step: '第 {{step}} 次', asked: '{{name}}，{{when}}' },
	enquiry: {
		answered: '{{name}}已答复，{{when}}',
		withdrawn: '已撤回',
		withdraw: '撤回'
	},
	enquiries: { none: '尚未发出问询。' },
	entry: {
		private: '您可以看到办理进度，具体内容由经办人掌握。'
	},
	draft: { restored: '已恢复您之前填写的内容。', discard: '放弃' },
	size: { kb: '{{size}} KB', mb: '{{size}} MB' }
} satisfies Translation<typeof en>;
