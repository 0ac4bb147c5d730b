import type en from '../en/frame';
import type { Translation } from '../keys';

export default {
	skip: '跳到正文',
	navigation: '主导航',
	breadcrumb: '当前位置',
	more: '更多',
	place: {
		desk: '工作台',
		complaints: '投诉',
		newComplaint: '登记投诉',
		enquiries: '问询',
		books: '登记簿与日报',
		branches: '机构',
		people: '人员',
		audit: '审计',
		notifications: '通知',
		admin: '系统管理',
		calendars: '工作日历',
		policies: '时限政策',
		tryDate: '试算日期',
		units: '机构管理',
		adminPeople: '人员管理',
		invitations: '邀请',
		roles: '角色',
		taxonomies: '分类',
		penalties: '处罚规定',
		jobs: '定时任务',
		account: '账户',
		search: '搜索'
	},
	search: {
		label: '搜索',
		placeholder: '编号、姓名、电话或内容'
	},
	bell_other: '{{count}} 条未读通知',
	bellNone: '通知',
	person: {
		menu: '个人菜单',
		account: '账户',
		language: '语言',
		theme: '外观',
		system: '跟随系统',
		light: '浅色',
		dark: '深色',
		signOut: '退出登录',
		signOutEverywhere: '在所有设备上退出',
		shortcuts: '快捷键'
	},
	keyboard: {
		title: '快捷键',
		help: '显示此列表',
		new: '登记投诉',
		search: '搜索',
		next: '下一行',
		previous: '上一行',
		open: '打开所选行',
		save: '保存表单',
		escape: '关闭对话框或菜单'
	},
	offline: '网络已断开。已填写的内容会留在本页，恢复连接后即可提交。',
	error: '此部分无法显示。',
	notifications: {
		title: '通知',
		unread: '未读',
		all: '全部',
		markAll: '全部标为已读',
		markOne: '标为已读',
		empty: '没有未读通知。',
		emptyAll: '还没有通知。',
		marked: '已标为已读',
		unreadLabel: '未读'
	},
	account: {
		title: '账户',
		person: '个人信息',
		name: '姓名',
		unit: '所在机构',
		roles: '您的角色',
		noRoles: '您还没有角色，请联系系统管理员。',
		email: '电子邮箱',
		preferences: '语言与外观',
		savePreferences: '保存设置',
		password: '修改密码',
		currentPassword: '现在的密码',
		wrongPassword: '现在的密码不正确。',
		passwordSaved: '密码已修改。',
		saved: '设置已保存。',
		sessions: '已登录的设备',
		sessionsHint: '在所有设备和浏览器上退出登录，包括本机。设备遗失时请使用。'
	}
} satisfies Translation<typeof en>;
