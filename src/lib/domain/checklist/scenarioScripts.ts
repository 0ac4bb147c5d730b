/**
 * What the inspector acts out. Everywhere: the inspector's own name and money, no false
 * papers, no recording of other customers, and an end to the scene before it harms anyone.
 */
export const scenarioScripts: Record<string, { script_zh: string; script_en: string }> = {
	sc_cash_coins: {
		script_zh:
			'准备本人银行卡和不少于 30 枚硬币、若干小面额纸币。取号到柜台，说：“这些零钱想存到卡里。”不催促，观察是否受理、是否当面点清、是否提示换窗口或加收费用。被拒绝时只问一句：“那我应该去哪里存？”记下原话、时间、工号，不争执。',
		script_en:
			'Bring your own card, at least 30 coins and some small notes. Take a ticket, go to the counter and say: “I would like to pay this change into my account.” Do not hurry anyone; see whether it is accepted, counted in front of you, sent to another counter or charged. If refused, ask only: “Where can I pay it in, then?” Note the words, the time and the badge number, and do not argue.'
	},
	sc_peak_queue: {
		script_zh:
			'在当地业务高峰时段到访，取号办理一笔普通业务（查询、取款或打印流水）。记下取号、叫号、办理、结束四个时间，以及等候人数、开放窗口数和全部窗口数。等候时坐在能看到全厅的位置，不主动求助，观察有没有人分流、告知等候时间、增开窗口。',
		script_en:
			'Come at the local peak and take a ticket for something ordinary (balance, withdrawal, statement). Note four times: ticket, called, served, done; how many wait, how many counters are open and how many there are. Sit where you see the whole hall, ask nobody for help, and watch whether customers are directed, told how long it takes, or another counter opens.'
	},
	sc_product_question: {
		script_zh:
			'先问一个标准问题（由计划下发，各网点相同），再问一款新产品：“听说有这个，适合我吗？”只听，不提示答案。记录是否一次讲清、是否说明风险和费用、是否先了解需求、是否夸大收益或强行搭售。不签署任何文件。',
		script_en:
			'First ask the standard question given with the plan (the same at every branch), then about a new product: “I heard of this; is it right for me?” Listen and prompt no answer. Note whether it is explained in one go, whether risks and fees are named, whether your needs are asked about first, and whether returns are exaggerated or something is pressed on you. Sign nothing.'
	},
	sc_missing_document: {
		script_zh:
			'选一项需要多份资料的本人业务，到访时少带一份（不得伪造或冒用）。到柜台说明来意，观察是否一次性告知全部所缺资料、是否给出书面清单或补救办法、是否由首问人负责到底。记录为此跑了几个窗口。',
		script_en:
			'Choose business of your own that needs several papers and leave one at home (never a forged or borrowed one). Say what you came for and see whether everything missing is named at once, whether you get a list or a way out, and whether the first person asked sees it through. Count the counters you were sent to.'
	},
	sc_minor_complaint: {
		script_zh:
			'就一件真实的小不便（如等候较久、设备不好用）平静地提出意见：“我想提个意见。”不夸大、不提高音量、不要求赔偿。观察是否当场受理、是否辩解或推诿、能否引荐负责人、是否说明后续答复方式。得到回应后即致谢结束。',
		script_en:
			'Raise one real small inconvenience (a long wait, an awkward machine) calmly: “I would like to make a comment.” Do not exaggerate, raise your voice or ask for money. See whether it is taken on the spot, argued away or passed on, whether someone in charge can be called, and whether you are told how you will hear. Thank them and end once answered.'
	},
	sc_special_needs: {
		script_zh:
			'以真实需要协助的情形到访（如行李较多、看不清小字、不会用手机），不得冒用他人证件，不得假扮残障。观察是否有人主动上前、无障碍通道和爱心窗口能否使用、协助填单或操作设备时是否保护个人信息。',
		script_en:
			'Come with a real need for help (much luggage, trouble with small print, no smartphone skills); never with another person’s papers and never feigning a disability. See whether anyone comes forward, whether the step-free way and priority counter can be used, and whether your data is kept private while you are helped with forms or machines.'
	},
	sc_weekend: {
		script_zh:
			'在周末、法定节假日或调休工作日的公示营业时间内到访。先看门外公示与实际是否一致，再进厅：大堂经理是否在岗、自助设备是否可用、停办业务有没有提前告示。拍下门外的营业时间牌和停业告示。',
		script_en:
			'Come on a weekend, public holiday or make-up workday within the posted hours. First see whether what is posted outside is what happens, then go in: is the lobby manager there, do the machines work, is suspended business announced? Photograph the hours plate and any closing notice outside.'
	},
	sc_opening: {
		script_zh:
			'开门前十五分钟到门外，开门时随第一批客户进入，停留至开门后十五分钟。观察是否准时开门、是否迎客、设施卫生、凭证用品、机具和人员是否已就位。不与员工交谈业务以外的话题。',
		script_en:
			'Be outside fifteen minutes before opening, go in with the first customers and stay until fifteen minutes after. See whether the doors open on time, customers are welcomed, and rooms, forms, machines and staff are ready. Talk to staff about nothing but your business.'
	},
	sc_closing: {
		script_zh:
			'打烊前二十分钟进厅，取号办理一笔资料齐全、能很快办完的业务。观察是否照常受理、有没有提前停号、关灯、清场或让客户改天再来。业务办完即离开，记下最后一次叫号和关门的时间。',
		script_en:
			'Go in twenty minutes before closing and take a ticket for something quick with all papers at hand. See whether it is taken as usual, or tickets stop early, lights go off, customers are ushered out or told to come another day. Leave when done, and note the last call and the time the doors closed.'
	}
};
