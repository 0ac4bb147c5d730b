-- What is wrong with a computed draft; null for one of the right shape and size that keeps to the gathered figures.
-- What was just gathered has no statistics: it is looked up by its key and never joined list against list.
create function app.notice_misfit(gathering uuid, snapshot jsonb, branches jsonb) returns text
language sql stable security definer set search_path = ''
as $$
	with given as materialized (
		select case when b ->> 'branch_id' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then (b ->> 'branch_id')::uuid end as branch_id,
			b ->> 'class' as class, b -> 'position' as position, b -> 'content' as content
		from jsonb_array_elements(case jsonb_typeof(branches) when 'array' then branches else '[]' end) b),
	held as (select count(*) as n from app.gathered_figures g where g.gathering_id = gathering)
	select case
		when jsonb_typeof(snapshot) is distinct from 'object' or octet_length(snapshot::text) > 8388608 then 'snapshot'
		when not (snapshot ?& '{form,overall,classes,funnels,trend,best,improved,below,problems,timelies,rectification,interviews,commendations}'::text[]) then 'snapshot'
		when snapshot -> 'interviews' is distinct from (select x.interviews from app.notice_gatherings x where x.id = gathering) then 'interviews'
		when coalesce(snapshot -> 'departments', '[]') is distinct from (select x.departments from app.notice_gatherings x where x.id = gathering) then 'departments'
		when not app.is_list_of(branches, 50000) then 'rows'
		when (select h.n from held h) <> (select count(distinct g.branch_id) from given g
				join app.gathered_figures h on h.gathering_id = gathering and h.branch_id = g.branch_id)
			or (select h.n from held h) <> (select count(*) from given) then 'rows'
		when exists (select from given g where jsonb_typeof(g.content) is distinct from 'object' or octet_length(g.content::text) > 16384
			or not app.is_number_between(g.position, 1, 50000) or not app.is_text_of(to_jsonb(g.class), 120)
			or not coalesce(g.content ->> 'standing' in ('ranked', 'banded', 'not_ranked'), false)
			or not app.is_list_of(g.content -> 'lines', 60)
			or jsonb_path_exists(g.content, 'strict $.lines[*] ? (@.type() != "object")')) then 'rows'
		-- The rate that is drawn to the mean of its class is computed; every other value is the gathered one, as shown.
		when exists (
			select from given g join app.gathered_figures h on h.gathering_id = gathering and h.branch_id = g.branch_id
			cross join lateral jsonb_array_elements(g.content -> 'lines') l
			join public.indicators i on i.code = l ->> 'indicator'
			where i.code <> 'complaint_rate' and (case jsonb_typeof(l -> 'value') when 'number' then (l ->> 'value')::numeric end)
				is distinct from round((h.figures #>> array[i.code, '0'])::numeric, i.places)) then 'figures' end
$$;

create function app.draft_notice(gathering uuid, snapshot jsonb, branches jsonb) returns public.notices
language plpgsql security definer set search_path = ''
as $$
declare
	g app.notice_gatherings;
	held public.notices;
	made public.notices;
	misfit text;
begin
	perform app.require_role('service_manager');
	select * into g from app.notice_gatherings x where x.id = gathering and x.gathered_by = app.me() for update;
	if g.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.notice_scope(g.scope_id);
	select * into held from public.notices n where n.scope_id = g.scope_id and n.month = g.month for update;
	if held.status <> 'draft' then
		perform app.refuse('MC780', 409, jsonb_build_object('status', held.status));
	end if;
	misfit := app.notice_misfit(gathering, snapshot, branches);
	if misfit is not null then
		perform app.refuse('MC781', 422, jsonb_build_object('field', misfit));
	end if;
	insert into public.notices as n (scope_id, unit_path, month, cut_off, scheme_version_ids, snapshot, authors, drafted_by, drafted_at)
		select u.id, u.path, g.month, g.cut_off, coalesce((select array_agg(distinct f.scheme_version_id) from app.gathered_figures f
				where f.gathering_id = g.id and f.scheme_version_id is not null), '{}'),
			draft_notice.snapshot, array[app.me()], app.me(), app.now()
		from public.units u where u.id = g.scope_id
		on conflict on constraint notices_scope_id_month_key do update set cut_off = excluded.cut_off, scheme_version_ids = excluded.scheme_version_ids,
			snapshot = excluded.snapshot, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at, version = n.version + 1,
			authors = case when app.me() = any (n.authors) then n.authors else n.authors || app.me() end
		where n.status = 'draft'
		returning n.* into made;
	if made.id is null then
		perform app.refuse('MC780', 409);
	end if;
	delete from public.notice_rows r where r.notice_id = made.id;
	delete from public.notice_inputs i where i.notice_id = made.id;
	insert into public.notice_rows (notice_id, branch_id, class, position, content)
		select made.id, r.branch_id, r.class, r.position, r.content
		from jsonb_to_recordset(branches) r (branch_id uuid, class text, position int, content jsonb);
	insert into public.notice_inputs (notice_id, branch_id, unit_path, figures)
		select made.id, f.branch_id, f.unit_path, f.figures from app.gathered_figures f where f.gathering_id = g.id;
	delete from app.notice_gatherings x where x.id = g.id;
	perform app.record_event('notice', made.id, 'draft_notice', jsonb_build_object('month', g.month, 'cut_off', g.cut_off, 'version', made.version));
	return made;
end $$;
comment on function app.draft_notice is
	'Stores what was computed from a gathering as the draft of its month, in place of an earlier draft; commentary stays. Refuses MC780 past
	drafting, MC781 with the part that does not fit: snapshot, rows, figures.';

create function app.notice_hash(n public.notices) returns text
language sql stable security definer set search_path = ''
as $$
	select encode(sha256(convert_to(concat_ws('|', n.scope_id, n.month, extract(epoch from n.cut_off), n.year, n.number, n.sections::text, n.snapshot::text,
		(select string_agg(encode(sha256(convert_to(r.class || r.position || r.content::text, 'UTF8')), 'hex'), ',' order by r.branch_id) from public.notice_rows r where r.notice_id = n.id),
		(select string_agg(encode(sha256(convert_to(i.figures::text, 'UTF8')), 'hex'), ',' order by i.branch_id) from public.notice_inputs i where i.notice_id = n.id)), 'UTF8')), 'hex')
$$;

create function app.verify_notice(notice uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	n public.notices;
begin
	perform app.require_me();
	select * into n from public.notices x where x.id = notice and x.status = 'published';
	if n.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return app.notice_hash(n) = n.content_hash;
end $$;
comment on function app.verify_notice is 'Whether a published notice still is what its hash says.';
