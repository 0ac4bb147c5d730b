import type en from '../en/auth';
import type { Translation } from '../keys';

export default {
	email: '电子邮箱',
	password: '密码',
	newPassword: '新密码',
	passwordHint: '至少 10 个字符，可以用一句容易记住的话。',
	code: '邀请码',
	codeHint: '由系统管理员随邀请一并提供。',
	signIn: {
		title: '登录',
		submit: '登录',
		forgotten: '忘记密码？',
		invited: '收到了邀请？',
		signUp: '创建账户',
		wrong: '邮箱或密码不正确，请检查后重试。',
		demo: '演示账号',
		demoHint: '点击即以此人身份登录。',
		kept: '保存之前登录已失效。重新登录后即可再次提交。',
		keptFiles: '文件需要重新选择。',
		expired: '登录已失效，请重新登录，已填写的内容会保留。',
		again: '登录后继续',
		resume: '欢迎回来',
		resumeHint: '您填写的内容仍在，请提交以完成。',
		resumeSubmit: '立即提交'
	},
	signUp: {
		title: '创建账户',
		intro: '仅限受邀人员。',
		submit: '创建账户',
		badCode: '邀请码与邮箱不符或已过期。请检查，或向系统管理员索取新的邀请。',
		exists: '此邮箱已有账户，请直接登录。',
		confirm: '请查收邮件',
		confirmHint: '我们已向 {{email}} 发送链接。打开链接并登录，然后输入邀请码。',
		haveAccount: '已有账户？'
	},
	forgotten: {
		title: '忘记密码',
		intro: '输入您的邮箱，我们将发送设置新密码的链接。',
		submit: '发送链接',
		sent: '请查收邮件',
		sentHint: '如果此邮箱有账户，链接已发出，一小时内有效。',
		back: '返回登录'
	},
	reset: {
		title: '设置新密码',
		submit: '保存新密码',
		badLink: '此链接已使用或已过期，请重新申请。'
	},
	welcome: {
		title: '还差一步',
		intro: '请输入邀请码以开始使用。',
		submit: '开始使用',
		badCode: '邀请码不正确或已过期。请检查，或联系系统管理员。',
		signOut: '退出登录'
	},
	invalid: {
		email: '请输入邮箱地址，例如 name@bank.example。',
		password: '请输入密码。',
		shortPassword: '密码至少需要 10 个字符。',
		weakPassword: '此密码太容易被猜到，请换一个更长的。',
		samePassword: '这是您现在的密码，请换一个。',
		code: '请输入邀请码。'
	},
	tooMany: '尝试次数过多，请几分钟后再试。',
	signedOut: '您已退出登录。',
	signedOutEverywhere: '您已在所有设备上退出登录。'
} satisfies Translation<typeof en>;
