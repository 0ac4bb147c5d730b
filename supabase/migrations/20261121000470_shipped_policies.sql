-- Articles: docs/clock.md says where each figure comes from; the rest are this product's own defaults.
do $$
declare
	warnings jsonb := '[
		{"kind": "target", "working_days": -1, "to_handler": true, "up_to_level": 0},
		{"kind": "target", "working_days": 0, "to_handler": true, "up_to_level": 1},
		{"kind": "target", "working_days": 1, "to_handler": true, "up_to_level": 1},
		{"kind": "target", "working_days": 3, "to_handler": true, "up_to_level": 2},
		{"kind": "statutory", "working_days": -3, "to_handler": true, "up_to_level": 0},
		{"kind": "statutory", "working_days": -1, "to_handler": true, "up_to_level": 1},
		{"kind": "statutory", "working_days": 0, "to_handler": true, "up_to_level": 1},
		{"kind": "statutory", "working_days": 1, "to_handler": true, "up_to_level": 2},
		{"kind": "statutory", "working_days": 3, "to_handler": true, "up_to_level": 3}]';
	waiting jsonb := '[{"reason": "waiting_customer", "pauses_statutory": false, "pauses_targets": true,
		"name_zh": "等待客户补充", "name_en": "Waiting for the customer"}]';
	stages jsonb := '[
		{"code": "acknowledge", "kind": "target", "amount": 1, "unit": "working_days", "stops_on": "acknowledged", "name_zh": "受理告知", "name_en": "Acknowledge"},
		{"code": "investigate", "kind": "target", "amount": 3, "unit": "working_days", "stops_on": "findings", "name_zh": "及时调查", "name_en": "Investigate"},
		{"code": "handle", "kind": "target", "amount": 7, "unit": "working_days", "stops_on": "decided", "name_zh": "及时处理", "name_en": "Handle"},
		{"code": "feed_back", "kind": "target", "amount": 10, "unit": "working_days", "stops_on": "told", "name_zh": "及时反馈", "name_en": "Feed back"}]';
	british jsonb := '[
		{"code": "acknowledge", "kind": "target", "amount": 3, "unit": "business_days", "stops_on": "acknowledged", "name_zh": "书面确认收到", "name_en": "Written acknowledgement"},
		{"code": "summary_resolution", "kind": "target", "amount": 3, "unit": "business_days", "stops_on": "told", "name_zh": "简易解决", "name_en": "Summary resolution"}]';
	british_review jsonb := '[{"code": "review", "track": "review", "kind": "target", "amount": 20, "unit": "business_days", "stops_on": "told", "name_zh": "复核", "name_en": "Review"}]';
