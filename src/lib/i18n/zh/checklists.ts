import type en from '../en/checklists';
import type { Translation } from '../keys';

const checklists: Translation<typeof en> = {
	title: '检查表'
};

export default checklists;
