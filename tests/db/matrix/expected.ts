/**
 * Who may do what: the answers the database must give, written from the domain's roles and not from
 * the policies. The officer, the service manager and the executive hold their role for the northern
 * region; staff and branch head for the riverside branch in it; the department head for the card
 * centre; auditor, signer and administrator for the head office. The stranger has an account and no
 * place on the roster; the disabled person was an officer of the north.
 */
export const roles = [
	'anon',
	'stranger',
	'disabled',
	'officer',
	'staff',
	'dep_head',
	'signer',
	'br_head',
	'manager',
	'executive',
	'auditor',
	'admin'
] as const;
export type Role = (typeof roles)[number];

/**
 * Rows seen. Words joined by + add up:
 *   -          none
 *   all        every row
 *   north      rows about units of the northern region
 *   own        rows about the unit where the role is held
 *   books      suggestions and praise about that unit
 *   mine       rows that are the person's own, or cases they wrote
 *   my_books   text of suggestions and praise they wrote
 *   opened     rows of northern cases the person has opened, the opening being in the read log
 *   opened_all the same for every unit
 *   entries    text of suggestions and praise in the northern region, open to all who read the queue
 *   entries_all the same for every unit
 *   shared     kept for a unit where the person works cases
 *   originals_north, originals_all  photos of visits as they were taken, hidden for ever from the branch
 *   reports    rows about released reports of visits to that unit
 *   reports_north, reports_all  the same for the region, for every unit
 *   requests_own, requests_north, requests_all  what that branch, branches of the region, any branch asked of a department
 *   called     ordered interviews they are the head concerned of
 *   issued     published notices and what belongs to them; issued_own, issued_north of that unit or region
 *   papers_news files of issued bulletins; papers_own, papers_told  files of what is issued to that unit, to units of
 *              the region; papers_north the same with the region's own drafts; papers_all every one
 *   not_cases  whatever is neither about a case nor about another matter
 */
