import type en from '../en/books';
import type { Translation } from '../keys';

export default {
	title: '登记簿与日报',
	text: '记下客户说的话，并报送当日情况；没有也要报。',
	log: {
		title: '登记',
		complaint: '投诉',
		onTheSpot: '现场调解',
		suggestion: '意见簿',
		report: '举报簿',
		praise: '表扬'
	},
	return: {
		title: '{{day}} 日报',
		hint: '已按本网点登记的内容填好；纸质登记簿上还有的，请改正。',
		complaints: '投诉',
		settled_on_spot: '现场调解',
		suggestions: '意见',
		reports: '举报',
		praise: '表扬',
		remark: '备注',
		file: '报送日报',
		fileNil: '零报告：今日无',
		correct: '更正日报',
		filed: '{{name}} 于 {{time}} 报送。',
		filedNil: '零报告，{{name}} 于 {{time}} 报送。',
		saved: '日报已报送。',
		differs: '{{count}}：日报填 {{stated}}，已登记 {{logged}}。',
		whichUnit: '网点'
	},
	days: {
		title: '最近几天',
		caption: '最近几天的日报',
		day: '日期',
		state: '日报',
		missing: '未报',
		notYet: '尚未报送',
		notDue: '非工作日，无需报送',
		nil: '零报告',
		total: '{{n}} 件',
		open: '补报'
	},
	entries: {
		title: '意见与表扬',
		caption: '本网点的意见与表扬',
		empty: '还没有关于本网点的意见或表扬。从登记簿录入后会列在这里。',
		number: '编号',
		subject: '事由',
		kind: '类型',
		state: '答复',
		waiting: '待答复',
		replied: '已答复'
	},
	coverage: {
		title: '各网点日报',
		day: '日期',
		show: '查看',
		filed: '{{branches}} 个网点中 {{filed}} 个已报送。',
		missing: '未报送',
		more: '另有 {{n}} 个。',
		none: '全部网点已报送。',
		noBranches: '这一天没有网点需要报送。'
	}
} satisfies Translation<typeof en>;
