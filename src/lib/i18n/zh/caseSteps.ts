// 个案可以采取的步骤，以及文书的起始文字。
import type en from '../en/caseSteps';
import type { Translation } from '../keys';

export default {
	action: {
		acknowledge: '受理告知',
		start_investigation: '开始调查',
		record_evidence: '登记证据',
		ask_enquiry: '向网点或部门发出问询',
		submit_findings: '提交调查结论',
		propose_decision: '提出处理意见',
		approve_decision: '批准处理意见',
		return_decision: '退回处理意见',
		return_to_investigation: '退回调查',
		issue_letter: '出具告知书',
		record_telling: '登记告知',
		record_contact_attempt: '登记联系',
		record_view: '登记投诉人意见',
		close: '结案',
		open_review: '启动核查',
		decide_review: '作出核查决定',
		reopen: '重新办理',
		reply: '答复',
		assign: '分派',
		recuse: '申请回避',
		change_details: '修改信息',
		redirect: '改派其他机构',
		pause_clock: '暂停计时',
		resume_clock: '恢复计时',
		request_extension: '申请延期',
		approve_extension: '批准延期',
		refuse_extension: '不同意延期',
		restart_clock: '重新计时',
		agree_date: '约定日期',
		not_accept: '不予受理',
		withdraw: '撤诉',
		transfer: '转出行外',
		merge: '并入其他投诉',
		unmerge: '撤销合并'
	},
	group: { work: '办理', case: '投诉件', clock: '计时', end: '其他结束方式' },
	hint: {
		acknowledge: '确认已收到并受理该投诉。',
		start_investigation: '接下来按三项证据调查。',
		record_evidence: '三项证据均完成或说明免查理由后，方可提交结论。',
		ask_enquiry: '对方只能看到问题和您分享的内容，看不到整个投诉件。',
		submit_findings: '查明发生了什么、原因何在、由谁负责。随后进入处理阶段。',
		propose_decision: '由服务管理岗审批，批准后告知投诉人。',
		approve_decision: '批准后进入反馈阶段。',
		return_decision: '经办人会看到理由，并重新提出意见。',
		return_to_investigation: '原结论保留，直至重新提交。',
		issue_letter: '处理决定须写明查明的事实、依据和理由，以及救济途径。',
		record_telling: '时限止于该方式所认定的告知时间。',
		record_contact_attempt: '认定无法联系，须在 {{count}} 个不同日期尝试联系。',
		record_view: '投诉人如何看待处理结果。',
		close: '写下应吸取的教训，避免再次发生。',
		open_review: '由上级机构未参与此件的人员重新核查。',
		decide_review: '随后出具核查决定并告知。',
		reopen: '开始新一轮调查，并计入重办次数。',
		reply: '答复后即办结。',
		assign: '与本件有利害关系的人员不能选择。',
		recuse: '您将不再看到此件，由其他投诉专员办理。',
		change_details: '请说明理由，修改将留在办理记录中。',
		redirect: '该件在正确的机构重新进入“已收到”，待分派。',
		pause_clock: '暂停期间不会逾期。理由决定暂停哪些计时。',
		resume_clock: '所有已暂停的计时恢复运行。',
		request_extension: '每次延期均须说明理由。',
		approve_extension: '由上级机构或总行批准。',
		refuse_extension: '时限保持不变。',
		restart_clock: '有新事实、新理由的，自收到新材料起重新计算。',
		agree_date: '与投诉人另有约定的从其约定，须附证明。',
		not_accept: '须将理由告知投诉人。',
		withdraw: '投诉人撤回投诉，即日终止。',
		transfer: '该事项由行外机构办理。',
		merge: '本件终止，由另一件继续办理。',
		unmerge: '该件恢复到合并前的状态。'
	},
	done: {
		saved: '已完成：{{action}}。',
		note: '已添加备注。',
		linked: '已关联。',
		enquiryWithdrawn: '已撤回问询。',
		uploaded: '已添加文件。'
	},
	prefill: {
		remedies:
			'如您对本处理决定有异议，可以：（一）自收到本决定之日起 30 日内向我行上级机构书面申请核查；（二）向银行业保险业纠纷调解组织申请调解；（三）有仲裁协议的，申请仲裁；（四）向人民法院提起诉讼。',
		remediesReview:
			'如您对本核查决定仍有异议，可以：（一）本件已经核查，可向监管部门反映；（二）向银行业保险业纠纷调解组织申请调解；（三）有仲裁协议的，申请仲裁；（四）向人民法院提起诉讼。',
		acknowledgement:
			'您于{{received}}反映的“{{subject}}”（编号 {{number}}）我行已经受理，正在调查，将于{{due}}前告知您处理结果。',
		extension:
			'您反映的“{{subject}}”（编号 {{number}}）需要更多时间处理，现延长处理期限。理由：{{reason}}',
		pause: '您反映的“{{subject}}”（编号 {{number}}）的处理期限现中止计算，恢复计算时将另行告知。',
		not_accepted: '您反映的“{{subject}}”（编号 {{number}}）经审核，因下列原因不予受理。',
		decision:
			'您反映的“{{subject}}”（编号 {{number}}）我行已调查完毕，现作出如下处理决定。\n\n{{decision}}',
		review_decision:
			'您对“{{subject}}”（编号 {{number}}）处理决定提出的核查申请，我行已核查完毕。结果：{{decision}}'
	}
} satisfies Translation<typeof en>;
