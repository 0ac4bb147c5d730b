import type en from '../en/people';
import type { Translation } from '../keys';

export default {
	title: '人员',
	text: '名册上的全部人员及其岗位。可按姓名、拼音首字母或工号查找。',
	search: '姓名、首字母或工号',
	empty: '没有符合条件的人员',
	emptyHint: '少输几个字，或换一个机构。',
	column: {
		name: '姓名',
		number: '工号',
		post: '岗位',
		unit: '机构',
		state: '状态'
	},
	disabled: '已停用',
	head: '负责人',
	about: '基本情况',
	vendor: '外包公司',
	account: '账号',
	hasAccount: '已登录过',
	noAccount: '从未登录',
	posts: '岗位经历',
	noPosts: '没有岗位记录。',
	now: '至今',
	history: '记录',
	from: '自',
	to: '至',
	role: {
		title: '角色',
		person: '人员',
		role: '角色',
		unit: '机构',
		dates: '期限',
		state: '状态',
		do: '操作',
		empty: '没有角色。',
		actingFor: '代理 {{name}}',
		confirmedBy: '{{name}} 确认',
		grantedBy: '{{name}} 授予',
		confirm: '确认',
		end: '终止',
		is: {
			waiting: '等待第二人确认',
			coming: '尚未开始',
			in_force: '生效中',
			over: '已到期',
			ended: '已终止'
		}
	},
	roles: {
		title: '角色',
		text: '能看到案件的角色，须由不担任系统管理员的服务管理岗或审计人员确认后才生效。',
		waiting: '等待第二人确认',
		all: '全部角色',
		any: '任意角色'
	},
	grant: {
		title: '授予角色',
		submit: '授予',
		done: '角色已授予',
		hint: '能看到案件的角色，须等服务管理岗或审计人员确认。'
	},
	delegate: {
		title: '指定代理人',
		submit: '指定',
		done: '代理人已指定',
		to: '代理人',
		hint: '用于不超过 92 天的离岗。能看到案件的角色同样须由第二人确认。'
	},
	appoint: {
		title: '任命岗位',
		submit: '任命',
		done: '已任命',
		hint: '现岗位于前一天结束。',
		team: '柜组',
		teamHint: '同一柜组的人员不得办理彼此的案件。',
		head: '机构负责人'
	},
	disable: {
		title: '停用',
		submit: '停用账号',
		hint: '此人在任何地方的登录立即失效，失去全部权限。岗位与历史保留。'
	},
	enable: {
		title: '恢复',
		submit: '恢复账号',
		hint: '此人可再次登录，未终止的角色继续有效。'
	},
	interest: {
		title: '利害关系申报',
		text: '与某人或某机构有利害关系的人，既看不到也不得办理其案件。',
		none: '没有申报。',
		since: '自 {{day}}',
		ended: '{{day}} 解除',
		end: '解除',
		declare: '申报利害关系',
		submit: '申报',
		done: '已申报',
		hint: '选择人员或机构其中之一。只有服务管理岗可以解除。',
		person: '与某人有关系',
		unit: '与某机构有关系',
		reason: '何种关系',
		one: '请选择人员或机构其中之一，不能都选。'
	},
	invite: {
		title: '邀请',
		text: '受邀人用自己的邮箱和一次性邀请码注册。邀请码使用后，角色开始。',
		open: '邀请人员',
		newcomer: '邀请新人员',
		known: '邀请名册上的人员',
		knownHint: '用于从未登录或需要新账号的人员。此前未用的邀请随之失效。',
		submit: '生成邀请',
		field: {
			staff_number: '工号',
			name: '姓名',
			name_initials: '拼音首字母',
			title: '岗位',
			email: '邮箱'
		},
		initialsHint: '如 wxt，便于用键盘查找姓名。',
		language: '语言',
		noRole: '暂无角色',
		roleUnit: '角色所在机构',
		roleUnitHint: '包括该机构及其下级。',
		codeTitle: '一次性邀请码',
		codeHint: '请当面或电话告知本人。邀请码只显示这一次，没有它无法使用邀请。',
		copy: '复制',
		copied: '已复制',
		expires: '截止或发生时间',
		revoke: '撤销',
		empty: '还没有邀请',
		emptyHint: '邀请人员以建立其账号。',
		is: { open: '待接受', expired: '已过期', accepted: '已接受', revoked: '已撤销' }
	}
} satisfies Translation<typeof en>;
