create function app.require_scheme_unit(unit uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_role('administrator', 'service_manager');
	if coalesce(unit, app.whole_bank()) <> all (app.my_checklist_units('administrator')) then
		perform app.refuse('MC002', 403);
	end if;
end $$;

create function app.scheme_to_edit(scheme uuid) returns public.schemes
language plpgsql security definer set search_path = ''
as $$
declare
	found public.schemes;
begin
	perform app.require_role('administrator', 'service_manager');
	select * into found from public.schemes s where s.id = scheme for update;
	if found.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_scheme_unit(found.unit_id);
	if found.retired_at is not null then
		perform app.refuse('MC703', 409);
	end if;
	return found;
end $$;

create function app.create_scheme(name_zh text, name_en text, unit uuid, source uuid, key uuid) returns public.schemes
language plpgsql security definer set search_path = ''
as $$
declare
	made public.schemes;
	base public.scheme_versions;
begin
	perform app.require_role('administrator', 'service_manager');
	if unit is not null and not exists (select from public.units u where u.id = unit and u.kind = 'region' and u.closed_on is null) then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	end if;
	perform app.require_scheme_unit(unit);
	name_zh := app.require_text('name_zh', name_zh, 60);
	if not app.first_time(key, 'create_scheme', null) then
		select * into made from public.schemes s where s.created_by = app.me() and s.name_zh = create_scheme.name_zh and s.retired_at is null;
		return made;
	elsif exists (select from public.schemes s where s.name_zh = create_scheme.name_zh and s.retired_at is null) then
		perform app.refuse('MC704', 409, '{"field": "name_zh"}');
	end if;
	if source is not null then
		select * into base from public.scheme_versions v where v.id = source;
		if base.id is null then
			perform app.refuse('MC003', 404);
		end if;
	end if;
	insert into public.schemes as s (name_zh, name_en, unit_id, created_by, created_at)
		values (name_zh, app.require_text('name_en', name_en, 80), unit, app.me(), app.now()) returning s.* into made;
	insert into public.scheme_drafts (scheme_id, unit_id, effective_from, classes, content, saved_by, saved_at)
		values (made.id, unit, date_trunc('month', app.today())::date, base.classes,
			coalesce(base.content, '{"items": [], "enough_known": 60, "standard": 60, "least_visits": 0, "least_transactions": 0, "interviews": "count"}'), app.me(), app.now());
	perform app.record_event('scheme', made.id, 'create_scheme', jsonb_build_object('from', source));
	return made;
end $$;
comment on function app.create_scheme is 'A scheme with a draft: empty, or what a published version holds.';

create function app.save_scheme_draft(
	scheme uuid, effective_from text, effective_to text, classes text[], content jsonb, expected_version int
) returns public.scheme_drafts
language plpgsql security definer set search_path = ''
as $$
declare
	s public.schemes := app.scheme_to_edit(scheme);
	draft public.scheme_drafts;
	misfit text := app.scheme_misfit(content);
	since date := app.read_date('effective_from', effective_from);
begin
	if misfit is not null then
		perform app.refuse('MC010', 422, jsonb_build_object('field', misfit));
	elsif since is null then
		perform app.refuse('MC007', 422, '{"field": "effective_from"}');
	elsif exists (select from unnest(classes) c where c is null or not exists (select from public.branch_classes b where b.code = c)) then
		perform app.refuse('MC010', 422, '{"field": "classes"}');
	end if;
	select * into draft from public.scheme_drafts d where d.scheme_id = scheme;
	if draft.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', draft.version, 'at', draft.saved_at,
			'by', (select p.name from public.people p where p.id = draft.saved_by)));
	end if;
	insert into public.scheme_drafts as d (scheme_id, unit_id, effective_from, effective_to, classes, content, saved_by, saved_at)
		values (scheme, s.unit_id, since, app.read_date('effective_to', effective_to), nullif(classes, '{}'), content, app.me(), app.now())
		on conflict on constraint scheme_drafts_pkey do update set effective_from = excluded.effective_from, effective_to = excluded.effective_to,
			classes = excluded.classes, content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = d.version + 1
		returning * into draft;
	return draft;
end $$;
comment on function app.save_scheme_draft is 'Saves the draft, problems and all; only its shape is refused. MC004 names who saved it meanwhile.';

create function app.publish_scheme(scheme uuid, expected_version int) returns public.scheme_versions
language plpgsql security definer set search_path = ''
as $$
declare
	s public.schemes := app.scheme_to_edit(scheme);
	draft public.scheme_drafts;
	last public.scheme_versions;
	made public.scheme_versions;
	problems jsonb;
	earliest date := (date_trunc('month', app.today()) - interval '1 month')::date;
begin
	select * into draft from public.scheme_drafts d where d.scheme_id = scheme;
	if draft.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', draft.version, 'at', draft.saved_at,
			'by', (select p.name from public.people p where p.id = draft.saved_by)));
	end if;
	problems := app.scheme_problems(draft.content, draft.effective_from, draft.effective_to);
	if problems <> '[]' then
		perform app.refuse('MC705', 422, jsonb_build_object('problems', problems));
	elsif draft.effective_from < earliest then
		-- The month being closed may still be judged by it; what has been judged may not.
		perform app.refuse('MC706', 422, jsonb_build_object('field', 'effective_from', 'earliest', earliest));
	end if;
	select * into last from public.scheme_versions v where v.scheme_id = scheme order by v.number desc limit 1;
	if (last.content, last.effective_from, last.effective_to, last.classes)
		is not distinct from (draft.content, draft.effective_from, draft.effective_to, draft.classes) then
		perform app.refuse('MC707', 409);
	end if;
	insert into public.scheme_versions as v (scheme_id, number, effective_from, effective_to, classes, content, content_hash, published_by, published_at)
		values (s.id, coalesce(last.number, 0) + 1, draft.effective_from, draft.effective_to, draft.classes, draft.content,
			encode(sha256(convert_to(draft.content::text, 'UTF8')), 'hex'), app.me(), app.now())
		returning v.* into made;
	perform app.record_event('scheme', scheme, 'publish_scheme',
		jsonb_build_object('version', made.id, 'number', made.number, 'content_hash', made.content_hash));
	return made;
end $$;
comment on function app.publish_scheme is
	'Freezes the draft as the next version. Refuses MC705 with the problems, MC706 for a month that is over, MC707 without a change.';

create function app.retire_scheme(scheme uuid) returns public.schemes
language plpgsql security definer set search_path = ''
as $$
declare
	s public.schemes := app.scheme_to_edit(scheme);
begin
	update public.schemes o set retired_by = app.me(), retired_at = app.now() where o.id = scheme returning * into s;
	perform app.record_event('scheme', scheme, 'retire_scheme');
	return s;
end $$;
