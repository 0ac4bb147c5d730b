import type en from '../en/branches';
import type { Translation } from '../keys';

export default {
	title: '机构',
	text: '全行机构及其负责人、联系方式。',
	search: '名称或代码',
	anyKind: '任意类型',
	empty: '没有符合条件的机构',
	emptyHint: '试试名称的一部分，或机构代码。',
	name: '名称',
	code: '代码',
	kind: '类型',
	class: '等级',
	head: '负责人',
	noHead: '暂无',
	heads: '历任负责人',
	phone: '电话',
	address: '地址',
	calendar: '日历',
	inherits: '同上级机构',
	about: '基本情况',
	people: '人员',
	nobody: '没有人员。',
	change: '修改机构',
	closedOn: '{{day}} 撤销',
	story: {
		standing: '最近一期通报',
		behind: '{{month}}：数据构成',
		sentence: '据{{notice}}，{{month}}。名次附数据所能支持的区间。',
		trend: '走势',
		scores: '各期总分与暗访得分',
		visitScore: '暗访得分',
		notices: '历期通报',
		matters: '未了事项',
		noMatters: '没有未了事项。',
		open: {
			complaints: '件在办投诉',
			overdue: '件投诉逾期',
			enquiries: '件问询待答复',
			tasks: '项整改未销号',
			tasks_overdue: '项整改逾期'
		},
		kind: { complaint: '投诉', enquiry: '问询', task: '整改' },
		visits: '已发布的检查',
		interviews: '诫勉约谈'
	}
} satisfies Translation<typeof en>;
