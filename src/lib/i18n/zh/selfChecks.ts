import type en from '../en/selfChecks';
import type { Translation } from '../keys';

const selfChecks: Translation<typeof en> = {
	title: '每日自查',
	text: '营业前、营业中、营业后逐项勾选，结束时填写当日小结。',
	today: '今天 {{day}}',
	noBranch: '您不属于任何网点，这里没有需要勾选的内容。',
	whichUnit: '网点',
	section: {
		label: '当日各时段',
		done: '{{name}}：已完成',
		open: '{{name}}：还有 {{n}} 项'
	},
	state: {
		saved: '已保存',
		saving: '正在保存…',
		waiting: '尚未保存：已留在本机，网络恢复后自动上传'
	},
	summary: {
		title: '当日小结',
		text: '一天结束时填写。没有投诉也要报：请填 0。',
		open_other: '还有 {{count}} 项未作答。',
		visitors: '客流量',
		transactions: '业务笔数',
		complaints: '投诉',
		complaintsHint: '今天已登记 {{n}} 件',
		suggestions: '意见簿留言',
		to_raise: '需反映的问题',
		to_raiseHint: '设备、人手、客户反复询问的事项；没有可不填。',
		finish: '完成当日自查',
		correct: '更正小结',
		finished: '由 {{name}} 于 {{time}} 完成。',
		saved: '当日小结已提交。'
	},
	days: {
		title: '最近各日',
		caption: '最近各日的自查',
		day: '日期',
		state: '自查',
		figures: '客流／业务／投诉',
		raise: '需反映',
		missing: '缺',
		notFinished: '未完成',
		notYet: '尚未完成',
		fine: '全部合格',
		failed_other: '{{count}} 项不合格',
		missed_other: '有 {{count}} 个工作日未完成自查。',
		none: '还没有工作日。'
	},
	coverage: {
		title: '各网点自查情况',
		day: '日期',
		show: '查看',
		finished: '{{branches}} 个网点中 {{finished}} 个已完成。',
		missing: '未完成',
		found: '发现问题或有事反映',
		branch: '网点',
		failed: '不合格',
		complaints: '投诉',
		raise: '需反映',
		all: '所有网点均已完成。',
		nothing: '没有发现问题，也没有事项反映。',
		noBranches: '当日没有网点营业。'
	},
	day: {
		title: '{{unit}} {{day}} 自查',
		answers: '勾选情况',
		back: '全部日期',
		score: '得分'
	}
};

export default selfChecks;
