import type en from '../en/visitError';
import type { Translation } from '../keys';

const visitError: Translation<typeof en> = {
	MC501: '检查表还有问题，已列在各检查项旁。改正后再发布。',
	MC502: '暗访检查表只能包含普通顾客看得到的内容。请移除已标出的检查项。',
	MC503: '自上次发布以来没有改动。',
	MC504: '该检查表已停用。可据此新建一份。',
	MC505: '检查表过大：最多 {{items}} 项、{{kb}} KB。',
	MC506: '名称已被使用，请换一个。',
	MC631: '当日自查已结束，仅可在当天更正小结。',
	MC632: '自查只能在当天填写。',
	MC633: '还有检查项未作答。',
	MC634: '尚未发布自查表，请联系服务管理岗。',
	MC635: '答案与检查项不符，请刷新页面。'
};

export default visitError;
