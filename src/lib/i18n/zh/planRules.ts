// 暗访员、免查网点，以及计划是否可被预测。
import type en from '../en/planRules';
import type { Translation } from '../keys';

export default {
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
	replan: {
		title: '重新安排',
		text: '有人请假或网点停业后，只调整无法照原计划进行的暗访。',
		submit: '以最小变动重新安排',
		done_other: '调整了 {{count}} 次暗访。',
		none: '无需调整。'
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
