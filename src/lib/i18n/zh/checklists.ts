import type en from '../en/checklists';
import type { Translation } from '../keys';

const checklists: Translation<typeof en> = {
	title: '检查表',
	text: '暗访、明查和自查的内容。发布即冻结一个版本；已经开始的检查沿用原版本。',
	kind: {
		covert: '暗访',
		overt: '明查',
		document: '资料检查',
		self_check: '自查'
	},
	observability: {
		covert: '普通顾客可见',
		covert_scenario: '需情景测试',
		overt: '需亮明身份',
		document: '查阅资料'
	},
	scale: {
		pass_fail_na: '合格／不合格',
		rating_0_5: '0 至 5 分',
		numeric: '实测数值分档',
		count: '计数',
		text: '文字，不计分'
	},
	naPolicy: {
		excluded: '不适用：不计入',
		zero: '不适用：计零分',
		not_allowed: '不允许选不适用'
	},
	evidence: {
		none: '无需佐证',
		note: '不合格须附说明',
		photo: '不合格须拍照'
	},
	operator: {
		is: '等于',
		is_not: '不等于',
		at_least: '不小于',
		at_most: '不大于'
	},
	unit: {
		minute: '分钟',
		second: '秒',
		percent: '%',
		count: '个',
		yuan: '元',
		metre: '米'
	},
	item: {
		pass: '合格',
		fail: '不合格',
		na: '不适用',
		clear: '清除',
		points: '{{n}} 分',
		less: '减一',
		more: '加一',
		number: '数值',
		text: '回答',
		critical: '一票否决',
		hint: '检查要点',
		reference: '标准样式',
		note: '说明',
		addNote: '添加说明',
		needsNote: '记下经过：原话、时间、工号。',
		needsPhoto: '拍照留证，避开客户面部和屏幕。',
		misfit: '数值不合适，请填 0 至 {{top}}。',
		misfitWhole: '数值不合适，请填整数。',
		answered: '已答 {{answered}}／{{total}} 项'
	},
	result: {
		scored: '{{points}} 分（满分 {{maximum}}）',
		na_excluded: '不适用，不计入',
		na_zero: '不适用，按零分计（满分 {{maximum}}）',
		unanswered: '未作答',
		invalid: '答案不符合要求',
		unscored: '不计分',
		hidden: '未提问'
	},
	score: {
		total: '得分 {{total}}',
		incomplete: '未完成：已答 {{completeness}}%，需达到 60%',
		capped: '一票否决项不合格，按 59 分封顶；原得分 {{raw}}'
	},
	problem: {
		nothing_scored: '没有可计分的检查项。',
		section_empty: '本部分没有检查项。',
		section_weight: '本部分权重为零，其中各项无法计分。',
		text_missing: '缺少中文或英文内容。',
		id_twice: '编号重复。',
		item_weight: '本项权重为零，无法计分。',
		bands_missing: '实测数值至少要有一个分档。',
		band_never: '第 {{value}} 档永远用不到：前面的档已包含它的全部数值。',
		critical_never_fails: '一票否决项必须有不合格的可能。',
		critical_without_evidence: '一票否决项不合格时须附说明或照片。',
		condition_unknown: '条件所指的检查项不在本表中。',
		condition_self: '条件指向了本项自身。',
		condition_loop: '条件互相循环。',
		condition_later: '条件所指的检查项排在后面，请将其上移。',
		condition_never: '没有任何答案能满足该条件。',
		covert_only: '暗访检查表只能包含普通顾客看得到的内容。',
		scenario_unknown: '该情景不在本检查表中。',
		group_unknown: '该分组不在本检查表中。',
		grades_wrong: '等级须由高到低，最后一级从 0 分起，其余均高于 59 分，且都有名称。'
	}
};

export default checklists;
