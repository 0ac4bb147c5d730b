import type { Situation } from './situation.ts';

/** Machines, cards, the app, transfers and fees. */
export const digitalSituations: Situation[] = [
	{
		business: 'bank_cards',
		cause: 'facilities_equipment_systems',
		root: 'equipment',
		channels: ['self_service_machine', 'telephone', 'counter'],
		subjects: ['取款机吞卡，周末无人处理', '存款机少记了{sum}元', '取款机吐钞不足已扣账'],
		told: [
			'周六晚上取款机吞卡，拨打屏幕上的电话转了{n}次人工，让我周一带证件去网点，出差只好改签。',
			'在存款机存现金{sum}元，机器卡住后只显示成功一部分，客服说要等清机，已经三天没有消息。'
		],
		wish: '尽快退回款项（卡片）并告知进度。',
		facts: '清机核对长款与客户所述金额一致，差错处理超过承诺的一个工作日，期间未回访客户。',
		cleared: '清机账实相符，监控显示机器退回了部分钞票，由客户取走。',
		remedy: 'correction',
		done: '差错款已入账，并向客户说明处理经过。',
		lesson: '差错处理每日向客户报进度，节假日安排值班清机。'
	},
	{
		business: 'electronic_banking',
		cause: 'facilities_equipment_systems',
		root: 'system',
		channels: ['mobile_app', 'telephone', 'social_media', 'online_banking'],
		subjects: ['手机银行升级后无法登录', '人脸识别一直失败', '转账显示成功对方未到账'],
		told: [
			'应用升级后一直提示“系统繁忙”，三天登录不上，房贷差点逾期，客服只会让我重装。',
			'给供货商转账{sum}元显示成功，对方{n}小时后仍未到账，客服说要等跨行清算，货车堵在门口等钱。'
		],
		wish: '恢复使用，若造成逾期请消除影响。',
		facts: '新版本与部分机型不兼容，发布前测试不充分，客服未获得统一口径。',
		cleared: '系统日志显示客户手机时间设置错误导致校验失败，交易已于两小时内到账。',
		remedy: 'correction',
		done: '发布修复版本，协助客户完成还款并确认征信未受影响。',
		lesson: '版本发布前覆盖常用机型，重大故障要主动公告。'
	},
	{
		business: 'bank_cards',
		cause: 'rules_processes',
		root: 'rule_conflict',
		channels: ['telephone', 'regulator', 'email', 'mobile_app'],
		subjects: ['信用卡年费说免又扣', '分期手续费事先未说明', '注销信用卡被反复挽留'],
		told: [
			'办卡时说刷满六次免年费，我刷了{n}次仍扣了{sum}元，客服说有两次“不算有效消费”。',
			'打电话注销信用卡，转接{n}次，每次都让我考虑别的卡，最后说系统维护让我改天再打。'
		],
		wish: '退还费用并办理注销。',
		facts: '宣传单页“刷满六次”未注明有效消费口径，与章程不一致，客户理解合理。',
		cleared: '客户签字确认的领用合约已用加粗字体说明收费条件，电话录音显示客服已提示。',
		remedy: 'compensation',
		done: '退还已扣费用，修改宣传单页口径。',
		lesson: '宣传口径须与章程一致，限制条件与优惠同字号。'
	},
	{
		business: 'electronic_banking',
		cause: 'disclosure',
		root: 'misinformation',
		channels: ['sms', 'telephone', 'qr_form'],
		subjects: ['短信通知费不知情被扣{m}个月', '账户管理费没有人告知', '开通了从未申请的增值服务'],
		told: [
			'查账发现每月扣三元短信费，已经扣了{m}个月，我从没签过字同意。',
			'账户里每季度被扣一笔“小额账户管理费”，直到余额不足才发现，没有人告诉过我。'
		],
		wish: '退还全部费用。',
		facts: '开户资料中增值服务勾选为系统默认，未见客户单独确认。',
		cleared: '客户曾在手机银行主动开通该服务，留有操作记录。',
		remedy: 'compensation',
		done: '退还全部已收费用并关闭服务。',
		lesson: '增值服务必须由客户主动勾选并单独确认。'
	},
	{
		business: 'bank_cards',
		cause: 'funds_safety',
		root: 'external',
		severity: 'serious',
		channels: ['telephone', 'counter', 'regulator'],
		subjects: ['银行卡在境外被盗刷', '凌晨被连续扣款{n}笔', '老人被骗转账银行未提醒'],
		told: [
			'凌晨两点连续收到{n}条扣款短信，共{sum}元，卡一直在我身上，打客服等了二十分钟才接通冻结。',
			'我母亲在柜台给“公检法”转账{sum}元，神情慌张，柜员没有问一句就办了。'
		],
		wish: '要求赔偿损失并说明风控为何没有拦截。',
		facts: '交易触发两条风控规则但因配置缺陷未拦截，客服热线高峰排队超过承诺时限。',
		cleared: '柜员按规定进行了三次反诈提示并由客户签字确认，录音完整。',
		remedy: 'compensation',
		done: '经协商先行垫付部分损失，协助客户报案并修正风控规则。',
		lesson: '夜间挂失要有直通通道，可疑转账须双人劝阻并记录。'
	},
	{
		business: 'loans',
		cause: 'rules_processes',
		root: 'process',
		channels: ['telephone', 'counter', 'letter', 'regulator'],
		subjects: ['提前还贷排队{m}个月', '房贷利率调整未按公告执行', '结清证明迟迟不开'],
		told: [
			'申请提前还贷，被告知要排到{m}个月以后，期间利息照收，这合理吗？',
			'贷款结清快一个月了，抵押注销材料一直没给，房子过户耽误，下家要我赔违约金。'
		],
		wish: '尽快办理，并承担因此多出的利息。',
		facts: '网点以额度为由限制每日受理笔数，与合同约定的十五个工作日不符。',
		cleared: '客户申请日期以系统受理为准，办理时间在合同约定期限内。',
		remedy: 'correction',
		done: '当周完成提前还款，退还超期利息。',
		lesson: '合同约定的时限不得以内部额度为由延长。'
	},
	{
		business: 'loans',
		cause: 'marketing',
		root: 'vendor',
		channels: ['telephone', 'social_media', 'media', 'regulator'],
		subjects: ['频繁接到贷款推销电话', '中介自称银行合作方收取手续费', '催收电话打到单位'],
		told: [
			'一周接到{n}个自称贵行的贷款电话，明确拒绝后仍继续打，连周末早上也打。',
			'催收公司把电话打到我单位前台，说出了我的欠款金额，同事全知道了。'
		],
		wish: '停止骚扰，查清信息来源。',
		facts: '经核实外呼由合作机构发起，未执行客户拒接名单；合作机构违反约定联系第三人。',
		cleared: '所述号码均非本行及合作机构号码，已协助客户向通信部门举报。',
		remedy: 'apology',
		done: '将客户列入拒接名单，暂停该合作机构业务并扣减考核。',
		lesson: '合作机构外呼须实时过滤拒接名单，违规即清退。'
	},
	{
		business: 'foreign_exchange',
		cause: 'service_attitude_quality',
		who: 'teller',
		root: 'skill',
		channels: ['counter', 'email'],
		subjects: ['外币汇款来回改了{n}次', '换汇被告知“没有外币”', '境外汇款手续费说不清'],
		told: [
			'给孩子汇学费，柜员填错收款行代码，退汇后又扣了一次手续费，来回{n}次，差点误了注册日期。',
			'预约了换汇，到了网点却说没有零钞，让我下周再来，机票就在后天。'
		],
		wish: '退还多收的手续费。',
		facts: '柜员录入收款行代码错误导致退汇，属我行责任，多收手续费应予退还。',
		cleared: '退汇原因为客户提供的账号有误，凭证由客户签字确认。',
		remedy: 'compensation',
		done: '退还手续费并承担退汇产生的费用。',
		lesson: '境外汇款实行双人复核，预约外币须电话确认到货。'
	}
];
