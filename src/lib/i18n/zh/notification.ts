import type en from '../en/notification';
import type { Translation } from '../keys';

export default {
	unknown: '您有新的消息。'
} satisfies Translation<typeof en>;
