import type en from '../en/appeals';
import type { Translation } from '../keys';

export default {
	title: '申诉复评',
	intro: '请只根据证据为有争议的检查项重新评分。这里不显示原来的评分，您的姓名也不会告诉网点。',
	remark: '检查时的备注',
	answer: '您对此项的评分',
	decision: '理由',
	decisionHint: '网点会看到这段话。',
	submit: '裁定',
	decided: '申诉已裁定。',
	empty: {
		title: '没有等待您裁定的申诉',
		text: '您参与过的检查，其申诉由他人裁定。'
	}
} satisfies Translation<typeof en>;
