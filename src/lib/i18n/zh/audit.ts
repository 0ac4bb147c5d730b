import type en from '../en/audit';
import type { Translation } from '../keys';

export default {
	title: '审计'
} satisfies Translation<typeof en>;
