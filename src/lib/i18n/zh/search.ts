import type en from '../en/search';
import type { Translation } from '../keys';

export default {
	title: '搜索',
	label: '查找什么？',
	hint: '编号、姓名、电话，或事情经过中的文字；姓名可用拼音首字母。',
	complaints: '投诉',
	units: '机构',
	people: '人员',
	nothing: '没有找到“{{query}}”',
	nothingText: '试试更少的文字、编号，或姓名的拼音首字母。',
	first: '请输入至少两个字母或一个汉字。',
	most: '仅显示最新 {{count}} 条，再加一个词可缩小范围。'
} satisfies Translation<typeof en>;