begin
	perform app.load_policy('china_2020', '银行业保险业消费投诉处理（2020）', 'China: consumer complaints (2020)', jsonb_build_object(
		'effective_from', '2020-03-01', 'source', 'CBIRC Order 2020 No. 3', 'review_apply_days', 30,
		'on_spot_limit', 500, 'contact_attempts', 3, 'retention_years', 3, 'group_people', 5, 'major_people', 20,
		'clocks', stages || '[
			{"code": "decide_and_tell", "kind": "statutory", "amount": 15, "unit": "natural_days", "stops_on": "told", "name_zh": "作出决定并告知", "name_en": "Decide and tell"},
			{"code": "review", "track": "review", "kind": "statutory", "amount": 30, "unit": "natural_days", "stops_on": "told", "name_zh": "核查", "name_en": "Review"}]'::jsonb,
		'pause_reasons', waiting || '[
			{"reason": "external_appraisal", "pauses_statutory": true, "pauses_targets": true, "needs_notice": true, "name_zh": "外部鉴定、检测、评估", "name_en": "External appraisal, testing or assessment"},
			{"reason": "mediation", "pauses_statutory": true, "pauses_targets": true, "name_zh": "调解", "name_en": "Mediation"}]'::jsonb,
		'extensions', '[
			{"step": 1, "clock": "decide_and_tell", "amount": 30, "needs_approval": false, "needs_notice": false},
			{"step": 2, "clock": "decide_and_tell", "amount": 60, "needs_approval": true, "needs_notice": true}]'::jsonb,
		'rungs', warnings));
	perform app.load_policy('internal_complaints', '内部投诉', 'Internal complaints', jsonb_build_object(
		'effective_from', '2007-01-01', 'clocks', '[
			{"code": "acknowledge", "kind": "target", "amount": 1, "unit": "working_days", "stops_on": "acknowledged", "name_zh": "受理告知", "name_en": "Acknowledge"},
			{"code": "investigate", "kind": "target", "amount": 3, "unit": "working_days", "stops_on": "findings", "name_zh": "及时调查", "name_en": "Investigate"},
			{"code": "handle", "kind": "target", "amount": 5, "unit": "working_days", "stops_on": "decided", "name_zh": "及时处理", "name_en": "Handle"},
			{"code": "feed_back", "kind": "target", "amount": 7, "unit": "working_days", "stops_on": "told", "name_zh": "及时反馈", "name_en": "Feed back"},
			{"code": "review", "track": "review", "kind": "target", "amount": 10, "unit": "working_days", "stops_on": "told", "name_zh": "复核", "name_en": "Review"}]'::jsonb,
		'review_apply_days', 30, 'pause_reasons', waiting, 'rungs', warnings));
	perform app.load_policy('suggestions', '意见与表扬', 'Suggestions and praise', jsonb_build_object(
		'effective_from', '2007-01-01', 'clocks', '[
			{"code": "reply", "kind": "target", "amount": 10, "unit": "working_days", "stops_on": "told", "name_zh": "答复", "name_en": "Reply"}]'::jsonb,
		'pause_reasons', waiting, 'rungs', warnings));
	perform app.load_policy('uk_disp', '英国 FCA DISP', 'United Kingdom: FCA DISP', jsonb_build_object(
		'effective_from', '2016-06-30', 'source', 'FCA Handbook, DISP 1', 'review_apply_days', 180,
		'clocks', british || '[{"code": "final_response", "kind": "statutory", "amount": 56, "unit": "natural_days", "stops_on": "told", "name_zh": "最终答复（八周）", "name_en": "Final response (8 weeks)"}]'::jsonb || british_review,
		'pause_reasons', waiting, 'rungs', warnings));
	perform app.load_policy('uk_disp_payments', '英国 FCA DISP（支付服务）', 'United Kingdom: FCA DISP, payment services', jsonb_build_object(
		'effective_from', '2018-01-13', 'source', 'FCA Handbook, DISP 1', 'review_apply_days', 180,
		'clocks', british || '[{"code": "final_response", "kind": "statutory", "amount": 15, "unit": "business_days", "stops_on": "told", "name_zh": "最终答复", "name_en": "Final response"}]'::jsonb || british_review,
		'extensions', '[{"step": 1, "clock": "final_response", "amount": 35, "needs_approval": false, "needs_notice": true}]'::jsonb,
		'pause_reasons', waiting, 'rungs', warnings));
	perform app.load_policy('us_cfpb', '美国 CFPB', 'United States: CFPB', jsonb_build_object(
		'effective_from', '2012-01-01', 'source', 'CFPB company portal',
		'clocks', '[
			{"code": "respond", "kind": "statutory", "amount": 15, "unit": "natural_days", "stops_on": "told", "name_zh": "答复", "name_en": "Response"},
			{"code": "review", "track": "review", "kind": "target", "amount": 20, "unit": "business_days", "stops_on": "told", "name_zh": "复核", "name_en": "Review"}]'::jsonb,
		'extensions', '[{"step": 1, "clock": "respond", "amount": 60, "needs_approval": false, "needs_notice": true}]'::jsonb,
		'pause_reasons', waiting, 'rungs', warnings));
	insert into public.policy_rules (policy_id, position, kinds)
		select p.id, r.position, r.kinds from (values
			('china_2020', 10, '{complaint,report}'::text[]),
			('internal_complaints', 20, '{internal}'),
			('suggestions', 30, '{suggestion,praise}')) r (code, position, kinds)
		join public.policies p using (code);
end $$;
