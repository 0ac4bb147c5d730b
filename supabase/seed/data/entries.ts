import type { Entry } from './situation.ts';

export const suggestions: Entry[] = [
	{
		subject: '建议填单台配不同度数的老花镜',
		told: '现在只有一副老花镜还坏了一条腿，老人看不清单子。',
		reply: '感谢提醒，已配齐三种度数并每周检查。'
	},
	{
		subject: '希望周六上午开放对公窗口',
		told: '做小生意的平时走不开，能不能周六开半天对公？',
		reply: '已列入试点，下月起每月第一个周六上午开放，届时公告。'
	},
	{
		subject: '取号机屏幕反光看不清',
		told: '下午西晒，取号机屏幕完全看不见，建议换个方向。',
		reply: '已将取号机移至立柱内侧，欢迎再来看看。'
	},
	{
		subject: '建议增设母婴休息角',
		told: '带孩子来办业务没有地方喂奶换尿布。',
		reply: '已在贵宾室旁隔出母婴角，使用时请告知大堂经理。'
	},
	{
		business: 'electronic_banking',
		subject: '手机银行字体能否再大些',
		told: '大字版里转账页面还是小字，老人容易看错数。',
		reply: '已转科技部，下一版本将放大金额与户名。'
	},
	{
		subject: '叫号声音太小',
		told: '坐在后排听不见叫号，过号又要重新取。',
		reply: '已调整音量并加装后排显示屏，过号三个内可直接办理。'
	},
	{
		business: 'currency_management',
		subject: '希望固定零钞兑换日',
		told: '菜市场商户想换零钱，每次都说不够，能不能定个日子？',
		reply: '每周三上午为零钞兑换时间，可提前一天电话预约。'
	},
	{
		subject: '门口台阶建议贴防滑条',
		told: '雨天台阶很滑，上周看见有人摔了一跤。',
		reply: '当天已贴好防滑条并在雨天铺设地垫。'
	},
	{
		subject: 'Please show waiting times in English too',
		told: 'The queue screen is Chinese only; visitors cannot tell which number is next.',
		reply: 'Thank you. The screen now alternates between Chinese and English.'
	},
	{
		business: 'loans',
		subject: '贷款进度希望能短信告知',
		told: '提交材料后不知道到哪一步，只能一遍遍打电话。',
		reply: '已开通进度短信，受理、审批、放款三个节点都会提醒。'
	}
];

export const praise: Entry[] = [
	{
		who: 'lobby',
		subject: '大堂经理冒雨送老人回家',
		told: '我母亲办完业务突然下大雨，大堂经理打着伞把她送到小区门口，自己全身湿透，特意来感谢。',
		reply: '感谢您的来信，已在网点晨会上通报表扬。'
	},
	{
		who: 'teller',
		subject: '柜员耐心数完一整袋硬币',
		told: '我的早点铺一年攒下的硬币，柜员小伙子数了一个多小时，没有一句怨言，还给我倒了水。',
		reply: '谢谢您的肯定，这是我们应该做的。'
	},
	{
		who: 'teller',
		subject: '及时劝阻，保住了养老钱',
		told: '骗子让我转二十万，柜员看我神色不对，反复问，还叫来了民警，救了我一命。',
		reply: '守好客户的钱是我们的本分，祝您身体健康。'
	},
	{
		who: 'guide',
		subject: '保安师傅捡到钱包原物奉还',
		told: '钱包掉在大厅，里面有证件和六千多块现金，保安师傅追了两条街还给我。',
		reply: '已转告外包公司并给予奖励。'
	},
	{
		who: 'lobby',
		subject: '上门为卧床老人激活社保卡',
		told: '父亲卧床三年，网点两位同志带着移动设备上门，不到十分钟就办好了。',
		reply: '今后如需上门服务，请随时拨打网点电话。'
	},
	{
		who: 'teller',
		subject: '残损币一点一点拼好',
		told: '被老鼠咬碎的八千多块钱，柜员用镊子拼了整整一下午。',
		reply: '能为您减少损失，我们也很高兴。'
	},
	{
		who: 'lobby',
		subject: 'The lobby manager translated for me',
		told: 'My card was swallowed and I had a train in an hour. The lobby manager explained everything in English and had it back in ten minutes.',
		reply: 'Thank you for telling us. We have passed it on to her and to the whole branch.'
	},
	{
		who: 'teller',
		subject: '加班到六点半等我来办业务',
		told: '外地赶回来已经过了下班时间，柜员等我到六点半，办完还帮我叫车。',
		reply: '感谢理解与认可。'
	},
	{
		who: 'lobby',
		subject: '用手语为聋哑客户服务',
		told: '我们一行四位聋人朋友来办卡，大堂经理会手语，全程没有一点障碍。',
		reply: '网点已有三位同事通过手语培训，欢迎常来。'
	},
	{
		who: 'teller',
		subject: '发现我多存了一千元主动退还',
		told: '我自己数错了，柜员清点后主动告诉我多了一千，真是诚信。',
		reply: '账实相符是我们的底线。'
	}
];

/** Complainants sometimes write plainly, sometimes not; these surround what happened. */
export const openings = [
	'{day}{time}，我到{place}办理业务。',
	'{day}{time}左右在贵行{place}。',
	'我是{place}的老客户，开户十多年。{day}去办事，',
	'{day}专门请假去了一趟{place}。',
	'我叫不出当事人的名字，时间是{day}{time}，地点是{place}。',
	'反映{place}的问题：{day}{time}，',
	''
];
export const endings = [
	'请给一个说法。',
	'希望重视，不要敷衍。',
	'如不处理我将继续向监管部门反映。',
	'我不是要赔偿，就是要一个态度。',
	'请在工作时间回电。',
	'盼复。',
	'',
	'我有录音和照片。',
	'我孩子也在场，可以作证。'
];
export const englishOpenings = [
	'On {day} at {time} I went to {place}. ',
	'This is about {place}, {day}. ',
	'I have been a customer of {place} for six years. '
];
export const englishEndings = [
	'Please answer in writing.',
	'I would like an apology.',
	'I can send photos.',
	''
];
