import type en from '../en/books';
import type { Translation } from '../keys';

export default {
	title: '登记簿与日报'
} satisfies Translation<typeof en>;