export const tables = table(`
                          anon stranger disabled officer       staff     dep_head signer br_head manager       executive     auditor                admin
units                     -    -        -        all           all       all      all    all     all           all           all                    all
vendors                   -    -        -        all           all       all      all    all     all           all           all                    all
people                    -    -        -        all           all       all      all    all     all           all           all                    all
posts                     -    -        -        all           all       all      all    all     all           all           all                    all
role_grants               -    -        -        all           mine      mine     mine   mine    all           mine          all                    all
invitations               -    -        -        -             -         -        -      -       -             -             all                    all
categories                -    -        -        all           all       all      all    all     all           all           all                    all
root_causes               -    -        -        all           all       all      all    all     all           all           all                    all
penalties                 -    -        -        all           all       all      all    all     all           all           all                    all
calendars                 -    -        -        all           all       all      all    all     all           all           all                    all
calendar_versions         -    -        -        all           all       all      all    all     all           all           all                    all
calendar_intervals        -    -        -        all           all       all      all    all     all           all           all                    all
calendar_dates            -    -        -        all           all       all      all    all     all           all           all                    all
calendar_date_intervals   -    -        -        all           all       all      all    all     all           all           all                    all
policies                  -    -        -        all           all       all      all    all     all           all           all                    all
policy_versions           -    -        -        all           all       all      all    all     all           all           all                    all
policy_clocks             -    -        -        all           all       all      all    all     all           all           all                    all
policy_extensions         -    -        -        all           all       all      all    all     all           all           all                    all
policy_pause_reasons      -    -        -        all           all       all      all    all     all           all           all                    all
policy_rungs              -    -        -        all           all       all      all    all     all           all           all                    all
policy_rules              -    -        -        all           all       all      all    all     all           all           all                    all
complaints                -    -        -        north         mine      books    -      books   north         north         all                    -
complaint_clocks          -    -        -        north         mine      -        -      -       north         north         all                    -
clock_events              -    -        -        north         mine      -        -      -       north         north         all                    -
complaint_texts           -    -        -        opened+entries my_books books    -      books   opened+entries opened+entries opened_all+entries_all -
complaint_people          -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
complaint_assignments     -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
evidence_lines            -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
findings                  -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
decisions                 -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
accountability_actions    -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
letters                   -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
tellings                  -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
contact_attempts          -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
complainant_views         -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
reviews                   -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
extension_requests        -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
complaint_notes           -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
note_mentions             -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
complaint_links           -    -        -        opened        -         -        -      -       opened        opened        opened_all             -
recusals                  -    -        -        opened        mine      -        -      -       opened        opened        opened_all             -
attachments               -    -        -        opened+mine   mine      -        -      own     opened        opened        opened_all             -
storage.objects - - - opened+mine+traced+papers_news mine+reports+tasks_own+papers_news+papers_own tasks_own+papers_news papers_news own+reports+tasks_own+papers_news+papers_own opened+reports_north+tasks_north+originals_north+papers_news+papers_north opened+reports_north+tasks_north+papers_news+papers_told opened_all+reports_all+tasks_all+originals_all+papers_all papers_news
enquiries                 -    -        -        opened        -         own      -      own     opened        opened        opened_all             -
declared_interests        -    -        -        mine          mine      -        -      -       all           -             all                    -
events                    - - - opened+mine+traced mine+reports+tasks_own+requests_own mine+tasks_own+requests_all mine mine+reports+tasks_own+requests_own opened+mine+reports_north+tasks_north+requests_north opened+mine+reports_north+tasks_north+requests_north all not_cases
read_log                  -    -        -        -             -         -        -      -       -             -             all                    -
daily_returns             -    -        -        north         own       -        -      own     north         north         all                    -
notifications             -    -        -        mine          mine      mine     mine   mine    mine          mine          mine                   mine
saved_views               -    -        -        mine+shared   -         -        -      -       mine+shared   -             -                      -
visit_reports             -    -        -        -             own       -        -      own     north         north         all                    -
report_items              -    -        -        -             own       -        -      own     north         north         all                    -
report_photos             -    -        -        -             own       -        -      own     north         north         all                    -
report_revisions          -    -        -        -             own       -        -      own     north         north         all                    -
appeals                   -    -        -        -             own       -        -      own     north         north         all                    -
appeal_files              -    -        -        -             own       -        -      own     north         north         all                    -
job_runs                  -    -        -        -             -         -        -      -       -             -             all                    all
task_rules                -    -        -        all           all       all      all    all     all           all           all                    all
rectification_tasks       -    -        -        traced        tasks_own tasks_own -      tasks_own tasks_north   tasks_north   all                    -
task_notes                -    -        -        traced        tasks_own tasks_own -      tasks_own tasks_north   tasks_north   all                    -
task_extensions           -    -        -        traced        tasks_own tasks_own -      tasks_own tasks_north   tasks_north   all                    -
task_proofs               -    -        -        traced        tasks_own tasks_own -      tasks_own tasks_north   tasks_north   all                    -
task_checks               -    -        -        -             -         -        -      -       tasks_north   tasks_north   all                    -
checklist_templates       -         -         -         disclosed disclosed disclosed disclosed disclosed all       disclosed all       all
checklist_versions        - - - disclosed disclosed+told disclosed disclosed disclosed+told all disclosed+told all all
checklist_drafts          -         -         -         -         -         -         -         -         regional  -         all       all
checklist_photos          -         -         -         all       all       all       all       all       all       all       all       all
self_checks               -         -         -         -         own       -         -         own       north     north     all       -
indicators                -    -        -        all           all       all      all    all     all           all           all                    all
branch_classes            -    -        -        all           all       all      all    all     all           all           all                    all
unit_classes              -    -        -        all           all       all      all    all     all           all           all                    all
indicator_versions        -    -        -        all           all       all      all    all     all           all           all                    all
schemes                   -    -        -        all           all       all      all    all     all           all           all                    all
scheme_versions           -    -        -        all           all       all      all    all     all           all           all                    all
scheme_drafts             -         -         -         -         -         -         -         -         regional  -         all       all
return_rules              -    -        -        all           all       all      all    all     all           all           all                    all
opening_hours             -         -         -         all       all       all       all       all       all       all       all       all
exemptions                -         -         -         all       all       all       all       all       all       all       all       all
imports                   -         -         -         -         -         -         -         -         north     -         all       -
import_errors             -         -         -         -         -         -         -         -         north     -         all       -
indicator_values          -         -         -         -         own       -         all       own       north     north     all       -
exposures                 -         -         -         -         own       -         all       own       north     north     all       -
monthly_returns           -         -         -         -         own       -         all       own       north     north     all       -
survey_results            -         -         -         -         own       -         all       own       north     north     all       -
ratings                   -         -         -         -         -         -         -         own       north     -         all       -
rating_staff              -         -         -         -         -         -         -         -         north     -         all       -
rating_links              -         -         -         -         own       -         -         own       -         -         all       all
trigger_rule_versions     -         -         -         -         -         -         -         -         all       all       all       -
rule_runs                 -         -         -         -         -         -         -         -         north     -         all       -
rule_firings              -         -         -         -         -         -         -         -         north     -         all       -
interviews                -         -         -         -         -         -         -         called    north     north     all       -
interview_records         -         -         -         -         -         -         -         called    north     north     all       -
interview_commitments     -         -         -         -         -         -         -         called    north     north     all       -
interview_followups       -         -         -         -         -         -         -         called    north     north     all       -
interview_notes           -         -         -         -         -         -         -         called    north     north     all       -
notices                   -    -        -        issued        issued    issued   all    issued  issued+regional issued     all                    issued
notice_rows               -    -        -        issued        issued    issued   all    issued  issued+regional issued     all                    issued
notice_errata             -    -        -        all           all       all      all    all     all           all           all                    all
notice_notes              -    -        -        -             -         -        all    -       regional      -             all                    -
vendor_contracts          -    -        -        -             -         -        -      -       north         north         all                    -
vendor_staff              -    -        -        -             -         -        -      own     north         north         all                    -
vendor_rules              -    -        -        all           all       all      all    all     all           all           all                    all
request_rules             -    -        -        all           all       all      all    all     all           all           all                    all
people_rules              -    -        -        all           all       all      all    all     all           all           all                    all
notice_inputs             -    -        -        -             issued_own -       all    issued_own north      issued_north  all                    -
documents                 -    -        -        disclosed     disclosed+issued_own disclosed disclosed disclosed+issued_own disclosed+issued_north+regional disclosed+issued_north all disclosed
document_versions         -    -        -        disclosed     disclosed+issued_own disclosed disclosed disclosed+issued_own disclosed+issued_north+regional disclosed+issued_north all disclosed
document_files            -    -        -        disclosed     disclosed+issued_own disclosed disclosed disclosed+issued_own disclosed+issued_north+regional disclosed+issued_north all disclosed
deliveries                -    -        -        mine          mine      -        -      own     north         north         all                    -
document_conflicts        -    -        -        -             own       -        -      own     north         north         all                    -
service_meetings          -    -        -        own           own       -        -      own     north         north         all                    -
award_rounds              -    -        -        all           all       all       all       all           all           all           all                    all
award_nominations         -    -        -        disclosed     disclosed disclosed disclosed disclosed+mine disclosed+north disclosed+north all                    disclosed
award_evidence            -    -        -        -             -         -         -         -             north         -             all                    -
`);

