insert into public.events (subject_kind, subject_id, seq, action, actor_id, at, payload, previous_hash, hash)
	select 'complaint', s.id, s.seq, s.action, s.actor_id, s.at, jsonb_strip_nulls(s.payload), coalesce(p.hash, ''),
		app.link_hash(coalesce(p.hash, ''), row('complaint', s.id, s.seq, s.action, s.actor_id, s.at, jsonb_strip_nulls(s.payload), coalesce(p.hash, ''), '')::public.events)
	from bench.steps s
	left join public.events p on p.subject_id = s.id and p.seq = s.seq - 1
	where s.seq = :seq;
