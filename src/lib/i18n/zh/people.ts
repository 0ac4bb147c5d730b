import type en from '../en/people';
import type { Translation } from '../keys';

export default {
	title: '人员'
} satisfies Translation<typeof en>;
