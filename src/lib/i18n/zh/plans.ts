import type en from '../en/plans';
import type { Translation } from '../keys';

export default {
	title: '暗访计划',
	intro: '每个计划抽定由谁、何时、暗访哪个网点。网点一方无法得知计划的存在。',
	openingHours: '网点营业时间（在机构页维护）',
	empty: { title: '还没有计划', text: '请为下个月新建一个计划。' },
	period: '{{from}}至{{to}}',
	visits_other: '{{count}} 次暗访',
	done: '已提交 {{count}} 次',
	status: {
		draft: '草稿',
		proposed: '方案',
		published: '已发布',
		closed: '已结束',
		cancelled: '已取消'
	},
	create: {
		title: '新建计划',
		unit: '适用机构',
		start: '起始日',
		end: '截止日',
		checklist: '检查表',
		noChecklist: '还没有已发布的暗访检查表，请先发布。',
		more: '比例',
		restShare: '周末和节假日不少于（%）',
		randomShare: '纯随机不少于（%）',
		riskiestShare: '访两次的网点（%）',
		pairShare: '双人暗访（%）',
		submit: '新建计划'
	},
	draw: {
		title: '方案',
		text: '暗访员、日期和时段由随机种子抽定，抽出的方案满足全部硬性规则。',
		start: '抽取方案',
		again: '重新抽取',
		cancel: '取消',
		cancelled: '已取消抽取，计划保持不变。',
		failed: '抽取中断，请重试。',
		waiting: '正在抽取另一个计划，随后轮到本计划。',
		drawing: '正在抽取备选……',
		solving: '已排定 {{done}}/{{of}} 次',
		explaining: '未找到可行方案，正在查找起限制作用的规则……',
		drawn_other: '已抽取 {{count}} 次',
		each: '第 {{number}} 次，{{by}}，{{when}}',
		used: '当前采用'
	},
	none: {
		title: '没有可行的方案',
		unreachable: '下列网点无人可派：',
		because: {
			never_open: '计划期内营业的天数或时段不足',
			nobody: '所有人员都需回避',
			absence: '可派人员均不在岗',
			rotation: '所有人员都刚去过',
			capacity: '可派人员已无余量'
		},
		short: {
			visits: '需要 {{needed}} 次暗访，全部暗访员最多只能完成 {{possible}} 次。',
			rest_days:
				'需有 {{needed}} 次在周末或节假日进行，最多只能安排 {{possible}} 次：其余网点当天不营业。'
		},
		alone: '如只放宽一条规则：',
		enough_other: '可以排出方案，但会违反该规则 {{count}} 次',
		notEnough: '仍然排不出方案',
		relax: {
			capacity: '每日次数',
			absence: '请假和休息',
			rotation: '同一暗访员 90 天间隔',
			rest_share: '周末和节假日比例',
			apart: '同日两次暗访的间隔',
			random_slot: '纯随机的暗访'
		}
	},
	rule: {
		coverage: '网点未安排暗访',
		rotation: '同一暗访员 90 天内再次到访',
		twice_in_a_row: '同一暗访员连续两次到访',
		conflict: '需要回避',
		closed: '该时段网点不营业',
		rest_share: '周末和节假日次数不足',
		capacity: '超出暗访员可承担的次数',
		absence: '暗访员不在岗',
		apart: '两次暗访相隔太近',
		same_day: '同一天两次到访同一网点',
		outside_period: '不在计划期内',
		unknown: '网点或暗访员不在本计划内'
	},
	counted: '{{found}}/{{allowed}}',
	violations: {
		title: '硬性规则',
		none: '全部硬性规则均已满足。',
		some_other: '违反 {{count}} 处硬性规则，计划不能发布。',
		more: '另有 {{count}} 处'
	},
	table: {
		title: '暗访安排',
		caption: '本计划的暗访安排',
		day: '日期',
		hour: '时段',
		branch: '网点',
		inspector: '暗访员',
		why: '选取方式',
		status: '状态',
		everyone: '全部暗访员',
		everyDay: '全部日期',
		shown: '显示 {{shown}}/{{all}} 次',
		change: '调整',
		changeOf: '调整对{{branch}}的暗访'
	},
	kind: { covert: '暗访', overt: '明查', document: '资料检查' },
	chosen: {
		risk: '覆盖与风险',
		random: '纯随机',
		pair: '双人暗访',
		hand: '人工调整',
		reinspection: '复查'
	},
	visitStatus: {
		proposed: '拟定',
		assigned: '已下发',
		started: '进行中',
		submitted: '已提交',
		in_review: '复核中',
		returned: '已退回',
		approved: '已通过',
		released: '已发布',
		cancelled: '已取消'
	},
	calendar: {
		title: '按暗访员和日期',
		caption: '按暗访员和日期统计的暗访次数',
		total: '合计',
		cell: '{{name}}，{{day}}：{{count}}'
	},
	adjust: {
		title: '调整暗访',
		add: '增加一次检查',
		day: '日期',
		hour: '到访时段',
		inspector: '暗访员',
		checklist: '检查表',
		branch: '网点',
		save: '保存调整',
		drop: '删去这次检查',
		dropped: '已删去这次检查。',
		saved: '已调整。'
	},
	planted: {
		title: '预设核对点',
		text: '记下您已掌握的该网点实际情况。检查员和网点都看不到；答案与此不符时，复核人会看到提示。',
		item: '检查项',
		truth: '实际情况',
		pass: '合格',
		fail: '不合格',
		save: '添加核对点',
		takeBack: '撤回',
		saved: '已保存。'
	},
	policy: {
		title: '事先告知',
		known: '本计划的网点此前均已开展过暗访，无需再次告知确认。',
		text_other: '有{{count}}个网点首次开展暗访。须事先以“暗访制度”告知其人员，并由其确认阅读。',
		confirmed: '上述网点应确认{{readers}}人，已确认{{confirmed}}人。',
		unreached_other: '{{count}}个网点未收到现行的暗访制度，请先发文。',
		more: '等另外{{count}}个',
		write: '拟发暗访制度',
		running_other: '还有{{count}}人在确认期限内，最晚至{{until}}。全部确认或期满后方可发布。',
		late_other: '{{count}}人逾期未确认，发布时须填写原因。',
		silent_other: '{{count}}个网点没有可确认的人员账号，发布时须填写原因。',
		first: '请先处理“事先告知”中的未完成事项。',
		reason: '未全部确认而发布的原因',
		reasonHint: '原因和未确认人数将随计划留存。',
		published_other: '发布时{{count}}人（处）尚未确认暗访制度，原因：{{reason}}'
	},
	publish: {
		title: '发布',
		text: '发布后，每位暗访员只能看到自己的暗访。随机种子的指纹同时固定，供日后核验。',
		submit: '发布计划',
		done: '计划已发布。'
	},
	replan: {
		title: '重新安排',
		text: '有人请假或网点停业后，只调整无法照原计划进行的暗访。',
		submit: '以最小变动重新安排',
		done_other: '调整了 {{count}} 次暗访。',
		none: '无需调整。'
	},
	cancel: {
		title: '取消计划',
		reason: '原因',
		submit: '取消计划',
		reasonWas: '取消原因：{{reason}}'
	},
	seed: {
		title: '抽取的证明',
		hash: '发布时固定的指纹（SHA-256）',
		secret: '随机种子',
		later: '随机种子在计划期结束后公开。',
		reveal: '公开随机种子',
		replay: '重新抽取并比对',
		same: '用公开的种子重新抽取，得到相同的计划。',
		differs: '不一致：{{what}}。',
		what: {
			seed: '随机种子',
			inputs: '抽取所依据的数据',
			solver: '求解器版本',
			version: '抽取程序版本',
			plan: '计划'
		},
		changed_other: '其后有 {{count}} 次暗访经人工调整。'
	},
	foresee: {
		title: '能否被预测',
		weekday: '星期分布与目标',
		hour: '时段分布与目标',
		fit: 'χ² {{chi2}}，自由度 {{degrees}}，p = {{p}}',
		entropy: '网点下次暗访日期的不确定度',
		bits: '平均 {{mean}} 比特，最少 {{least}}，理论最多 {{most}}',
		chance: '只知道公开目标和营业日时的最佳猜测',
		constant: '事后最佳的固定猜测',
		predictor: '用 {{months}} 个月历史训练的预测',
		times: '{{rate}}，为随机水平的 {{ratio}} 倍',
		noPredictor: '需要此前六个月的暗访记录。',
		good: '未超过允许水平（随机水平的 1.2 倍）。',
		bad: '超过随机水平的 1.2 倍：请提高纯随机比例。',
		observed: '暗访次数',
		expected: '目标',
		days: '星期',
		hours: '时段'
	},
	weekday: {
		1: '周一',
		2: '周二',
		3: '周三',
		4: '周四',
		5: '周五',
		6: '周六',
		7: '周日'
	},
	leftOut_other: '有 {{count}} 个网点因您在那里任职而未列入：{{names}}，须由他人安排。',
	inspectors: {
		title: '暗访员',
		intro: '暗访员名单只有管辖范围内的服务管理岗和审计可见。',
		empty: { title: '尚未任命暗访员', text: '请任命在所访网点没有岗位的人员。' },
		appoint: '任命暗访员',
		person: '人员',
		unit: '可暗访的范围',
		from: '起始日',
		to: '截止日（可不填）',
		capacity: '每日次数',
		submit: '任命',
		since: '自{{from}}起',
		until: '{{from}}至{{to}}',
		ended: '已终止',
		end: '终止任命',
		visits_other: '近 90 天 {{count}} 次',
		absences: '不在岗',
		conflicts: '回避',
		none: '无',
		addAbsence: '登记不在岗',
		addConflict: '登记回避',
		remove: '删除',
		removeOf: '删除{{what}}',
		branch: '网点',
		ground: '事由',
		grounds: {
			home_branch: '本人所属网点',
			relative: '有亲属在职',
			former_post: '曾在此任职',
			own_account: '在此开户',
			other: '其他'
		},
		perDay_other: '每日 {{count}} 次'
	},
	exemptions: {
		title: '免检和示范网点',
		intro: '免检网点降低暗访频次，但不会不访。一票否决项被认定或重大投诉属实时，资格自动中止。',
		link: '免检与示范',
		empty: { title: '没有此类网点', text: '尚未授予任何资格。' },
		kind: { exempt: '免检', demonstration: '示范网点' },
		kindLabel: '资格',
		state: {
			in_force: '有效',
			suspended: '中止',
			ended: '已终止',
			over: '已到期',
			coming: '未开始'
		},
		cause: {
			critical_item: '一票否决项未通过',
			serious_complaint: '重大投诉属实',
			by_hand: '人工决定'
		},
		grant: '授予',
		branch: '网点',
		grounds: '依据',
		from: '起始日',
		to: '截止日',
		reason: '原因',
		suspend: '中止',
		resume: '恢复',
		end: '终止',
		change: '变更'
	}
} satisfies Translation<typeof en>;
