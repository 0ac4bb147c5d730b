import type en from '../en/enquiries';
import type { Translation } from '../keys';

export default {
	title: '问询',
	intro: {
		mine: '需要您答复的投诉问询。',
		asked: '您向网点和部门提出的问询。',
		all: '您可以查看的全部问询。'
	},
	scope: { label: '查看哪些问询', mine: '待我答复', asked: '我提出的', all: '全部' },
	due: '待答复',
	waiting: '等待答复',
	answered: '已答复',
	empty: { title: '没有待答复的问询', text: '新的问询会出现在这里，最紧急的排在最前。' },
	emptyAsked: { title: '没有未答复的问询', text: '可在投诉件中向网点或部门发出问询。' },
	about: '关于投诉 {{number}}',
	asked: '{{name}}提出，{{when}}',
	answeredBy: '{{name}}，{{when}}',
	withdrawn: '已撤回',
	question: '问题',
	shared: '相关情况',
	files: '文件',
	answer: '您的答复',
	answerOf: '答复',
	hint: '发生了什么、谁当班、您如何处理。答复将发给投诉专员。',
	addFiles: '照片和文件',
	addFilesHint: '图片、PDF、Word、Excel、文本、音频或视频，每个不超过 20 MB',
	submit: '提交答复',
	sent: '答复已提交。',
	openCase: '打开投诉件',
	kept: '提交前，您填写的内容保存在本设备上。',
	notHere: '等待{{unit}}答复。'
} satisfies Translation<typeof en>;
