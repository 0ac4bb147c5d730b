import type en from '../en/clock';
import type { Translation } from '../keys';

export default {
	title: '时限'
} satisfies Translation<typeof en>;
