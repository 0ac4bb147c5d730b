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
	count: { open: '在办案件', overdue: '逾期' }
} satisfies Translation<typeof en>;
