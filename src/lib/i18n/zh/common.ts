import type en from '../en/common';
import type { Translation } from '../keys';

export default {
	product: '明察',
	tagline: '银行网点服务质量管理',
	invalid: {
		required: '请填写此项。',
		choice: '请选择一项。',
		number: '请输入数字。',
		date: '请输入日期。',
		tooLong: '内容过长。',
		tooShort: '内容过短。',
		other: '请检查此项。'
	},
	deadline: {
		open: {
			minutes: '剩 {{amount}} 分钟',
			hours: '剩 {{amount}} 小时',
			days: '剩 {{amount}} 天'
		},
		soon: {
			minutes: '剩 {{amount}} 分钟',
			hours: '剩 {{amount}} 小时',
			days: '剩 {{amount}} 天'
		},
		overdue: {
			minutes: '逾期 {{amount}} 分钟',
			hours: '逾期 {{amount}} 小时',
			days: '逾期 {{amount}} 天'
		},
		paused: '已暂停',
		done: '已完成',
		doneLate: '逾期完成',
		none: '无时限',
		dueAt: '截止 {{when}}',
		pausedDueAt: '已暂停，原定截止 {{when}}'
	},
	stepper: {
		done: '已完成',
		current: '进行中',
		todo: '未开始',
		label: '办理阶段'
	},
	action: {
		save: '保存',
		cancel: '取消',
		close: '关闭',
		edit: '编辑',
		search: '搜索',
		filter: '筛选',
		back: '返回',
		open: '打开',
		retry: '重试'
	},
	pick: { unit: '机构名称或代码', person: '姓名或工号' },
	field: {
		required: '必填',
		choose: '请选择…',
		none: '无'
	},
	combobox: {
		hint: '输入文字搜索',
		searching: '正在搜索…',
		empty: '没有找到“{{query}}”',
		failed: '搜索未成功，请稍后再试。',
		chosen: '已选：{{label}}',
		clear: '清除所选'
	},
	file: {
		choose: '选择文件',
		chooseOne: '选择文件',
		drop: '或拖放到此处',
		uploading: '正在上传 {{name}}：{{percent}}%',
		uploaded: '{{name}} 已上传',
		failed: '{{name}} 未能上传，请检查网络后重试。',
		refused: '{{name}}：{{why}}',
		tooLarge: '{{name}} 超过 {{limit}} MB，请选择较小的文件。',
		remove: '移除 {{name}}'
	},
	masked: {
		show: '显示',
		hide: '隐藏',
		label: '已遮盖'
	},
	table: {
		empty: '暂无内容',
		newer: '较新',
		older: '较早',
		pages: '翻页'
	},
	timeline: {
		label: '办理记录'
	},
	state: {
		loading: '正在加载…',
		saved: '已保存',
		yes: '是',
		no: '否'
	},
	role: {
		complaint_officer: '投诉专员',
		staff: '员工',
		department_head: '部门负责人',
		signer: '签发人',
		branch_head: '网点负责人',
		service_manager: '服务管理岗',
		executive: '行领导',
		auditor: '审计',
		administrator: '系统管理员',
		inspector: '暗访员'
	},
	unitKind: {
		head_office: '总行',
		region: '管理行',
		branch: '网点',
		department: '部门'
	}
} satisfies Translation<typeof en>;
