import type en from '../en/inbox';
import type { Translation } from '../keys';

export default {
	title: '通知',
	unread: '未读',
	all: '全部',
	markAll: '全部标为已读',
	markOne: '标为已读',
	empty: '没有未读通知。',
	emptyAll: '还没有通知。',
	unreadLabel: '未读'
} satisfies Translation<typeof en>;
