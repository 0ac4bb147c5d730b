import { refusal } from '../support/refusal.ts';
import { functions as expected, roles, type Role } from './expected.ts';
import { workers } from './people.ts';
import { meetingOf } from './documents.ts';
import { actors, places, type Place, type World } from './world.ts';

type Args = Record<string, unknown>;
type Call = (world: World, place: Place) => Args;

const caseOf: Call = ({ opened }, place) => ({ complaint_id: opened[place].id });
const withCase =
	(args: Args): Call =>
	(world, place) => ({ ...caseOf(world, place), ...args });
const fixed =
	(args: Args = {}): Call =>
	() =>
		args;
const note = withCase({ note: '说明' });
const months =
	(args: Args = {}): Call =>
	({ bank }, place) => ({
		unit_id: bank.units[place],
		first: '2025-04-01',
		last: '2026-03-01',
		...args
	});
const visit =
	(args: Args = {}): Call =>
	({ submitted }, place) => ({ visit_id: submitted[place], ...args });
const spec = { time_zone: 'Asia/Shanghai' };

const ofTask =
	(args: Args = {}): Call =>
	({ tasks }, place) => ({ task_id: tasks[place], ...args });
const plan = { cause: '疏忽', measures: '培训', planned_date: '2026-03-05' };

const ofPlan =
	(args: Args = {}): Call =>
	({ plans }, place) => ({ plan_id: plans[place], ...args });
const ofPlanned =
	(args: Args = {}): Call =>
	({ planned }, place) => ({ visit_id: planned[place], ...args });
const ofExemption: Call = ({ exemptions }, place) => ({
	exemption_id: exemptions[place],
	reason: '核实'
});

const ofInterview =
	(args: Args = {}): Call =>
	({ interviews }, place) => ({ interview_id: interviews[place], ...args });
const ofPerson =
	(args: Args = {}): Call =>
	({ bank }, place) => ({ person_id: bank.people[workers[place]].id, ...args });
const ofConcern =
	(args: Args = {}): Call =>
	({ concerns }, place) => ({ concern_id: concerns[place], ...args });
const ofRequest =
	(args: Args = {}): Call =>
	({ requests }, place) => ({ request_id: requests[place], ...args });
const aboveOf = (place: Place) => (place === 'seaside' ? 'south' : 'north');

const nobody = '99999999-9999-4999-8999-999999999999';

const ofNotice =
	(args: Args = {}): Call =>
	({ noticesInReview }, place) => ({ notice_id: noticesInReview[place], ...args });

const ofImport =
	(args: Args = {}): Call =>
	({ imports }, place) => ({ import_id: imports[place], ...args });
const ownIndicator = {
	code: 'queue_minutes',
	name_zh: '平均等候',
	name_en: 'Waiting',
	formula_zh: '叫号系统导出',
	formula_en: 'From the queue system',
	unit: 'count',
	places: 1,
	better: 'lower',
	source: 'import'
};

const ofDraft =
	(args: Args = {}): Call =>
	({ draftsOf }, place) => ({ document_id: draftsOf[place], ...args });

