import type en from '../en/returns';
import type { Translation } from '../keys';

const returns: Translation<typeof en> = {
	title: '网点月报',
	month: '月份',
	show: '查看',
	due: '{{due}}前报送',
	due_over: '应于{{due}}前报送；{{until}}前仍可补报。',
	filed: '{{by}}于{{at}}报送',
	filed_late: '{{by}}于{{at}}报送（逾期）',
	nil_note: '当月没有的填0。不掌握的请勾选“不掌握”：将显示为缺失，不会当作0。',
	not_known: '不掌握',
	before: '上月：{{value}}',
	imported: '已导入：{{value}}，以导入数为准。',
	remark: '备注',
	file: '报送',
	correct: '更正报送',
	done: '{{month}}月报已报送。',
	nothing_asked: '目前没有需要网点填报的指标。',
	months: '以往月报',
	none: '还没有报送过。',
	on_time: '按期',
	late: '逾期',
	coverage: '报送情况',
	of: '{{branches}}个网点中{{filed}}个已报送，其中{{late}}个逾期。',
	missing: '尚未报送',
	nobody_missing: '全部网点已报送。',
	unknown: '填报为不掌握',
	not_yours: '月报由网点报送，由上级管理人员查看。您的角色两者都不涉及。'
};
export default returns;
