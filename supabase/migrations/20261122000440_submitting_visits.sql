-- Failed items and "not applicable" that counts as zero whose proof is missing: [{kind, item_id}].
create function covert.missing_evidence(v covert.visits, content jsonb, score jsonb) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('kind', e.needs, 'item_id', e.id)), '[]')
	from (
		select i ->> 'id' as id, a.note, case
			when i ->> 'evidence_on_fail' = 'none' and not (i ->> 'critical')::boolean then null
			when coalesce((a.value ->> 'na')::boolean, false) or i ->> 'evidence_on_fail' in ('none', 'note') then 'note'
			else 'photo' end as needs
		from jsonb_array_elements(score -> 'lines') l
		join lateral jsonb_path_query(content, '$.sections[*].items[*] ? (@.id == $item)', jsonb_build_object('item', l -> 'item')) i on true
		left join covert.answers a on a.visit_id = v.id and a.item_id = l ->> 'item'
		where (l ->> 'failed')::boolean
	) e
	where case e.needs
		when 'note' then coalesce(btrim(e.note, E' \t\r\n\u3000'), '') = ''
		when 'photo' then not exists (select from covert.photos f where f.visit_id = v.id and f.item_id = e.id and f.removed_at is null)
		end
$$;

create function covert.submit_visit(visit uuid, device uuid, digest text, photos text[]) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.own_visit(visit);
	content jsonb;
	result jsonb;
	missing jsonb;
begin
	if not covert.is_open(v) then
		if v.submitted_digest is distinct from digest then perform app.refuse('MC541', 409); end if;
		return covert.visit_state(v);
	end if;
	content := (select c.content from public.checklist_versions c where c.id = v.checklist_version_id);
	result := app.score_visit(content, covert.answers_of(v.id));
	missing := covert.missing_for_submission(v, content, result, digest, coalesce(photos, '{}'));
	if missing <> '[]' then
		perform app.refuse('MC542', 409, jsonb_build_object('missing', missing));
	end if;
	update covert.visits o set status = 'submitted', submitted_at = app.now(), submitted_digest = digest, submitted_from = device, score = result,
			version = o.version + 1
		where o.id = v.id returning * into v;
	perform covert.record_event('visit', v.id, 'submit', jsonb_build_object('digest', digest, 'device', device,
		'photos', (select count(*) from covert.photos f where f.visit_id = v.id and f.removed_at is null)));
	return covert.visit_state(v);
end $$;
comment on function covert.submit_visit is
	'Submits a visit once everything promised has arrived; MC542 lists what is missing, the same submission again gets the same answer.';