/** A plausible call of every function, about one place where that matters. */
const calls: Record<string, Call> = {
	my_profile: fixed(),
	save_my_language: fixed({ language: 'en' }),
	check_invitation: ({ code }) => ({ email: 'new@bank.example', code }),
	accept_invitation: fixed({ code: 'AAAAA-AAAAA' }),
	invite_person: ({ bank }, place) => ({
		staff_number: 'N-other',
		name: '另一人',
		unit_id: bank.units[place],
		title: '柜员',
		email: 'other@bank.example',
		roles: [{ role: 'staff', unit_id: bank.units[place] }]
	}),
	reinvite_person: ({ bank }) => ({
		person_id: bank.people.guo.id,
		email: 'guo@bank.example',
		roles: []
	}),
	revoke_invitation: ({ invitation }) => ({ invitation_id: invitation }),
	grant_role: ({ bank }, place) => ({
		person_id: bank.people.guo.id,
		role: 'staff',
		unit_id: bank.units[place]
	}),
	confirm_role: ({ waitingGrant }) => ({ grant_id: waitingGrant }),
	end_role: ({ bank, grants }) => ({ grant_id: grants[bank.people.guo.id] }),
	disable_person: ({ bank }) => ({ person_id: bank.people.guo.id }),
	appoint_person: ({ bank }, place) => ({
		person_id: bank.people.guo.id,
		unit_id: bank.units[place],
		title: '柜员',
		from_date: '2026-03-02'
	}),
	save_unit: ({ bank }) => ({
		code: 'newbranch',
		kind: 'branch',
		name_zh: '新支行',
		name_en: 'New',
		parent_id: bank.units.south
	}),
	close_unit: ({ bank }, place) => ({ unit_id: bank.units[place] }),
	merge_unit: ({ bank }, place) => ({
		unit_id: bank.units[place],
		into_id: bank.units[place === 'hillside' ? 'riverside' : 'hillside']
	}),
	import_organisation: fixed({
		units: [{ row: 2, code: 'newbranch', kind: 'branch', name_zh: '新支行', parent: 'south' }]
	}),
	save_category: fixed({
		dimension: 'cause',
		id: 'noise',
		code: 'CA12',
		name_zh: '噪音',
		name_en: 'Noise'
	}),
	save_root_cause: fixed({ id: 'noise', name_zh: '噪音', name_en: 'Noise' }),
	save_penalty: fixed({ id: 'notice', kind: 'warning', name_zh: '提醒', name_en: 'Reminder' }),
	set_unit_calendar: ({ bank, calendar }, place) => ({
		unit_id: bank.units[place],
		calendar_id: calendar
	}),
	save_calendar_version: ({ calendar }) => ({ calendar_id: calendar, spec, expected_number: 1 }),
	preview_calendar_version: ({ calendar }) => ({ calendar_id: calendar, spec, expected_number: 1 }),
	import_holiday_year: ({ calendar }) => ({
		calendar_id: calendar,
		year: 2027,
		days: [{ date: '2027-01-01', kind: 'holiday' }],
		expected_number: 1
	}),
	preview_holiday_year: ({ calendar }) => ({
		calendar_id: calendar,
		year: 2027,
		days: [{ date: '2027-01-01', kind: 'holiday' }],
		expected_number: 1
	}),
	save_policy_version: ({ policy }) => ({ policy_id: policy, spec: {}, expected_number: 1 }),
	preview_policy_version: ({ policy }) => ({ policy_id: policy, spec: {}, expected_number: 1 }),
	save_policy_rules: ({ policy }) => ({ policy_id: policy, rules: [] }),
	read_calendar: ({ calendar }) => ({ calendar_id: calendar }),
	read_policy: ({ policy }) => ({ policy_id: policy }),
	try_date: ({ calendar }) => ({
		calendar_id: calendar,
		start: '2026-03-02T10:00:00+08:00',
		amount: 3,
		unit: 'working_days'
	}),
	find_units: (_, place) => ({ query: place }),
	find_people: fixed({ query: '郭磊' }),
	find_officers: fixed(),
	log_complaint: ({ bank }, place) => ({
		entry: {
			kind: 'suggestion',
			channel: 'suggestion_book',
			unit_id: bank.units[place],
			subject: '意见',
			narrative: '希望延长营业时间。'
		}
	}),
	similar_complaints: ({ bank }, place) => ({
		unit_id: bank.units[place],
		complainant_name: '周敏'
	}),
	search_complaints: ({ opened }, place) => ({ query: opened[place].number }),
	open_case: caseOf,
	case_page: caseOf,
	stay_in_case: caseOf,
	available_moves: caseOf,
	explain_deadlines: caseOf,
	stage_ledger: caseOf,
	reveal_contact: withCase({ reason: '回电核实' }),
	add_note: withCase({ body: '请留意' }),
	link_complaint: ({ opened, unopened }, place) => ({
		complaint_id: opened[place].id,
		other_id: unopened[place].id
	}),
	undo_assignment: caseOf,
	withdraw_enquiry: ({ enquiries }, place) => ({ enquiry_id: enquiries[place] }),
	list_enquiries: fixed(),
	answer_enquiry: ({ enquiries }, place) => ({ enquiry_id: enquiries[place], answer: '三个。' }),
	add_attachment: withCase({
		name: 'a.png',
		media_type: 'image/png',
		bytes: 10,
		sha256: 'a'.repeat(64)
	}),
	confirm_attachment: fixed({ attachment_id: '99999999-9999-4999-8999-999999999999' }),
	end_interest: ({ interest }) => ({ interest_id: interest }),
	save_view: fixed({ name: '我的', query: 'tab=mine' }),
	drop_view: ({ view }) => ({ view_id: view }),
	day_of_unit: ({ bank }, place) => ({ unit_id: bank.units[place], day: '2026-03-02' }),
	file_daily_return: ({ bank }, place) => ({
		unit_id: bank.units[place],
		day: '2026-03-02',
		complaints: 0,
		settled_on_spot: 0,
		suggestions: 0,
		reports: 0,
		praise: 0
	}),
	create_checklist: ({ bank }) => ({
		kind: 'overt',
		name_zh: '北城明查表',
		name_en: 'North',
		unit_id: bank.units.north
	}),
	rename_checklist: ({ checklist }) => ({
		template_id: checklist,
		name_zh: '新名',
		name_en: 'New name'
	}),
	save_checklist_draft: ({ checklist, checklistContent }) => ({
		template_id: checklist,
		content: checklistContent,
		expected_version: 1
	}),
	publish_checklist: ({ checklist }) => ({ template_id: checklist, expected_version: 1 }),
	retire_checklist: ({ checklist }) => ({ template_id: checklist }),
	add_checklist_photo: fixed({ body: 'iVBORw0KGgoA', media_type: 'image/png' }),
	save_self_check: ({ bank }, place) => ({
		unit_id: bank.units[place],
		day: '2026-03-02',
		answers: {}
	}),
	finish_self_check: ({ bank }, place) => ({
		unit_id: bank.units[place],
		day: '2026-03-02',
		visitors: 10,
		transactions: 5,
		complaints: 0,
		suggestions: 0
	}),
	self_check_today: ({ bank }, place) => ({ unit_id: bank.units[place] }),
	self_check_days: ({ bank }, place) => ({ unit_id: bank.units[place] }),
	self_check_coverage: fixed({ day: '2026-03-02' }),
	save_branch_class: fixed({ code: 'B', name_zh: '乙类', name_en: 'B' }),
	remove_branch_class: fixed({ code: 'Z', expected_version: 1 }),
	set_branch_class: ({ bank }) => ({ unit_id: bank.units.riverside, class: 'A' }),
	set_branch_classes: ({ bank }) => ({
		unit_ids: [bank.units.riverside],
		class: 'A',
		month: '2026-02'
	}),
	branch_class_page: fixed({ class: 'A' }),
	indicator_page: ({ indicator }) => ({ indicator_id: indicator }),
	return_rule_page: fixed(),
	gather_notice: ({ bank }, place) => ({
		scope_id: bank.units[place === 'seaside' ? 'south' : 'north'],
		month: '2025-11'
	}),
	draft_notice: ({ gatherings }, place) => ({
		gathering_id: gatherings[place],
		snapshot: {},
		branches: []
	}),
	save_notice_commentary: ofNotice({ sections: { summary: '平稳' }, expected_version: 1 }),
	submit_notice: ofNotice(),
	review_notice: ofNotice(),
	return_notice: ofNotice({ note: '请核对' }),
	sign_notice: ofNotice(),
	publish_notice: ofNotice(),
	issue_erratum: ofNotice({ what: '应为3件', why: '重复' }),
	available_notice_moves: ofNotice(),
	verify_notice: ({ publishedNotice }) => ({ notice_id: publishedNotice }),
	save_indicator: fixed({ spec: ownIndicator }),
	retire_indicator: fixed({ code: 'new_customers' }),
	create_scheme: ({ bank }) => ({
		name_zh: '又一个方案',
		name_en: 'Another',
		unit_id: bank.units.north
	}),
	save_scheme_draft: ({ scheme, schemeContent }) => ({
		scheme_id: scheme,
		effective_from: '2026-03-01',
		content: schemeContent,
		expected_version: 1
	}),
	publish_scheme: ({ scheme }) => ({ scheme_id: scheme, expected_version: 1 }),
	retire_scheme: ({ scheme }) => ({ scheme_id: scheme }),
	begin_import: fixed({
		kind: 'figures',
		file_name: 'a.csv',
		sha256: 'a'.repeat(64),
		bytes: 1
	}),
	store_import_part: ofImport({ n: 0, body: 'YQ==' }),
	read_import_part: ofImport({ n: 0 }),
	import_branches: fixed(),
	begin_import_check: ofImport({ mapping: {} }),
	stage_import_rows: ofImport({ staged: [], errors: [] }),
	finish_import_check: ofImport({ rows: 0, bad_rows: 0, warnings: 0 }),
	commit_import: ofImport(),
	withdraw_import: ofImport({ reason: '误传' }),
	save_return_rule: fixed({ working_day: 5, open_days: 40, expected_number: 1 }),
	file_monthly_return: ({ bank }, place) => ({
		unit_id: bank.units[place],
		month: '2026-02',
		figures: { off_counter_share: null, counter_volume_per_head: 88.5, new_customers: 0 }
	}),
	monthly_return_page: ({ bank }, place) => ({ unit_id: bank.units[place], month: '2026-02' }),
	monthly_return_coverage: fixed({ month: '2026-02' }),
	rotate_rating_link: ({ bank }) => ({ unit_id: bank.units.riverside }),
	rate_branch: fixed({ token: 'x' }),
	survey_page: ({ bank }, place) => ({ unit_id: bank.units[place], month: '2026-02' }),
	month_figures: ({ bank }, place) => ({ unit_id: bank.units[place], month: '2026-02' }),
	mark_notifications_read: fixed(),
	read_inbox: fixed(),
	verify_chain: ({ opened }) => ({ subject_id: opened.riverside.id }),
	verify_anchors: fixed(),
	verify_hidden_chain: ({ submitted }, place) => ({ subject_id: submitted[place] }),
	verify_hidden_anchors: fixed(),
	queue_counts: fixed(),
	my_entries: fixed(),
	log_export: fixed({ query: 'tab=overdue' }),
	run_periodic_work: fixed(),
	desk: fixed(),
	repeated_causes: ({ bank }, place) => ({ region_id: bank.units[aboveOf(place)] }),
	return_coverage: fixed({ day: '2026-03-02' }),
	reply_to_entry: ({ suggestions }, place) => ({
		complaint_id: suggestions[place].id,
		reply: '已增设座椅。'
	}),
	score_trend: months(),
	item_figures: months(),
	failure_map: months({ items: ['sign'] }),
	visit_coverage: ({ bank }, place) => ({ unit_id: bank.units[place], first: '2025-04-01' }),
	rectification_times: months(),
	review_queue: fixed(),
	inspector_results: fixed({ first: '2026-01-01', last: '2026-12-31' }),
	visit_for_review: visit(),
	take_up_review: visit(),
	report_exchanged_photos: visit({ photo_ids: [] }),
	comment_visit: visit({ body: '请补充' }),
	confirm_critical: visit({ item_id: 'truth', is_upheld: true }),
	return_visit: visit(),
	approve_visit: visit(),
	reopen_visit_review: visit({ reason: '再看' }),
	release_visits: ({ submitted }, place) => ({ visit_ids: [submitted[place]], shows: 'week' }),
	file_appeal: ({ reports }, place) => ({
		report_id: reports[place],
		item_id: 'sign',
		grounds: '不符'
	}),
	withdraw_appeal: ({ appeals }, place) => ({ appeal_id: appeals[place] }),
	add_appeal_file: ({ appeals }, place) => ({
		appeal_id: appeals[place],
		name: 'a.png',
		media_type: 'image/png',
		bytes: 10,
		sha256: 'e'.repeat(64)
	}),
	confirm_appeal_file: fixed({ file_id: nobody }),
	appeals_to_score: fixed(),
	score_appeal: ({ appeals }, place) => ({
		appeal_id: appeals[place],
		answer: { value: 'pass' },
		decision: '成立'
	}),
	appoint_inspector: ({ bank }, place) => ({
		person_id: bank.people.geng.id,
		unit_id: place === 'seaside' ? bank.units.south : bank.units.north,
		from_date: '2026-03-02'
	}),
	end_inspector: ({ appointments }, place) => ({ inspector_id: appointments[place] }),
	add_absence: ({ inspectorOf }, place) => ({
		person_id: inspectorOf[place],
		from_date: '2026-05-01',
		to_date: '2026-05-02'
	}),
	remove_absence: ({ absences }, place) => ({ absence_id: absences[place] }),
	declare_conflict: ({ bank, inspectorOf }, place) => ({
		person_id: inspectorOf[place],
		branch_id: bank.units[place],
		ground: 'other'
	}),
	end_conflict: ({ conflicts }, place) => ({ conflict_id: conflicts[place] }),
	list_inspectors: fixed(),
	my_availability: fixed(),
	create_plan: ({ bank, covertChecklist }, place) => ({
		unit_id: place === 'seaside' ? bank.units.south : bank.units.north,
		period_start: '2026-06-01',
		period_end: '2026-06-30',
		checklist_version_id: covertChecklist
	}),
	list_plans: fixed(),
	read_plan: ofPlan(),
	begin_draw: ofPlan(),
	save_proposal: ({ draws }, place) => ({ draw_id: draws[place], visits: [], outcome: {} }),
	adjust_plan_visit: ({ planned, inspectorOf }, place) => ({
		visit_id: planned[place],
		inspector_id: inspectorOf[place],
		planned_on: '2026-04-09',
		planned_hour: 11
	}),
	add_plan_visit: ({ bank, plans, inspectorOf }, place) => ({
		plan_id: plans[place],
		branch_id: bank.units[place],
		inspector_id: inspectorOf[place],
		planned_on: '2026-04-10',
		planned_hour: 11
	}),
	plant_check: ofPlanned({ item_id: 'sign', truth: 'pass' }),
	drop_plan_visit: ofPlanned(),
	publish_plan: ofPlan(),
	begin_replan: ofPlan(),
	save_replan: ofPlan({ moves: [] }),
	reveal_seed: ofPlan(),
	cancel_plan: ofPlan({ reason: '暂停' }),
	plan_replay: ofPlan(),
	grant_exemption: ({ bank }, place) => ({
		unit_id: bank.units[place],
		kind: 'exempt',
		grounds: '优秀',
		from_date: '2026-03-02',
		to_date: '2026-06-30'
	}),
	suspend_exemption: ofExemption,
	resume_exemption: ofExemption,
	end_exemption: ofExemption,
	opening_hours_of: ({ bank }, place) => ({ unit_id: bank.units[place] }),
	save_opening_hours: ({ bank }, place) => ({ unit_id: bank.units[place], hours: [] }),
	my_visits: fixed(),
	// Real visits meet the same refusal: tests/db/visits/access.test.ts.
	save_visit_operations: fixed({
		visit_id: nobody,
		device_id: nobody,
		device_now: '2026-03-02T01:30:00Z',
		operations: []
	}),
	store_photo_chunk: fixed({ photo_id: nobody, n: 0, sha256: 'a'.repeat(64), body: '' }),
	join_photo: fixed({ photo_id: nobody }),
	confirm_photo: fixed({ photo_id: nobody }),
	my_visit_photo: fixed({ visit_id: nobody, photo_id: nobody }),
	withdraw_from_visit: fixed({ visit_id: nobody, ground: 'other' }),
	submit_visit: fixed({ visit_id: nobody, device_id: nobody, digest: '' }),
	acknowledge_complaint: caseOf,
	start_investigation: caseOf,
	record_evidence: withCase({ line: 'staff', outcome: 'done', note: '已问' }),
	ask_enquiry: withCase({ question: '情况如何？' }),
	submit_findings: withCase({ verdict: 'partly', facts: '属实', root_cause: 'staffing' }),
	return_to_investigation: note,
	propose_decision: withCase({ decision: '致歉', basis: '规范', remedy: 'apology' }),
	approve_decision: caseOf,
	return_decision: note,
	issue_letter: withCase({ kind: 'acknowledgement', body: '已收到。' }),
	record_telling: withCase({
		what: 'acknowledgement',
		way: 'sms',
		told_at: '2026-03-02T09:30:00+08:00',
		proof: '短信'
	}),
	record_contact_attempt: withCase({
		at: '2026-03-02T09:30:00+08:00',
		way: 'phone',
		outcome: 'no_answer'
	}),
	record_view: withCase({ view: 'accepts' }),
	close_complaint: withCase({ lesson: '增开窗口' }),
	open_review: ({ bank, opened }, place) => ({
		complaint_id: opened[place].id,
		applied_at: '2026-03-02T09:30:00+08:00',
		grounds: '不服',
		reviewer_id: bank.people.wei.id
	}),
	decide_review: withCase({ outcome: 'upheld', facts: '属实', reasons: '充分' }),
	reopen_complaint: note,
	assign_complaint: ({ bank, opened }, place) => ({
		complaint_id: opened[place].id,
		person_id: bank.people.lin.id
	}),
	recuse_myself: withCase({ reason: '相识' }),
	change_complaint: note,
	redirect_complaint: ({ bank, opened }, place) => ({
		complaint_id: opened[place].id,
		unit_id: bank.units.head,
		note: '误记'
	}),
	pause_clock: withCase({ reason: 'waiting_customer', note: '等待材料' }),
	resume_clock: caseOf,
	request_extension: withCase({ reason: '情况复杂' }),
	approve_extension: caseOf,
	refuse_extension: note,
	restart_clock: withCase({ received_at: '2026-03-02T09:30:00+08:00', note: '新事实' }),
	agree_date: withCase({ due_on: '2026-03-20', note: '约定' }),
	not_accept_complaint: withCase({ reason: 'not_banking', note: '非银行业务' }),
	withdraw_complaint: note,
	transfer_complaint: withCase({ recipient: '消协', note: '移送' }),
	merge_complaint: ({ opened, unopened }, place) => ({
		complaint_id: opened[place].id,
		target_id: unopened[place].id
	}),
	plan_task: ofTask(plan),
	plan_tasks: ({ tasks }, place) => ({ task_ids: [tasks[place]], ...plan }),
	submit_task: ofTask({ note: '已改' }),
	request_task_extension: ofTask({ until: '2026-04-30', reason: '采购' }),
	verify_task: ofTask(),
	return_task: ofTask({ note: '不清楚' }),
	close_task: ofTask(),
	cancel_task: ofTask({ note: '误开' }),
	approve_task_extension: ofTask(),
	refuse_task_extension: ofTask({ note: '不必' }),
	require_reinspection: ofTask(),
	open_task: ({ bank }, place) => ({
		entry: { unit_id: bank.units[place], title: '告示', found: '缺失', severity: 'minor' }
	}),
	open_task_from_complaint: withCase({ title: '告示', found: '缺失', severity: 'minor' }),
	add_task_proof: ofTask({
		kind: 'after',
		name: 'a.png',
		media_type: 'image/png',
		bytes: 10,
		sha256: 'a'.repeat(64)
	}),
	confirm_task_proof: fixed({ proof_id: nobody }),
	remove_task_proof: ({ proofs }, place) => ({ proof_id: proofs[place] }),
	available_task_moves: ofTask(),
	task_standing: ofTask(),
	task_desk: fixed(),
	branch_story: ({ bank }, place) => ({
		unit_id: bank.units[place],
		at: '2026-03-02T09:30:00+08:00'
	}),
	desk_figures: fixed({ at: '2026-03-02T09:30:00+08:00' }),
	asked_of_us: fixed(),
	task_repeats: ({ traced }, place) => ({ task_ids: [traced[place]] }),
	save_task_rules: fixed({ spec: {} }),
	save_trigger_rules: fixed({ spec: {} }),
	interview_inputs: ({ bank }, place) => ({
		unit_id: bank.units[aboveOf(place)],
		first: '2026-02',
		last: '2026-02'
	}),
	propose_interviews: ({ bank }, place) => ({
		unit_id: bank.units[aboveOf(place)],
		kind: 'facts',
		firings: []
	}),
	order_interview: ofInterview(),
	decline_interview: ofInterview({ reason: '已核实' }),
	schedule_interview: ofInterview({ starts_at: '2026-03-03T10:00:00+08:00', place: '会议室' }),
	confirm_attendance: ofInterview(),
	record_interview: ofInterview({
		facts: '投诉超限',
		statement: '认可',
		causes: '排班',
		measures: '增开窗口',
		commitments: [{ words: '增开窗口', due_on: '2026-03-31' }]
	}),
	confirm_interview_record: ofInterview(),
	follow_up_interview: ofInterview(),
	close_interview: ofInterview({ note: '好转' }),
	cancel_interview: ofInterview({ reason: '数据更正' }),
	interview_standing: ofInterview(),
	rate_department: ({ bank }) => ({ department_id: bank.units.cards, score: 4 }),
	department_ratings_page: fixed(),
	save_people_rules: fixed({ spec: {} }),
	open_staff_record: ofPerson(),
	staff_record_list: ({ bank }, place) => ({ unit_id: bank.units[place] }),
	export_staff_records: ofPerson(),
	establish_finding: ({ bank, reports }, place) => ({
		report_id: reports[place],
		item_id: 'truth',
		person_id: bank.people[workers[place]].id,
		reason: '监控显示当班'
	}),
	withdraw_finding: ({ staffFindings }, place) => ({
		finding_id: staffFindings[place],
		reason: '另有他人'
	}),
	concern_list: fixed(),
	open_concern: ofConcern(),
	ask_for_statement: ofConcern(),
	dismiss_concern: ofConcern({ reason: '已核实' }),
	give_statement: ofConcern({ statement: '当时排队人多' }),
	decide_concern: ofConcern({ outcome: 'support', reason: '培训' }),
	appeal_concern: ofConcern({ grounds: '不符' }),
	decide_concern_appeal: ofConcern({ result: 'kept', reason: '维持' }),
	unmerge_complaint: note,
	save_document: ({ bank }, place) => ({
		spec: { kind: 'policy', unit_id: bank.units[aboveOf(place)], title: '规范', body: '正文' }
	}),
	discard_document_draft: ofDraft(),
	issue_document: ofDraft(),
	withdraw_document: ({ policiesOf }, place) => ({
		document_id: policiesOf[place],
		reason: '有误'
	}),
	confirm_document: ({ deliveriesTo }, place) => ({ delivery_id: deliveriesTo[place] }),
	verify_document: ({ policiesOf }, place) => ({ document_id: policiesOf[place], n: 1 }),
	document_coverage: ({ policiesOf }, place) => ({ document_id: policiesOf[place] }),
	add_document_file: ofDraft({
		name: 'a.png',
		media_type: 'image/png',
		bytes: 10,
		sha256: 'a'.repeat(64)
	}),
	confirm_document_file: fixed({ file_id: nobody }),
	remove_document_file: ({ draftFiles }, place) => ({ file_id: draftFiles[place] }),
	find_documents: fixed(),
	report_conflict: ({ policiesOf, bulletinsOf }, place) => ({
		document_id: policiesOf[place],
		other_id: bulletinsOf[place],
		words: '不同'
	}),
	answer_conflict: ({ contradictions, policiesOf }, place) => ({
		conflict_id: contradictions[place],
		document_id: policiesOf[place],
		outcome: 'stands',
		reply: '以此为准'
	}),
	prefill_meeting: ({ bank }, place) => ({ unit_id: bank.units[place], month: '2026-03' }),
	save_meeting: ({ bank }, place) => ({ entry: meetingOf(bank, place, []) }),
	open_task_from_meeting: ({ meetings }, place) => ({ meeting_id: meetings[place], n: 0 }),
	meeting_coverage: fixed({ first: '2026-02', last: '2026-03' }),
	open_award_round: ({ bank }, place) => ({
		spec: {
			kind: 'service_star',
			unit_id: bank.units[aboveOf(place)],
			title: '明星',
			closes_on: '2026-03-31'
		}
	}),
	nominate: ({ bank, awardRounds }, place) => ({
		round_id: awardRounds[place],
		branch_id: bank.units[place],
		reason: '零投诉'
	}),
	decide_awards: ({ awardRounds, nominations }, place) => ({
		round_id: awardRounds[place],
		chosen: [nominations[place]],
		words: '同意'
	}),
	publish_awards: ({ awardRounds }, place) => ({ round_id: awardRounds[place] }),
	save_vendor_contract: ({ bank, vendor }, place) => ({
		unit_id: bank.units[place],
		spec: { vendor_id: vendor, number: 'HT-9', from_date: '2026-01-01', to_date: '2026-12-31' }
	}),
	save_vendor_staff: ({ bank, vendor }, place) => ({
		unit_id: bank.units[place],
		spec: { vendor_id: vendor, name: '袁新', from_date: '2026-01-01' }
	}),
	end_vendor_staff: ({ vendorStaff }, place) => ({
		staff_id: vendorStaff[place],
		last_day: '2026-03-31'
	}),
	save_vendor_rules: fixed({ spec: {} }),
	ask_vendor: ({ opened, vendor }, place) => ({
		complaint_id: opened[place].id,
		vendor_id: vendor,
		question: '当日排班？',
		due_on: '2026-03-10'
	}),
	record_vendor_answer: ({ vendorEnquiries }, place) => ({
		enquiry_id: vendorEnquiries[place],
		answered_on: '2026-03-02',
		answer: '已核实'
	}),
	vendor_page: ({ bank }, place) => ({ unit_id: bank.units[place] }),
	vendor_enquiry_list: fixed(),
	save_request_rules: fixed({ spec: {} }),
	ask_department: ({ bank }) => ({
		department_id: bank.units.cards,
		entry: { kind: 'fault', title: '制卡机', words: '不能制卡' }
	}),
	request_list: fixed(),
	request_page: ofRequest(),
	answer_request: ofRequest({ words: '已派人' }),
	resolve_request: ofRequest({ words: '已修复' }),
	reopen_request: ofRequest({ words: '仍不能用' }),
	close_request: ofRequest(),
	withdraw_request: ofRequest()
};

