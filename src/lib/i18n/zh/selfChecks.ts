import type en from '../en/selfChecks';
import type { Translation } from '../keys';

const selfChecks: Translation<typeof en> = {
	title: '每日自查'
};

export default selfChecks;
