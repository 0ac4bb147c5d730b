import type en from '../en/awards';
import type { Translation } from '../keys';

const awards: Translation<typeof en> = {
	title: '评优',
	intro: '服务明星、最佳大堂经理、明星网点：由负责人提名，对照数据评定。',
	kind: { service_star: '服务明星', lobby_manager: '最佳大堂经理', star_branch: '明星网点' },
	status: { open: '提名中', decided: '已评定', published: '已公布' },
	none: '还没有评优',
	noneText: '由服务管理岗发起，网点负责人提名。',
	column: { title: '评优', kind: '奖项', unit: '范围', closes: '提名截止', status: '状态' },
	new: '发起评优',
	name: '名称',
	unit: '评选范围（含全部下级）',
	closes: '提名截止日',
	seats: '最多名额',
	open: '发起',
	opened: '评优已发起，已通知各负责人。',
	propose: '提名',
	person: '人员',
	branch: '网点',
	reason: '推荐理由',
	proposed: '提名已保存，相关数据已一并留存。',
	proposals: '提名名单',
	noProposals: '没有您可查看的提名。',
	by: '提名人：{{name}}',
	figures: '数据依据，截至{{at}}',
	figure: {
		praise: '近一年表扬',
		complaints: '属实投诉',
		findings: '一票否决问题',
		actions: '责任追究'
	},
	chosen: '入选',
	choose: '选择{{name}}',
	decide: '评定',
	decideHint: '提名人不得评定本人提名的对象，最多{{seats}}名。',
	words: '评定意见',
	decidedDone: '评定已保存，公布后生效。',
	publish: '公布',
	publishHint: '入选名单将以服务简报形式送达{{unit}}全体人员。',
	publishedDone: '已公布，并以服务简报送达。',
	bulletin: '查看简报'
};
export default awards;
