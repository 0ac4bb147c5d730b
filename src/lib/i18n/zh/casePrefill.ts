import type en from '../en/casePrefill';
import type { Translation } from '../keys';

export default {
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
} satisfies Translation<typeof en>;
