// 个案的经过与时点。
import type en from '../en/caseHistory';
import type { Translation } from '../keys';

export default {
	waits: {
		handler: '待{{name}}办理：{{action}}',
		manager: '待服务管理岗办理：{{action}}',
		anyone: '待投诉专员办理'
	},
	deadlines: {
		label: '时限',
		more_other: '{{count}} 项时限已完成或终止',
		notReached: '已终止'
	},
	timeline: {
		filter: '显示',
		all: '全部',
		notes: '备注',
		steps: '办理步骤',
		clock: '计时',
		files: '文件与联系',
		empty: '没有此类记录。',
		system: '明察',
		someone: '某人'
	},
	event: {
		log: '{{by}}登记了投诉',
		settle_on_spot: '{{by}}现场调解办结',
		assign: '{{by}}将此件分派给{{person}}',
		take: '{{by}}接办此件',
		undo_assign: '{{by}}撤销了分派',
		recuse: '{{by}}回避',
		acknowledge: '{{by}}已受理告知',
		start_investigation: '{{by}}开始调查',
		record_evidence: '{{by}}登记证据：{{line}}，{{outcome}}',
		ask_enquiry: '{{by}}向{{unit}}发出问询',
		answer_enquiry: '{{by}}答复了问询',
		withdraw_enquiry: '{{by}}撤回了问询',
		submit_findings: '{{by}}提交调查结论：{{verdict}}',
		propose_decision: '{{by}}提出处理意见',
		approve_decision: '{{by}}批准了处理意见',
		return_decision: '{{by}}退回了处理意见',
		return_to_investigation: '{{by}}退回调查',
		issue_letter: '{{by}}出具告知书：{{letter}}',
		record_telling: '{{by}}已告知投诉人：{{what}}',
		record_contact_attempt: '{{by}}联系投诉人：{{outcome}}',
		record_view: '{{by}}登记投诉人意见：{{view}}',
		close: '{{by}}结案',
		open_review: '{{by}}启动核查，核查人{{person}}',
		decide_review: '{{by}}作出核查决定：{{outcome}}',
		reopen: '{{by}}重新办理此件',
		reply: '{{by}}已答复',
		change_details: '{{by}}修改了信息',
		redirect: '{{by}}将此件改派其他机构',
		pause_clock: '{{by}}暂停计时：{{reason}}',
		resume_clock: '{{by}}恢复计时',
		request_extension: '{{by}}申请延期（第 {{step}} 次）',
		approve_extension: '{{by}}批准延期（第 {{step}} 次）',
		refuse_extension: '{{by}}未同意延期',
		restart_clock: '{{by}}重新计时：有新事实、新理由',
		agree_date: '{{by}}与投诉人约定{{date}}',
		not_accept: '{{by}}不予受理：{{reason}}',
		withdraw: '{{by}}登记撤诉',
		transfer: '{{by}}将此件转出行外',
		merge: '{{by}}将此件并入{{other}}',
		unmerge: '{{by}}撤销合并',
		merged_from: '{{by}}将{{other}}并入此件',
		unmerged: '{{by}}将{{other}}移出此件',
		add_note: '{{by}}写了备注',
		attach: '{{by}}添加文件：{{file}}',
		link: '{{by}}关联了{{other}}',
		open_task: '{{by}} 新建了整改任务',
		escalate: '已升级提醒：“{{clock}}”，{{when}}',
		unknown: '{{by}}：{{action}}'
	},
	rung: {
		before_other: '到期前 {{count}} 个工作日',
		at: '现已到期',
		after_other: '到期后 {{count}} 个工作日'
	},
	stale: {
		title: '您填写期间，他人修改了此件',
		text: '{{by}}，{{at}}：{{what}}。您填写的内容没有丢失，请比较后再次保存以保留您的内容。',
		saved: '现已保存',
		typed: '您填写的',
		field: '项目',
		changed: '您打开后，此件已有变化。',
		reload: '查看变化'
	},
	ledger: {
		open: '谁经办了多久',
		who: '经办人',
		from: '自',
		to: '至',
		held: '时长',
		working: '工作时间',
		paused: '其中暂停',
		nobody: '无人',
		now: '至今'
	}
} satisfies Translation<typeof en>;
