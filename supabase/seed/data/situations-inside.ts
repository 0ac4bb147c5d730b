import type { Situation } from './situation.ts';

/** The front office about a back-office department; business and cause follow the internal list. */
export const internalSituations: (Situation & { department: string })[] = [
	{
		department: 'D_OPS',
		business: '',
		cause: 'slow_response',
		root: 'process',
		subjects: ['授权岗午间无人响应', '凭证审核退回不说原因'],
		told: [
			'客户在柜台等着，远程授权呼叫{n}分钟没有人接，客户把火发在我们身上。',
			'影像审核连续退回{n}次，每次只写“不合规”，不知道要改什么。'
		],
		wish: '希望明确授权响应时限，退回写明原因。',
		facts: '授权中心午间仅一人在岗，未执行同岗替代制；退回理由未使用标准用语。',
		cleared: '系统记录显示平均响应四分钟，当日呼叫期间网点线路中断。',
		remedy: 'correction',
		done: '午间增加一名授权岗，退回必须选择标准原因。',
		lesson: '后台的一分钟就是客户的十分钟。'
	},
	{
		department: 'D_IT',
		business: '',
		cause: 'passive_service',
		root: 'system',
		subjects: ['柜面系统频繁死机', '报修三天无人上门'],
		told: [
			'本周柜面系统死机{n}次，每次重启二十分钟，科技热线只说“知道了”。',
			'密码键盘坏了三天，报修单一直显示“待受理”。'
		],
		wish: '派人现场解决。',
		facts: '报修单因分派规则错误停留在队列，未触发超时提醒。',
		cleared: '工程师两次到场，网点设备为自购未登记，超出维护范围。',
		remedy: 'correction',
		done: '更换设备并修正分派规则。',
		lesson: '报修单也要有时限和升级。'
	},
	{
		department: 'D_CRD',
		business: '',
		cause: 'conflicting_policies',
		root: 'rule_conflict',
		subjects: ['信用卡中心口径与公告不一致', '客户争议件被推回网点'],
		told: [
			'客户拿着公告来办免年费，中心却要求另一套材料，网点无法解释，已经发生{n}次。',
			'争议款项中心让网点答复，网点没有权限查询，客户来回跑。'
		],
		wish: '统一口径，争议件由中心直接答复。',
		facts: '两份有效文件对同一事项规定不同，下发时未废止旧文件。',
		cleared: '网点引用的是已废止文件，新规已于上月培训。',
		remedy: 'correction',
		done: '发文废止旧规，建立争议件首问负责制。',
		lesson: '出新规必须同时清理旧规。'
	},
	{
		department: 'D_RTL',
		business: '',
		cause: 'management_instead_of_service',
		root: 'process',
		subjects: ['报表重复报送', '检查多、指导少'],
		told: [
			'同一组数据每周要报{n}个表，格式都不同，客户经理半天时间在填表。',
			'条线下来检查只记问题不教方法，同样的错误反复扣分。'
		],
		wish: '合并报表，多做辅导。',
		facts: '三张报表字段重合率超过八成，可由系统取数。',
		cleared: '报表为监管要求，字段口径确有差异。',
		remedy: 'correction',
		done: '取消两张报表，改由系统取数。',
		lesson: '管理部门每加一张表，先减一张表。'
	},
	{
		department: 'D_LGL',
		business: '',
		cause: 'weak_client_awareness',
		root: 'staffing',
		subjects: ['合同审核一等就是半个月', '司法协助查询流程不清'],
		told: [
			'一份补充协议送审{n}个工作日没有意见，客户说要换银行。',
			'法院来查询，网点按旧流程办，被法官当面批评，合规部无人指导。'
		],
		wish: '给出审核时限。',
		facts: '审核岗请假期间未安排替代，超过限时办结承诺。',
		cleared: '材料两次补正均由客户方拖延，审核本身用时两个工作日。',
		remedy: 'apology',
		done: '补充协议当日出具意见，公布各类合同审核时限。',
		lesson: '请假不能停办，限时办结要公开。'
	}
];

/** From the report book: about conduct rather than a transaction. */
export const reportSituations: Situation[] = [
	{
		business: '',
		cause: 'service_attitude_quality',
		who: 'teller',
		root: 'attitude',
		subjects: ['举报柜员上班玩手机', '举报窗口提前半小时停办'],
		told: [
			'连续三天看到同一窗口柜员低头看手机，客户站在面前也不抬头。',
			'牌子写着五点结束，四点半就不再叫号，清洁阿姨已经在拖地赶人。'
		],
		wish: '请上级行查看监控。',
		facts: '监控显示当事人当日使用手机共{n}次，提前二十六分钟停止叫号。',
		cleared: '监控显示当事人查看的是业务移动终端，叫号按时结束。',
		remedy: 'apology',
		done: '对当事人批评教育并计服务违规积分。',
		lesson: '营业时间就是承诺，晨会重申手机入柜。'
	},
	{
		business: '',
		cause: 'marketing',
		who: 'lobby',
		root: 'sales',
		severity: 'serious',
		subjects: ['举报员工私下介绍理财', '举报以送礼为名收集身份证'],
		told: [
			'有员工加我微信，推荐一个“行里内部额度”的产品，要转到个人账户{sum}元。',
			'网点门口摆摊送鸡蛋，要登记身份证和手机号，之后天天有人打电话。'
		],
		wish: '严查。',
		facts: '转账记录与聊天记录相互印证，员工存在飞单行为。',
		cleared: '对方账号非本行员工，属冒充，已协助报警。',
		remedy: 'other',
		done: '停职调查并移交合规部门，客户资金已全额退回。',
		lesson: '飞单零容忍，客户要看得到产品查询渠道。'
	},
	{
		business: '',
		cause: 'service_attitude_quality',
		who: 'guide',
		root: 'vendor',
		subjects: ['举报保安在大厅抽烟', '举报引导员代客户操作手机'],
		told: [
			'保安在大厅角落抽烟，有孕妇在旁边，提醒后还笑。',
			'引导员拿着老人的手机帮忙操作，连密码都是她输的。'
		],
		wish: '加强管理。',
		facts: '监控证实情况属实，外包公司现场管理缺位。',
		cleared: '监控未见所述行为，当日该岗位为另一人员。',
		remedy: 'apology',
		done: '清退当事外包人员，约谈外包公司。',
		lesson: '任何人不得代客户输入密码。'
	}
];
