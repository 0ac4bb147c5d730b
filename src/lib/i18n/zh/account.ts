import type en from '../en/account';
import type { Translation } from '../keys';

export default {
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
	sessions: '已登录的设备',
	sessionsHint: '在所有设备和浏览器上退出登录，包括本机。设备遗失时请使用。'
} satisfies Translation<typeof en>;
