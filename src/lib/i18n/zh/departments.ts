import type en from '../en/departments';
import type { Translation } from '../keys';

export default {
	title: '前台评价后台部门',
	intro: '网点员工每月对各后台部门的服务评价一次。评价不留姓名；不足{{least}}份的结果一律不显示。',
	rate: {
		title: '{{month}}评价',
		intro:
			'每个部门每月评一次，提交后不能修改：系统不保存谁评了几分。附言由该部门负责人阅读，不显示姓名，请勿写出能辨认您身份的内容。',
		score: '该部门对网点的服务如何？',
		s1: '1 分 · 差',
		s2: '2 分 · 较差',
		s3: '3 分 · 一般',
		s4: '4 分 · 较好',
		s5: '5 分 · 很好',
		remark: '附言（可不填）',
		send: '提交评价',
		sent: '谢谢，您的评价已计入。',
		done: '已评价',
		all: '本月您已评价全部部门。'
	},
	unit: '评价网点所属',
	month: '月份',
	show: '查看',
	results: '{{month}}结果',
	none: '没有可显示的部门。',
	column: {
		department: '部门',
		mean: '平均分（满分5）',
		change: '上月',
		ratings: '份数'
	},
	few: '不显示：不足{{least}}份，或可由差额推出',
	trend: '近十二个月',
	trendEmpty: '尚无份数足够的月份。',
	remarks: '附言'
} satisfies Translation<typeof en>;