/** Calls that are about the person calling. */
const ownCalls: Record<string, (world: World, me: string) => Args> = {
	declare_interest: (_, me) => ({ person_id: me, reason: '亲属', unit_id: null }),
	delegate_role: ({ bank, grants }, me) => ({
		grant_id: grants[me],
		person_id: bank.people.guo.id,
		from_date: '2026-03-03',
		to_date: '2026-03-10'
	})
};

/** The arguments of a plausible call of `name` about the case of a place. */
export const plausible = (world: World, name: string, place: Place = 'riverside') =>
	calls[name]!(world, place);

/** The same for any function, also those about the person calling. */
export const sampleOf = (world: World, name: string, place: Place, me: string): Args | undefined =>
	calls[name]?.(world, place) ?? ownCalls[name]?.(world, me);

const authority: Record<string, string> = {
	'42501': '-',
	MC001: 'signin',
	MC002: 'role',
	MC003: 'hidden',
	MC106: 'code',
	MC302: 'place'
};

/** What each word means at the own branch, another of the region, one of another region. */
const meanings: Record<string, [string, string, string]> = {
	north: ['ok', 'ok', 'hidden'],
	reads: ['role', 'role', 'hidden'],
	own: ['ok', 'hidden', 'hidden'],
	own_place: ['ok', 'place', 'place'],
	north_place: ['ok', 'ok', 'place'],
	own_reads: ['role', 'hidden', 'hidden'],
	own_rows: ['ok', 'nothing', 'nothing'],
	north_rows: ['ok', 'ok', 'nothing']
};

