import type en from '../en/clock';
import type { Translation } from '../keys';

export default {
	why: '为何？',
	whyOf: '“{{name}}”的时限为何在此？',
	range: '{{from}}至{{to}}',
	kind: {
		target: '内部目标',
		statutory: '监管时限'
	},
	unit: {
		working_minutes: '工作时间{{duration}}',
		working_days_other: '{{count}} 个工作日',
		business_days_other: '{{count}} 个营业日',
		natural_days_other: '{{count}} 个自然日'
	},
	sentence: {
		budget: '{{when}}截止：自{{from}}起 {{budget}}。',
		agreed: '{{when}}截止：与投诉人约定为{{day}}。'
	},
	step: {
		received: '次日起计算',
		counted: '计入',
		countedSpecial: '计入：{{kind}} {{name}}',
		worked: '工作时间',
		paused: '暂停，不计入：{{reason}}',
		pausedPlain: '暂停，不计入',
		closed: '休息：{{reason}}',
		rolled: '遇休息日顺延',
		cut: '提前，使其早于监管时限一个工作日'
	},
	reason: {
		weekend: '周末',
		holiday: '法定节假日',
		workday: '调休上班',
		short: '缩短营业'
	},
	note: {
		cut: '该目标原为{{uncut}}，提前至{{due}}，早于监管时限一个工作日。',
		paused: '计时已暂停（{{reason}}），不会逾期。如现在恢复，截止时间为{{due}}。',
		pausedPlain: '计时已暂停，不会逾期。如现在恢复，截止时间为{{due}}。',
		provisional: '暂定：{{day}}以后的放假安排尚未公布，公布后将重新计算。',
		extended: '已延期（第 {{step}} 次），共 {{budget}}。',
		restarted: '自{{from}}起重新计算。'
	},
	total: '合计',
	stepsCaption: '时限的由来',
	column: { when: '时间', what: '情况', counts: '计入' },
	policy: '规则：{{name}}，第 {{number}} 版',
	source: '（{{source}}）',
	calendar: '日历：{{name}}，第 {{number}} 版',
	mark: { cut: '已提前', provisional: '暂定', extended: '已延期', agreed: '已约定' }
} satisfies Translation<typeof en>;
