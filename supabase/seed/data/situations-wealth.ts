import type { Situation } from './situation.ts';

/** Wealth, insurance, precious metals; and what English-speaking customers told. */
export const wealthSituations: Situation[] = [
	{
		business: 'agency_insurance',
		cause: 'marketing',
		who: 'lobby',
		root: 'sales',
		severity: 'serious',
		channels: ['counter', 'regulator', 'letter', 'media'],
		subjects: ['存款变保险', '给七十岁老人推荐十年期保险', '说是“存三年送一年”，其实是保险'],
		told: [
			'我来存{sum}元定期，工作人员说有个“利息更高的存法”，回家才发现是一份要交五年的保险，提前退只能拿回一半。',
			'我奶奶七十多岁，不识几个字，被劝着签了一份十年的保险合同，回访电话也是旁边的人教她说“是”。'
		],
		wish: '全额退保。',
		facts: '双录回看显示销售人员以“存款”“利息”表述，未充分说明保险属性及退保损失，属误导销售。',
		cleared: '双录完整，销售人员三次说明产品为保险且由保险公司承保，客户本人抄录风险提示。',
		remedy: 'correction',
		done: '协调保险公司全额退保，停止当事人代销资格。',
		lesson: '代销产品严禁使用存款用语，高龄客户须家属在场并二次回访。'
	},
	{
		business: 'wealth_management',
		cause: 'product_return',
		who: 'lobby',
		root: 'sales',
		channels: ['counter', 'telephone', 'letter', 'regulator'],
		subjects: ['理财亏损，当初说保本', '净值下跌客户经理不接电话', '到期收益与宣传不符'],
		told: [
			'买的时候客户经理拍胸脯说“跟存款一样稳”，现在亏了{sum}元，打电话不接，到网点说他调走了。',
			'宣传海报上写“业绩比较基准四个点”，到期只有一个多点，我当时根本没听明白什么叫基准。'
		],
		wish: '赔偿损失并给出合理解释。',
		facts: '销售录音中客户经理有“基本不会亏”的不当承诺，客户风险评估等级与产品不匹配。',
		cleared: '客户风险评估为平衡型，与产品匹配，双录中已明确“非保本、可能亏损”。',
		remedy: 'compensation',
		done: '双方协商，减免申购费并给予适当补偿，更换客户经理。',
		lesson: '不得承诺收益，客户经理调离必须交接客户。'
	},
	{
		business: 'agency_funds',
		cause: 'disclosure',
		who: 'lobby',
		root: 'misinformation',
		channels: ['mobile_app', 'counter', 'qr_form'],
		subjects: ['基金赎回费没人提醒', '定投被自动续扣', '赎回到账时间说法不一'],
		told: [
			'持有不到一年赎回，被扣了{sum}元赎回费，买的时候没有任何人说过。',
			'客户经理说赎回当天到账，实际等了{n}天，错过了交首付的时间。'
		],
		wish: '退回赎回费。',
		facts: '购买时以口头方式介绍，未展示费率表，客户经理对到账时间表述错误。',
		cleared: '购买页面强制阅读费率说明满十秒并由客户勾选确认。',
		remedy: 'explanation',
		done: '向客户详细说明费率规则，赠送持有期提醒服务。',
		lesson: '赎回规则与购买环节同样要讲清楚。'
	},
	{
		business: 'precious_metals',
		cause: 'product_return',
		who: 'teller',
		root: 'misinformation',
		channels: ['counter', 'social_media'],
		subjects: ['金条回购被压价', '纪念币预约了却没有货', '买金条时说随时原价回购'],
		told: [
			'买时说随时可以回购，真来卖时每克扣了好几块钱手续费，还要等检测，{n}天都没结果。',
			'网上预约成功的纪念币，到网点说“已经换完了”，可我前面只有三个人。'
		],
		wish: '按当初承诺办理。',
		facts: '销售时未说明回购扣费标准；纪念币现场余量登记与系统不符，有员工代换情形。',
		cleared: '回购规则已在购买凭证背面列明并由客户签字，纪念币兑换记录与监控一致。',
		remedy: 'apology',
		done: '按购买当日口径减免手续费，纪念币从备用额度补兑。',
		lesson: '回购标准上墙，纪念币兑换全程录像、逐笔登记。'
	},
	{
		business: 'wealth_management',
		cause: 'freedom_of_choice',
		who: 'lobby',
		root: 'sales',
		channels: ['counter', 'telephone', 'report_book'],
		subjects: ['办贷款被要求买理财', '开卡被搭售意外险', '取大额现金被劝买产品'],
		told: [
			'申请经营贷时客户经理暗示“买{sum}元理财批得快”，不买就说材料还要再看看。',
			'取自己的钱，被拉到贵宾室讲了{n}分钟产品，不买就一直说“系统在排队”。'
		],
		wish: '停止搭售，按规定办理业务。',
		facts: '微信聊天记录证实客户经理以审批进度为条件推荐产品，违反自主选择权规定。',
		cleared: '产品购买发生在贷款审批完成之后，且由客户主动咨询。',
		remedy: 'correction',
		done: '为客户无条件办理赎回，对当事人追责。',
		lesson: '信贷与理财销售岗位分离，审批进度对客户公开。'
	},
	{
		business: 'personal_information',
		cause: 'information_safety',
		root: 'privacy',
		severity: 'major',
		channels: ['media', 'regulator', 'social_media'],
		subjects: ['客户资料出现在废品收购站', '网络流传网点监控画面', '群里流出客户名单'],
		told: [
			'有人在网上发了一沓贷款申请表的照片，上面有我的姓名、身份证号和家庭住址，说是从废品站买来的。',
			'一段我在柜台与人争执的监控视频被发到短视频平台，脸都没有遮，播放了几万次。'
		],
		wish: '立即删除、查明责任并书面答复。',
		facts: '搬迁时一箱归档前资料误作废纸处理，涉及客户十七名，档案交接无登记。',
		cleared: '流传资料经鉴定为伪造，格式与我行现行及历史版本均不一致。',
		remedy: 'other',
		done: '追回全部资料并逐户告知，聘请外部机构评估影响，对责任人处理。',
		lesson: '档案移交双人登记，涉密废纸统一粉碎，监控调取须审批留痕。'
	},
	{
		business: 'bank_cards',
		cause: 'service_attitude_quality',
		who: 'teller',
		root: 'skill',
		language: 'en',
		channels: ['counter', 'email', 'qr_form'],
		subjects: [
			'Card blocked while travelling, nobody spoke English',
			'Refused to open an account with a passport',
			'Sent away twice for a simple address change'
		],
		told: [
			'My card was blocked on arrival and I had no other money. At the branch I waited {n} minutes; the teller waved me away and said "no English". A student in the queue had to translate.',
			'I hold a valid passport and residence permit, yet I was told that "foreigners must go to head office" to change an address. I took two mornings off work for nothing.'
		],
		wish: 'Please unblock the card and tell me what the rule really is.',
		facts:
			'The rules allow the service at every branch; the teller did not know them and did not call the interpretation line.',
		cleared:
			'The recording shows that the teller called the interpretation line and that the document shown had expired.',
		remedy: 'apology',
		done: 'The branch apologised, completed the service the same day and posted the bilingual guide at each counter.',
		lesson:
			'Every teller must know the interpretation line; the bilingual guide belongs on the counter.'
	},
	{
		business: 'foreign_exchange',
		cause: 'disclosure',
		root: 'misinformation',
		language: 'en',
		channels: ['email', 'online_banking', 'letter'],
		subjects: [
			'Transfer fee twice what I was told',
			'Exchange rate changed between quote and booking',
			'Salary transfer returned without explanation'
		],
		told: [
			'I was quoted a fee of 80 yuan for a transfer abroad; {sum} yuan was taken. When I asked, three people gave me three different answers.',
			'The rate on the screen was not the rate on my receipt. I was told that "the system decides". After {n} days I still have no explanation in writing.'
		],
		wish: 'Refund the difference and explain it in writing.',
		facts:
			'The leaflet at the counter showed last year’s fees. The correspondent bank’s charge had not been mentioned.',
		cleared:
			'The order form signed by the customer states the correspondent bank’s charge and that the rate is fixed at booking.',
		remedy: 'compensation',
		done: 'The difference was refunded and the leaflet replaced in all branches.',
		lesson: 'Fee leaflets carry a date and are exchanged on the day a fee changes.'
	}
];