/** Sentences about the roles that meet something else than they should at a function. */
export async function wrongAnswers(world: World, name: string): Promise<string[]> {
	const wrong: string[] = [];
	const words = expected[name]!;
	const mayBeEmpty = !Object.values(words).some((word) => /nothing|rows/.test(word));
	for (const role of roles) {
		const word = words[role];
		for (const [i, place] of placesFor(name, role).entries()) {
			const due = (meanings[word] ?? [word, word, word])[i]!;
			const { word: met, because } = await answer(world, name, role, place);
			if (met !== due && !(mayBeEmpty && due === 'ok' && met === 'nothing'))
				wrong.push(`${role} meets ${because} instead of "${due}" at ${name} (${place})`);
		}
	}
	return wrong;
}

/**
 * Not every call is about a place; whoever is nobody in the bank, or meets a closed door at the branch
 * nearest to them, is asked there alone. Whoever meets an open one is asked everywhere.
 */
function placesFor(name: string, role: Role): readonly Place[] {
	const isClosed = ['-', 'signin', 'hidden', 'place', 'nothing'].includes(expected[name]![role]);
	return isClosed || (calls[name]?.length ?? 0) < 2 ? places.slice(0, 1) : places;
}

/** The word for what was met, and the code or answer behind it. A refusal past authority is `ok`. */
async function answer(world: World, name: string, role: Role, place: Place) {
	const { bank } = world;
	const who = actors[role];
	const me = who in bank.people ? bank.people[who as keyof typeof bank.people].id : '';
	const args = calls[name]?.(world, place) ?? ownCalls[name]!(world, me || bank.people.li.id);
	await bank.db.mark('call');
	try {
		const given = JSON.stringify(await bank.call(who, name, args));
		return { word: isEmpty(given) ? 'nothing' : 'ok', because: given.slice(0, 80) };
	} catch (error) {
		const { code, message } = await refusal(Promise.reject(error));
		const isOurs = /^MC\d{3}$/.test(code);
		return {
			word: authority[code] ?? (isOurs ? 'ok' : 'failure'),
			because: isOurs ? code : `${code} ${message}`
		};
	} finally {
		await bank.db.returnTo('call');
	}
}

const isEmpty = (json: string) => ['null', '[]', 'false', '{}'].includes(json);

export const calledFunctions = [...Object.keys(calls), ...Object.keys(ownCalls)];
