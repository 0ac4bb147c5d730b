import type en from '../en/complaints';
import type { Translation } from '../keys';

export default {
	title: '投诉'
} satisfies Translation<typeof en>;
