import type en from '../en/notification';
import type { Translation } from '../keys';

export default {
	unknown: '您有新的消息。',
	mentioned: '投诉 {{number}} 中提到了您。',
	enquiry_asked: '关于投诉 {{number}} 的问询等待您答复。',
	enquiry_answered: '您关于投诉 {{number}} 的问询已有答复。',
	enquiry_overdue: '关于投诉 {{number}} 的问询已逾期。',
	complaint_received: '收到投诉 {{number}}，等待分派。',
	complaint_assigned: '投诉 {{number}} 已分派给您。',
	deadline_near: '投诉 {{number}} 的时限临近：{{due_at}}。',
	deadline_due: '投诉 {{number}} 的时限已到：{{due_at}}。',
	deadline_passed: '投诉 {{number}} 已逾期，时限为 {{due_at}}。',
	extension_requested: '投诉 {{number}} 的延期申请等待您审批。',
	extension_approved: '投诉 {{number}} 的延期已批准，请告知投诉人。',
	extension_refused: '投诉 {{number}} 的延期未获批准。',
	decision_proposed: '投诉 {{number}} 的处理意见等待您审批。',
	decision_approved: '投诉 {{number}} 的处理意见已批准。',
	decision_returned: '投诉 {{number}} 的处理意见已退回。',
	report_released: '贵网点的检查报告 {{number}} 已发布。',
	appeal_decided: '关于检查报告 {{number}} 的申诉已有结果。'
} satisfies Translation<typeof en>;
