import type en from '../en/branches';
import type { Translation } from '../keys';

export default {
	title: '机构'
} satisfies Translation<typeof en>;
