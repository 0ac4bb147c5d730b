import type en from '../en/admin';
import type { Translation } from '../keys';

export default {
	title: '系统管理'
} satisfies Translation<typeof en>;