/**
 * Calls. A word says what a role meets; where a unit or a case is concerned the call is made for one
 * of the riverside branch, of another branch of the region, and of the southern region:
 *   ok         authority suffices everywhere
 *   -          no right to call at all (42501)
 *   signin     told to sign in (MC001)
 *   role       told which role it takes (MC002)
 *   hidden     told that no such thing exists (MC003)
 *   north      ok in the northern region, as if it did not exist beyond (MC003)
 *   reads      in the northern region told which role it takes, beyond as hidden
 *   own        ok for the own unit, as hidden for others
 *   place      told that this is not a unit of theirs (MC302)
 *   own_place, north_place  ok there, as place elsewhere
 *   nothing    an empty answer, whatever is asked
 *   own_reads  for the own unit told which role it takes, as hidden for others
 *   own_rows, north_rows  an answer there, an empty one elsewhere
 *   code       the invitation's code is refused (MC106)
 *   self       told that nobody does this for themself (MC006)
 */
export const functions = table(`
                          anon stranger disabled officer     staff     dep_head  signer   br_head   manager     executive  auditor  admin
my_profile                -    nothing  nothing  ok          ok        ok        ok       ok        ok          ok         ok       ok
save_my_language          -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
check_invitation          ok   ok       ok       ok          ok        ok        ok       ok        ok          ok         ok       ok
accept_invitation         -    code     code     code        code      code      code     code      code        code       code     code
invite_person             -    signin   signin   role        role      role      role     role      role        role       role     ok
reinvite_person           -    signin   signin   role        role      role      role     role      role        role       role     ok
revoke_invitation         -    signin   signin   role        role      role      role     role      role        role       role     ok
grant_role                -    signin   signin   role        role      role      role     role      role        role       role     ok
confirm_role              -    signin   signin   role        role      role      role     role      ok          role       ok       role
end_role                  -    signin   signin   role        role      role      role     role      role        role       role     ok
delegate_role             -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
disable_person            -    signin   signin   role        role      role      role     role      role        role       role     ok
appoint_person            -    signin   signin   role        role      role      role     role      role        role       role     ok
save_unit                 -    signin   signin   role        role      role      role     role      role        role       role     ok
close_unit                -    signin   signin   role        role      role      role     role      role        role       role     ok
merge_unit                -    signin   signin   role        role      role      role     role      role        role       role     ok
import_organisation       -    signin   signin   role        role      role      role     role      role        role       role     ok
save_category             -    signin   signin   role        role      role      role     role      role        role       role     ok
save_root_cause           -    signin   signin   role        role      role      role     role      role        role       role     ok
save_penalty              -    signin   signin   role        role      role      role     role      role        role       role     ok
set_unit_calendar         -    signin   signin   role        role      role      role     role      role        role       role     ok
save_calendar_version     -    signin   signin   role        role      role      role     role      role        role       role     ok
preview_calendar_version  -    signin   signin   role        role      role      role     role      role        role       role     ok
import_holiday_year       -    signin   signin   role        role      role      role     role      role        role       role     ok
preview_holiday_year      -    signin   signin   role        role      role      role     role      role        role       role     ok
save_policy_version       -    signin   signin   role        role      role      role     role      role        role       role     ok
preview_policy_version    -    signin   signin   role        role      role      role     role      role        role       role     ok
save_policy_rules         -    signin   signin   role        role      role      role     role      role        role       role     ok
read_calendar             -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
read_policy               -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
try_date                  -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
find_units                -    signin   signin   north_rows  own_rows  nothing   nothing  own_rows  north_rows  nothing    nothing  nothing
find_people               -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
find_officers             -    signin   signin   ok          nothing   nothing   nothing  nothing   ok          ok         ok       nothing
log_complaint             -    signin   signin   north_place own_place place     role     own_place north_place role       role     role
similar_complaints        -    nothing  nothing  north_rows  nothing   nothing   nothing  nothing   north_rows  nothing    nothing  nothing
search_complaints         -    signin   signin   north_rows  nothing   nothing   nothing  nothing   north_rows  north_rows ok       nothing
repeated_causes           -    signin   signin   role        role      role      role     role      north       role       ok       role
open_case                 -    signin   signin   north       hidden    hidden    hidden   hidden    north       north      ok       hidden
stay_in_case              -    signin   signin   north       hidden    hidden    hidden   hidden    north       north      ok       hidden
case_page                 -    nothing  nothing  north_rows  nothing   nothing   nothing  nothing   north_rows  north_rows ok       nothing
available_moves           -    nothing  nothing  north_rows  nothing   nothing   nothing  nothing   north_rows  nothing    nothing  nothing
explain_deadlines         -    nothing  nothing  north_rows  nothing   nothing   nothing  nothing   north_rows  north_rows ok       nothing
stage_ledger              -    nothing  nothing  north_rows  nothing   nothing   nothing  nothing   north_rows  north_rows ok       nothing
reveal_contact            -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
add_note                  -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
link_complaint            -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
undo_assignment           -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
withdraw_enquiry          -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
answer_enquiry            -    signin   signin   hidden      hidden    hidden    hidden   own       hidden      hidden     hidden   hidden
list_enquiries            -    signin   signin   ok          nothing   nothing   nothing  nothing   ok          ok         ok       nothing
add_attachment            -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
confirm_attachment        -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
declare_interest          -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
end_interest              -    signin   signin   role        role      role      role     role      ok          role       role     role
save_view                 -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
drop_view                 -    signin   signin   hidden      hidden    hidden    hidden   hidden    hidden      hidden     hidden   hidden
day_of_unit               -    ok       ok       ok          ok        ok        ok       ok        ok          ok         ok       ok
file_daily_return         -    signin   signin   place       own_place place     place    own_place place       place      place    place
mark_notifications_read   -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
read_inbox                -    nothing  nothing  ok          ok        ok        ok       ok        ok          ok         ok       ok
verify_chain              -    signin   signin   role        role      role      role     role      role        role       ok       role
verify_anchors            -    signin   signin   role        role      role      role     role      role        role       ok       role
verify_hidden_chain       -    signin   signin   role        role      role      role     role      role        role       ok       role
verify_hidden_anchors     -    signin   signin   role        role      role      role     role      role        role       ok       role
queue_counts              -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
my_entries                -    nothing  nothing  ok          ok        nothing   nothing  nothing   nothing     nothing    nothing  nothing
log_export                -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
run_periodic_work         -    -        -        -           -         -         -        -         -           -          -        -
desk                      -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
return_coverage           -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
reply_to_entry            -    signin   signin   north       hidden    hidden    hidden   own       north       reads      role     hidden
review_queue              -    signin   signin   role role role role role ok role ok role
inspector_results         -    signin   signin   role role role role role ok role ok role
visit_for_review          -    signin   signin   role role role role role north role ok role
take_up_review            -    signin   signin   role role role role role north role role role
report_exchanged_photos   -    signin   signin   role role role role role north role ok role
comment_visit             -    signin   signin   role role role role role north role role role
confirm_critical          -    signin   signin   role role role role role north role role role
return_visit              -    signin   signin   role role role role role north role role role
approve_visit             -    signin   signin   role role role role role north role role role
reopen_visit_review       -    signin   signin   role role role role role north role role role
release_visits            -    signin   signin   role role role role role north role role role
score_appeal              -    signin   signin   role role role role role north role role role
appeals_to_score          -    signin   signin   role role role role role ok role role role
file_appeal               -    signin   signin   role role role role own role role role role
withdraw_appeal           -    signin   signin   hidden hidden hidden hidden own hidden hidden hidden hidden
add_appeal_file           -    signin   signin   hidden hidden hidden hidden own hidden hidden hidden hidden
confirm_appeal_file       -    signin   signin   ok ok ok ok ok ok ok ok ok
score_trend               -    signin   signin   hidden own hidden hidden own north north ok hidden
item_figures              -    signin   signin   hidden own hidden hidden own north north ok hidden
failure_map               -    signin   signin   hidden own hidden hidden own north north ok hidden
visit_coverage            -    signin   signin   hidden own hidden hidden own north north ok hidden
rectification_times       -    signin   signin   hidden own hidden hidden own north north ok hidden
appoint_inspector         -         signin    signin    role      role      role      role      role      north     role      role      role
end_inspector             -         signin    signin    role      role      role      role      role      north     role      role      role
add_absence               -         signin    signin    role      role      role      role      role      north     role      role      role
remove_absence            -         signin    signin    role      role      role      role      role      north     role      role      role
declare_conflict          -         signin    signin    role      role      role      role      role      north     role      role      role
end_conflict              -         signin    signin    role      role      role      role      role      north     role      role      role
create_plan               -         signin    signin    role      role      role      role      role      north     role      role      role
begin_draw                -         signin    signin    role      role      role      role      role      north     role      role      role
save_proposal             -         signin    signin    role      role      role      role      role      north     role      role      role
adjust_plan_visit         -         signin    signin    role      role      role      role      role      north     role      role      role
add_plan_visit            -         signin    signin    role      role      role      role      role      north     role      role      role
plant_check               -         signin    signin    role      role      role      role      role      north     role      role      role
drop_plan_visit           -         signin    signin    role      role      role      role      role      north     role      role      role
publish_plan              -         signin    signin    role      role      role      role      role      north     role      role      role
begin_replan              -         signin    signin    role      role      role      role      role      north     role      role      role
save_replan               -         signin    signin    role      role      role      role      role      north     role      role      role
reveal_seed               -         signin    signin    role      role      role      role      role      north     role      role      role
cancel_plan               -         signin    signin    role      role      role      role      role      north     role      role      role
grant_exemption           -         signin    signin    role      role      role      role      role      north     role      role      role
suspend_exemption         -         signin    signin    role      role      role      role      role      north     role      role      role
resume_exemption          -         signin    signin    role      role      role      role      role      north     role      role      role
end_exemption             -         signin    signin    role      role      role      role      role      north     role      role      role
read_plan                 -         signin    signin    role      role      role      role      role      north     role      ok        role
plan_replay               -         signin    signin    role      role      role      role      role      north     role      ok        role
list_plans                -         signin    signin    role      role      role      role      role      ok        role      ok        role
list_inspectors           -         signin    signin    role      role      role      role      role      ok        role      ok        role
my_availability           -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
save_opening_hours        -         signin    signin    role      role      role      role      role      north_place role    role      ok
opening_hours_of          -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
my_visits                 -    signin   signin   ok           ok        ok       ok     ok        ok          ok          ok       ok
save_visit_operations     -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
store_photo_chunk         -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
join_photo                -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
confirm_photo             -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
my_visit_photo            -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
submit_visit              -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
withdraw_from_visit       -    signin   signin   hidden       hidden    hidden   hidden hidden    hidden      hidden      hidden   hidden
acknowledge_complaint     -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
start_investigation       -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
record_evidence           -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
ask_enquiry               -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
submit_findings           -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
return_to_investigation   -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
propose_decision          -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
approve_decision          -    signin   signin   reads       hidden    hidden    hidden   hidden    north       reads      role     hidden
return_decision           -    signin   signin   reads       hidden    hidden    hidden   hidden    north       reads      role     hidden
issue_letter              -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
record_telling            -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
record_contact_attempt    -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
record_view               -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
close_complaint           -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
open_review               -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
decide_review             -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
reopen_complaint          -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
assign_complaint          -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
recuse_myself             -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
change_complaint          -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
redirect_complaint        -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
pause_clock               -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
resume_clock              -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
request_extension         -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
approve_extension         -    signin   signin   reads       hidden    hidden    hidden   hidden    north       reads      role     hidden
refuse_extension          -    signin   signin   reads       hidden    hidden    hidden   hidden    north       reads      role     hidden
restart_clock             -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
agree_date                -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
not_accept_complaint      -    signin   signin   north       hidden    hidden    hidden   hidden    reads       reads      role     hidden
withdraw_complaint        -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
transfer_complaint        -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
merge_complaint           -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
unmerge_complaint         -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
plan_task                 -    signin   signin   hidden      own_reads hidden    hidden   own       reads       reads      role     hidden
plan_tasks                -    signin   signin   hidden      own_reads hidden    hidden   own       reads       reads      role     hidden
submit_task               -    signin   signin   hidden      own_reads hidden    hidden   own       reads       reads      role     hidden
request_task_extension    -    signin   signin   hidden      own_reads hidden    hidden   own       reads       reads      role     hidden
verify_task               -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
return_task               -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
close_task                -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
cancel_task               -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
approve_task_extension    -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
refuse_task_extension     -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
require_reinspection      -    signin   signin   hidden      own_reads hidden    hidden   own_reads north       reads      role     hidden
open_task                 -    signin   signin   role        role      role      role     role      north_place role       role     role
open_task_from_complaint  -    signin   signin   north       hidden    hidden    hidden   hidden    north       reads      role     hidden
add_task_proof            -    signin   signin   hidden      own_reads hidden    hidden   own       reads       reads      role     hidden
confirm_task_proof        -    signin   signin   ok          ok        ok        ok       ok        ok          ok         ok       ok
remove_task_proof         -    signin   signin   hidden      hidden    hidden    hidden   own       hidden      hidden     hidden   hidden
available_task_moves      -    nothing  nothing  nothing     nothing   nothing   nothing  own_rows  north_rows  nothing    nothing  nothing
task_standing             -    signin   signin   hidden      own       hidden    hidden   own       north       north      ok       hidden
task_desk                 -    signin   signin   nothing     ok        ok        nothing  ok        ok          nothing    nothing  nothing
branch_story              -         nothing   nothing   ok        ok        ok        ok        ok        ok        ok        ok        ok
desk_figures              -         nothing   nothing   nothing   nothing   nothing   nothing   ok        ok        ok        nothing   nothing
asked_of_us               -    signin   signin   role        role      ok        role     ok        role        role       role     role
task_repeats              -    nothing  nothing  north_rows  own_rows  nothing   nothing  own_rows  north_rows  north_rows ok       nothing
save_task_rules           -    signin   signin   role        role      role      role     role      role        role       role     role
create_checklist          -         signin    signin    role      role      role      role      role      ok        role      role      ok
rename_checklist          -         signin    signin    role      role      role      role      role      ok        role      role      ok
save_checklist_draft      -         signin    signin    role      role      role      role      role      ok        role      role      ok
publish_checklist         -         signin    signin    role      role      role      role      role      ok        role      role      ok
retire_checklist          -         signin    signin    role      role      role      role      role      ok        role      role      ok
add_checklist_photo       -         signin    signin    role      role      role      role      role      ok        role      role      ok
save_self_check           -         signin    signin    place     own_place place     place     own_place place     place     place     place
finish_self_check         -         signin    signin    place     own_place place     place     own_place place     place     place     place
self_check_today          -         signin    signin    place     own_place place     place     own_place place     place     place     place
self_check_days           -         signin    signin    place     own_place place     place     own_place north_place north_place ok        place
self_check_coverage       -         signin    signin    role      role      role      role      role      ok        ok        ok        role
save_branch_class         -         signin    signin    role      role      role      role      role      role      role      role      ok
remove_branch_class       -         signin    signin    role      role      role      role      role      role      role      role      ok
set_branch_class          -         signin    signin    role      role      role      role      role      role      role      role      ok
set_branch_classes        -         signin    signin    role      role      role      role      role      role      role      role      ok
branch_class_page         -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
indicator_page            -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
return_rule_page          -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
save_indicator            -         signin    signin    role      role      role      role      role      role      role      role      ok
retire_indicator          -         signin    signin    role      role      role      role      role      role      role      role      ok
create_scheme             -         signin    signin    role      role      role      role      role      ok        role      role      ok
save_scheme_draft         -         signin    signin    role      role      role      role      role      ok        role      role      ok
publish_scheme            -         signin    signin    role      role      role      role      role      ok        role      role      ok
retire_scheme             -         signin    signin    role      role      role      role      role      ok        role      role      ok
begin_import              -         signin    signin    role      role      role      role      role      ok        role      role      role
store_import_part         -         signin    signin    role      role      role      role      role      north     role      role      role
read_import_part          -         signin    signin    role      role      role      role      role      north     role      role      role
import_branches           -         signin    signin    role      role      role      role      role      ok        role      role      role
begin_import_check        -         signin    signin    role      role      role      role      role      north     role      role      role
stage_import_rows         -         signin    signin    role      role      role      role      role      north     role      role      role
finish_import_check       -         signin    signin    role      role      role      role      role      north     role      role      role
commit_import             -         signin    signin    role      role      role      role      role      north     role      role      role
withdraw_import           -         signin    signin    role      role      role      role      role      north     role      role      role
save_return_rule          -         signin    signin    role      role      role      role      role      role      role      role      ok
file_monthly_return       -         signin    signin    place     own_place place     place     own_place place     place     place     place
monthly_return_page       -         signin    signin    place     own_place place     place     own_place place     place     place     place
monthly_return_coverage   -         signin    signin    role      role      role      role      role      ok        ok        ok        role
rotate_rating_link        -         signin    signin    role      role      role      role      role      role      role      role      ok
rate_branch               ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok
survey_page               -         signin    signin    hidden    own       hidden    ok        own       north     north     ok        hidden
month_figures             -         signin    signin    role      role      role      ok        role      north     north     ok        role
save_trigger_rules        -         signin    signin    role      role      role      role      role      role      role      role      role
interview_inputs          -         signin    signin    role      role      role      role      role      north     role      role      role
propose_interviews        -         -         -         -         -         -         -         -         -         -         -         -
order_interview           -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
decline_interview         -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
schedule_interview        -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
record_interview          -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
follow_up_interview       -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
close_interview           -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
cancel_interview          -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     reads     role      hidden
confirm_attendance        -         signin    signin    hidden    hidden    hidden    hidden    own       reads     reads     role      hidden
confirm_interview_record  -         signin    signin    hidden    hidden    hidden    hidden    own       north     reads     role      hidden
interview_standing        -         signin    signin    hidden    hidden    hidden    hidden    own       north     north     ok        hidden
gather_notice             -         signin    signin    role      role      role      role      role      north     role      role      role
draft_notice              -         signin    signin    role      role      role      role      role      north     role      role      role
save_notice_commentary    -         signin    signin    role      role      role      role      role      north     role      role      role
submit_notice             -         signin    signin    role      role      role      role      role      north     role      role      role
review_notice             -         signin    signin    role      role      role      role      role      north     role      role      role
return_notice             -         signin    signin    role      role      role      ok        role      north     role      role      role
sign_notice               -         signin    signin    role      role      role      ok        role      role      role      role      role
publish_notice            -         signin    signin    role      role      role      role      role      north     role      role      role
issue_erratum             -         signin    signin    role      role      role      role      role      north     role      role      role
available_notice_moves    -         nothing   nothing   nothing   nothing   nothing   ok        nothing   north_rows nothing  nothing   nothing
verify_notice             -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
rate_department           -         signin    signin    role      ok        role      role      ok        role      role      role      role
department_ratings_page   -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
save_people_rules         -         signin    signin    role      role      role      role      role      role      role      role      role
open_staff_record         -         signin    signin    hidden    hidden    hidden    hidden    own       north     hidden    ok        hidden
staff_record_list         -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
export_staff_records      -         signin    signin    hidden    hidden    hidden    hidden    own       north     hidden    ok        hidden
establish_finding         -         signin    signin    role      role      role      role      role      north     role      role      role
withdraw_finding          -         signin    signin    role      role      role      role      role      north     role      role      role
concern_list              -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
open_concern              -         signin    signin    hidden    hidden    hidden    hidden    own       north     hidden    ok        hidden
ask_for_statement         -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     hidden    role      hidden
dismiss_concern           -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     hidden    role      hidden
decide_concern            -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     hidden    role      hidden
decide_concern_appeal     -         signin    signin    hidden    hidden    hidden    hidden    own_reads north     hidden    role      hidden
give_statement            -         signin    signin    hidden    hidden    hidden    hidden    own_reads reads     hidden    role      hidden
appeal_concern            -         signin    signin    hidden    hidden    hidden    hidden    own_reads reads     hidden    role      hidden
save_document             -         signin    signin    role      role      role      role      role      north_place role      role      role
discard_document_draft    -         signin    signin    role      role      role      role      role      north     role      role      role
issue_document            -         signin    signin    role      role      role      role      role      north     role      role      role
withdraw_document         -         signin    signin    role      role      role      role      role      north     role      role      role
add_document_file         -         signin    signin    role      role      role      role      role      north     role      role      role
remove_document_file      -         signin    signin    role      role      role      role      role      north     role      role      role
answer_conflict           -         signin    signin    role      role      role      role      role      north     role      role      role
open_task_from_meeting    -         signin    signin    role      role      role      role      role      north     role      role      role
confirm_document          -         signin    signin    hidden    hidden    hidden    hidden    own       hidden    hidden    hidden    hidden
document_coverage         -         nothing   nothing   nothing   nothing   nothing   nothing   own_rows  north_rows north_rows ok        nothing
verify_document           -         signin    signin    hidden    own       hidden    hidden    own       north     north     ok        hidden
confirm_document_file     -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
find_documents            -         nothing   nothing   ok        ok        ok        ok        ok        ok        ok        ok        ok
report_conflict           -         signin    signin    hidden    own       hidden    hidden    own       north     north     ok        hidden
prefill_meeting           -         signin    signin    place     place     place     place     own_place place     place     place     place
save_meeting              -         signin    signin    place     place     place     place     own_place place     place     place     place
meeting_coverage          -         nothing   nothing   nothing   nothing   ok        nothing   ok        ok        ok        ok        nothing
open_award_round          -         signin    signin    role      role      role      role      role      north_place role      role      role
nominate                  -         signin    signin    role      role      role      role      own_place north_place role      role      role
decide_awards             -         signin    signin    role      role      role      role      role      north     role      role      role
publish_awards            -         signin    signin    role      role      role      role      role      north     role      role      role
save_vendor_contract      -         signin    signin    role      role      role      role      role      north     role      role      role
save_vendor_staff         -         signin    signin    role      role      role      role      role      north     role      role      role
end_vendor_staff          -         signin    signin    role      role      role      role      role      north     role      role      role
save_vendor_rules         -         signin    signin    role      role      role      role      role      role      role      role      role
ask_vendor                -         signin    signin    north     hidden    hidden    hidden    hidden    north     reads     role      hidden
record_vendor_answer      -         signin    signin    north     hidden    hidden    hidden    hidden    north     reads     role      hidden
vendor_page               -         signin    signin    role      role      role      role      role      north     north     ok        role
vendor_enquiry_list       -         signin    signin    ok        role      role      role      role      ok        ok        ok        role
save_request_rules        -         signin    signin    role      role      role      role      role      role      role      role      role
ask_department            -         signin    signin    role      ok        role      role      ok        role      role      role      role
request_list              -         signin    signin    ok        ok        ok        ok        ok        ok        ok        ok        ok
request_page              -         signin    signin    hidden    own       ok        hidden    own       north     north     ok        hidden
answer_request            -         signin    signin    hidden    own_reads ok        hidden    own_reads reads     reads     role      hidden
resolve_request           -         signin    signin    hidden    own_reads ok        hidden    own_reads reads     reads     role      hidden
reopen_request            -         signin    signin    hidden    own       role      hidden    own       reads     reads     role      hidden
close_request             -         signin    signin    hidden    own       role      hidden    own       reads     reads     role      hidden
withdraw_request          -         signin    signin    hidden    own       role      hidden    own       reads     reads     role      hidden
`);

export type Table = Record<string, Record<Role, string>>;

/** Reads the columns by their order; a row that does not fill them all is an error. */
function table(text: string): Table {
	const [head, ...lines] = text.trim().split('\n');
	if (head!.trim().split(/\s+/).join() !== roles.join()) throw new Error(`Columns: ${head}`);
	return Object.fromEntries(
		lines.map((line) => {
			const [subject, ...words] = line.trim().split(/\s+/);
			if (words.length !== roles.length) throw new Error(`${subject} has ${words.length} words`);
			return [subject!, Object.fromEntries(roles.map((role, i) => [role, words[i]!]))];
		})
	) as Table;
}
