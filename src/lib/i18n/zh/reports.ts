import type en from '../en/reports';
import type { Translation } from '../keys';

export default {
	title: '检查报告',
	intro: '已发布的检查结果，按网点列出。',
	heading: '{{branch}}：报告 {{number}}',
	kinds: '检查类型',
	all: '全部',
	older: '更早的报告',
	appealed: '申诉中',
	column: {
		branch: '网点',
		number: '编号',
		visited: '检查时间',
		total: '得分',
		failed: '未通过',
		released: '发布'
	},
	empty: { title: '还没有报告', text: '检查发布后，报告会出现在这里。' },
	week: '{{from}}至{{to}}',
	visited: '检查时间 {{when}}',
	alias: '本轮暗访员 {{alias}}',
	released: '发布于 {{when}}',
	head: '时任负责人 {{name}}',
	print: '打印',
	word: 'Word',
	critical: '一票否决',
	points: '{{points}} / 5 分',
	photo: '照片 {{n}}',
	capped: '因一票否决项封顶（原始得分 {{raw}}）',
	completeness: '已答 {{percent}}%',
	nothingFailed: '没有未通过的项目。',
	revisions: '得分变更',
	revision: '{{when}}：“{{item}}”重新评分，总分 {{before}} → {{after}}',
	paper: {
		title: '检查报告',
		to: '{{branch}}：',
		intro: '现将{{kind}}（{{when}}）的结果报告如下。',
		item: '检查项',
		answer: '结果',
		points: '得分',
		raw: '原始得分',
		answered: '完成度',
		inspector: '本轮暗访员',
		sections: '各部分得分',
		section: '部分',
		back: '返回报告'
	},
	answer: {
		pass: '合格',
		fail: '不合格',
		na: '不适用',
		none: '未填写',
		rating: '{{value}} / 5',
		unit: {
			minute: '{{value}} 分钟',
			second: '{{value}} 秒',
			percent: '{{value}}%',
			count: '{{value}}',
			yuan: '{{value}} 元',
			metre: '{{value}} 米'
		}
	},
	appeal: {
		title: '申诉',
		open: '对此项申诉',
		contest: '提出申诉',
		grounds: '申诉理由',
		groundsHint: '请写明哪里不符以及依据。该项将由未参与这次检查的人重新评分。',
		evidence: '证据（照片、PDF、视频）',
		submit: '提交申诉',
		filed: '申诉已提交。',
		filedBy: '{{name}} 提交于 {{when}}',
		due: '应于 {{when}} 前裁定',
		decidedAt: '裁定于 {{when}}',
		until: '可在 {{when}} 前对检查项提出申诉。',
		over: '申诉期已于 {{when}} 结束。',
		addFile: '补充证据',
		withdraw: '撤回申诉',
		status: {
			filed: '已申诉',
			changed: '申诉：已改分',
			kept: '申诉：维持原分',
			withdrawn: '申诉已撤回'
		}
	}
} satisfies Translation<typeof en>;
