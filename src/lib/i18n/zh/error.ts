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
