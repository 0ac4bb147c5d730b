import type en from '../en/enquiries';
import type { Translation } from '../keys';

export default {
	title: '问询'
} satisfies Translation<typeof en>;
