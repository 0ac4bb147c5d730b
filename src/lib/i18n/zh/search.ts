import type en from '../en/search';
import type { Translation } from '../keys';

export default {
	title: '搜索'
} satisfies Translation<typeof en>;
