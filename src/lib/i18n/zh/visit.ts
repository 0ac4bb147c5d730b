import type visit from '../en/visit';
import type { Translation } from '../keys';

export default {
	title: '记事本',
	signIn: {
		title: '登录',
		text: '请在有网络时登录一次；之后没有网络也能打开您的暗访。',
		button: '登录'
	},
	opening: '正在打开…',
	pill: {
		offline: '离线',
		online: '在线',
		sending: '正在发送…',
		signIn: '登录后发送',
		other: '当前登录的是另一个人',
		server: '服务器繁忙，稍后重试',
		nothing: '已全部送达',
		visits_other: '{{count}} 次暗访',
		photos_other: '{{count}} 张照片',
		waiting: '{{what}}待发送',
		and: '、'
	},
	list: {
		heading: '我的暗访',
		empty: '暂无暗访任务。',
		emptyText: '计划发布后，您的暗访会出现在这里并保存在本机。',
		hour: '约 {{hour}}:00',
		gone: '该任务已不归您。您填写的内容仍保存在本机；请导出救援文件或联系计划人员。',
		kind: { overt: '明查（到达后表明身份）', document: '资料检查' },
		status: {
			assigned: '待开始',
			started: '进行中',
			submitted: '已提交',
			in_review: '复核中',
			returned: '已退回',
			waiting: '将自动提交'
		},
		desk: '回工作台',
		refresh: '重新获取'
	},
	daysOff: {
		heading: '我的休假',
		text: '这些日子不会给您安排暗访。只有编排计划的人看得到。',
		from: '起始日',
		to: '截止日',
		add: '登记',
		one: '{{from}}至{{to}}',
		remove: '取消{{days}}的休假',
		removeShort: '取消',
		none: '没有登记休假。',
		conflicts: '需回避的网点',
		missing: '请填写起始日；只休一天时，截止日可留空。',
		loading: '正在读取…',
		problem: {
			offline: '登记休假需要网络，请联网后重试。',
			server: '服务器繁忙，请稍后重试。',
			sign_in: '请先登录。',
			other_person: '当前登录的是另一个人，请本人登录。'
		}
	},
	withdraw: {
		heading: '我认识该网点的人，申请回避',
		text: '存在利益关系时不得前往检查。提交后，编排计划的人会看到需要改派，网点不会知道。',
		ground: '回避原因',
		choose: '请选择',
		grounds: {
			relative: '亲友在该网点工作',
			former_post: '曾在该网点工作',
			home_branch: '是本人所在网点',
			own_account: '本人在该网点开户',
			other: '其他原因'
		},
		submit: '申请回避',
		told: '已登记。除非另行通知，请勿前往该网点。',
		problem: {
			offline: '申请回避需要网络，请联网后重试。',
			server: '服务器繁忙，请稍后重试。',
			sign_in: '请先登录。',
			other_person: '当前登录的是另一个人，请本人登录。'
		}
	},
	install: {
		title: '添加到主屏幕',
		text: '在浏览器菜单中选择“添加到主屏幕”。图标名为“Notes”，没有网络也能打开。',
		button: '添加到主屏幕',
		dismiss: '暂不'
	},
	room: {
		used: '本机已用 {{used}}，共 {{quota}}。',
		kept: '浏览器会长期保留。',
		unkept: '手机空间不足时，浏览器可能会清除。',
		keep: '长期保留',
		full: '手机存储已满。有 {{count}} 条内容只在内存中：请不要关闭本页，清理手机空间，或联网后发送。'
	},
	other: {
		title: '当前登录的是另一个人',
		text: '本机保存的内容属于另一个人，会一直等其本人。请本人重新登录后发送，或打开您自己的暗访。',
		mine: '打开我的暗访'
	},
	cover: {
		hide: '隐藏',
		back: '完成',
		placeholder: '购物清单、提醒……',
		dim: '调暗',
		bright: '调亮'
	},
	page: {
		back: '全部暗访',
		gone: '本机没有这次暗访。',
		goneText: '请在有网络时打开一次。',
		progress: '已答 {{answered}}/{{total}}',
		evidence_other: '缺 {{count}} 项证据',
		reinspect: '复查：上次不合格，请务必查看',
		sections: '各部分',
		start: '到达',
		finish: '完成',
		next: '下一部分',
		previous: '上一部分',
		score: '得分',
		showScore: '显示得分',
		noScore: '尚无得分',
		comments: '复核人要求说明',
		closed: '已提交。除非复核人退回，不能再填写。',
		problem: '服务器未接收这次暗访：',
		refused_other: '有 {{count}} 条未被接收，仍保存在本机：'
	},
	arrive: {
		kind: '检查方式',
		arrived: '我已到达',
		left: '我要离开',
		leftAgain: '现在才离开',
		arrivedAt: '{{at}} 到达',
		leftAt: '{{at}} 离开',
		place: '到达和离开时各询问一次位置。可以拒绝，只作记录，不影响填写。',
		first: '请先点“我已到达”，再作答。',
		later: '离开后仍可继续补填。',
		address: '地址',
		planned: '计划时间'
	},
	timer: {
		heading: '等候计时',
		start: '取号',
		called: '叫号',
		served: '办理',
		done: '办结',
		clear: '撤回{{name}}',
		waited: '等候 {{minutes}} 分钟',
		took: '办理 {{minutes}} 分钟',
		use: '填入 {{minutes}} 分钟'
	},
	script: { heading: '暗访情景' },
	photo: {
		add: '拍照',
		asked: '请拍照取证',
		list: '照片',
		sent: '已送达',
		waiting: '待发送',
		remove: '删除第 {{n}} 张照片',
		removeSure: '删除这张照片？',
		working: '正在压缩…',
		elsewhere: '在另一台手机上拍摄',
		damaged: '在本机上已损坏，请删除后重拍',
		refused: '未被接收',
		problem: {
			too_large: '图片超过 32 MB，请用较低的分辨率拍摄。',
			not_a_picture: '手机无法打开这个文件。请拍照，或选择 JPEG、PNG 图片。'
		}
	},
	conflict: {
		title: '同一项有两个答案',
		text: '两台设备各自填写，互不知情。请选择正确的一个，另一个保留在历史中。',
		at: '{{at}} 填写',
		take: '采用这个',
		empty: '空',
		value: '答案',
		note: '备注'
	},
	submit: {
		heading: '提交',
		button: '提交',
		waiting: '全部送达后会自动提交。',
		withdraw: '继续填写',
		unanswered_other: '有 {{count}} 项未作答，按未观察到处理。',
		missing: '尚缺',
		open: '打开',
		sure: '提交后除非复核人退回，不能再修改。',
		kind: {
			check_in: '到达',
			check_out: '离开',
			conflict: '在两个答案中选择',
			upload: '有照片尚未送达',
			unknown_photo: '有照片服务器尚未收到',
			more_photos: '另一台手机又传来照片，请查看后重新提交',
			digest: '另一台手机又传来答案，请查看后重新提交',
			answer: '答案不符合要求',
			unfinished: '至少完成 60%，目前 {{completeness}}%',
			reinspection: '上次不合格、须复查的项目',
			photo: '不合格项的照片',
			note: '不合格项的说明'
		}
	},
	rescue: {
		heading: '救援文件',
		text: '把尚未发送的暗访加密带到您的另一台手机。请记住口令：没有口令谁也打不开。',
		passphrase: '口令',
		short: '至少 8 个字符。',
		make: '保存文件',
		file: '救援文件',
		read: '读入',
		done: '已读入，有网络时会自动发送。',
		problem: {
			passphrase: '口令不对，无法打开。请核对后重试。',
			not_a_file: '这不是救援文件。请选择在另一台手机上保存的文件。',
			other_person: '这个文件属于另一个人，请其本人登录后读入。'
		}
	}
} satisfies Translation<typeof visit>;
