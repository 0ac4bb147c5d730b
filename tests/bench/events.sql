-- One chain a case, hashed set by set: the first links of all, then the second, …
create unlogged table bench.steps as
	select c.id, s.seq, s.action, case when s.seq = 1 then md5('head-' || c.unit || '-1')::uuid
			else md5('officer-' || c.region || '-' || 1 + c.officer)::uuid end as actor_id,
		c.received_at + s.after as at, jsonb_build_object('from', s.was, 'to', s.became) as payload
	from bench.cases c
	join (values
		(1, 'log', null, 'received', interval '0'), (2, 'assign', 'received', 'received', '2 hours'),
		(3, 'acknowledge', 'received', 'acknowledged', '3 hours'), (4, 'submit_findings', 'investigating', 'handling', '3 days'),
		(5, 'record_telling', 'feedback', 'feedback', '6 days'), (6, 'close', 'feedback', 'closed', '8 days')
	) s (seq, action, was, became, after) on s.seq = 1
		or c.kind in ('complaint', 'report') and s.seq <= case c.status when 'received' then 1 when 'closed' then 6 when 'feedback' then 4 when 'handling' then 4 else 3 end;
analyze bench.steps;
