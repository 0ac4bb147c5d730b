import type en from '../en/desk';
import type { Translation } from '../keys';

export default {
	title: '工作台'
} satisfies Translation<typeof en>;
