import type en from '../en/error';
import type { Translation } from '../keys';

export default {
	unknown: '系统出了问题，请重试；如再次出现，请将编号告知技术支持：{{id}}。',
	not_found: '此页面不存在，或您无权查看。',
	forbidden: '您无权执行此操作。如有疑问，请联系系统管理员。',
	session_expired: '您的登录已失效。请重新登录后继续，已填写的内容会保留。',
	unavailable: '暂时无法连接服务，请稍后再试。',
	invalid_form: '有些内容需要修改，已在下方标出。',
	too_large: '内容过大，无法提交。',
	MC001: '您的登录已失效。请重新登录后继续，已填写的内容会保留。',
	MC002: '您的角色无权在此执行此操作。',
	MC003: '此内容不存在，或您无权查看。',
	MC004: '您打开之后，已有他人修改。请查看其修改后再保存。',
	MC006: '您无权执行此操作。如有疑问，请联系系统管理员。',
	MC007: '请填写此项。',
	MC008: '内容共 {{length}} 个字符，最多 {{max}} 个。',
	MC009: '结束日期早于开始日期，请检查。',
	MC010: '请从给出的选项中选择。',
	page: {
		title: {
			notFound: '找不到页面',
			forbidden: '无权访问',
			refused: '暂时无法办理',
			broken: '系统出了问题'
		},
		reference: '编号',
		home: '返回工作台',
		back: '返回上一页'
	}
} satisfies Translation<typeof en>;
