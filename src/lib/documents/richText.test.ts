import { expect, test } from 'vitest';
import { richText } from './richText';

const plain = (text: string) => ({ text, bold: false });

test('headings, lists, bold words and paragraphs are read from what is typed', () => {
	expect(
		richText(
			'## 本月亮点\n窗口**提前十分钟**开启。\n客户称赞。\n\n- 备好老花镜\r\n- 雨天铺垫\n下一段'
		)
	).toEqual([
		{ kind: 'heading', runs: [plain('本月亮点')] },
		{
			kind: 'paragraph',
			runs: [
				plain('窗口'),
				{ text: '提前十分钟', bold: true },
				plain('开启。'),
				plain('\n'),
				plain('客户称赞。')
			]
		},
		{ kind: 'list', items: [[plain('备好老花镜')], [plain('雨天铺垫')]] },
		{ kind: 'paragraph', runs: [plain('下一段')] }
	]);
});

test('what means nothing is kept as typed', () => {
	for (const words of ['5*3*2', '** 空 **', '#号', '-10%', '2 - 1', '<b>标签</b>'])
		expect(richText(words)).toEqual([{ kind: 'paragraph', runs: [plain(words)] }]);
	expect(richText('\n \n')).toEqual([]);
});
