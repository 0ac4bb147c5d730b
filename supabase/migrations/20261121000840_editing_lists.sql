-- Lists an administrator keeps: categories, root causes, the penalty schedule. Nothing is deleted, entries retire.
create function app.check_list_id(id text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
	if app.require_text('id', id, 60) !~ '^[a-z0-9_]{1,60}$' then
		perform app.refuse('MC111', 422, '{"field": "id"}');
	end if;
	return id;
end $$;

-- Lists have text keys; their history is chained under an id derived from the key.
create function app.list_subject(list text, id text) returns uuid
language sql immutable set search_path = ''
as $$ select md5(list || '/' || id)::uuid $$;

create function app.save_category(
	dimension text, id text, code text, name_zh text, name_en text, parent text, "position" int, retired boolean
) returns public.categories
language plpgsql security definer set search_path = ''
as $$
declare
	before public.categories;
	saved public.categories;
begin
	perform app.require_role('administrator');
	perform app.require_choice('dimension', dimension, '{channel,business,cause,internal_cause,institutional_rule}');
	perform app.check_list_id(id);
	if parent is not null and not exists (select from public.categories k
		where k.dimension = save_category.dimension and k.id = save_category.parent and k.parent is null and k.id <> save_category.id) then
		perform app.refuse('MC010', 422, '{"field": "parent"}');
	end if;
	select * into before from public.categories k where k.dimension = save_category.dimension and k.id = save_category.id;
	insert into public.categories as k (dimension, id, code, name_zh, name_en, parent, position, retired_on)
		values (dimension, id, app.require_text('code', code, 20), app.require_text('name_zh', name_zh, 60), app.require_text('name_en', name_en, 80),
			parent, coalesce(save_category.position, 0), case when retired then app.today() end)
		on conflict on constraint categories_pkey do update set code = excluded.code, name_zh = excluded.name_zh, name_en = excluded.name_en,
			parent = excluded.parent, position = excluded.position,
			retired_on = case when excluded.retired_on is not null then coalesce(k.retired_on, excluded.retired_on) end
		returning * into saved;
	perform app.record_event('category', app.list_subject('category', dimension || '/' || id), 'category_saved',
		jsonb_build_object('before', to_jsonb(before), 'after', to_jsonb(saved)));
	return saved;
end $$;

create function app.save_root_cause(id text, name_zh text, name_en text, "position" int, retired boolean) returns public.root_causes
language plpgsql security definer set search_path = ''
as $$
declare
	before public.root_causes;
	saved public.root_causes;
begin
	perform app.require_role('administrator');
	perform app.check_list_id(id);
	select * into before from public.root_causes r where r.id = save_root_cause.id;
	insert into public.root_causes as r (id, name_zh, name_en, position, retired_on)
		values (id, app.require_text('name_zh', name_zh, 60), app.require_text('name_en', name_en, 80), coalesce(save_root_cause.position, 0),
			case when retired then app.today() end)
		on conflict on constraint root_causes_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en, position = excluded.position,
			retired_on = case when excluded.retired_on is not null then coalesce(r.retired_on, excluded.retired_on) end
		returning * into saved;
	perform app.record_event('root_cause', app.list_subject('root_cause', id), 'root_cause_saved',
		jsonb_build_object('before', to_jsonb(before), 'after', to_jsonb(saved)));
	return saved;
end $$;

create function app.save_penalty(
	id text, kind text, name_zh text, name_en text, most text, "position" int, retired boolean
) returns public.penalties
language plpgsql security definer set search_path = ''
as $$
declare
	before public.penalties;
	saved public.penalties;
	limit_given numeric := nullif(app.read_amount('most', most), 0);
begin
	perform app.require_role('administrator');
	perform app.check_list_id(id);
	perform app.require_choice('kind', kind, '{points,talk,warning,fine,training}');
	if (kind in ('points', 'fine')) <> (limit_given is not null) then
		perform app.refuse('MC331', 422, '{"field": "most"}');
	end if;
	select * into before from public.penalties r where r.id = save_penalty.id;
	insert into public.penalties as r (id, kind, name_zh, name_en, most, position, retired_on)
		values (id, kind, app.require_text('name_zh', name_zh, 60), app.require_text('name_en', name_en, 80), limit_given,
			coalesce(save_penalty.position, 0), case when retired then app.today() end)
		on conflict on constraint penalties_pkey do update set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
			most = excluded.most, position = excluded.position,
			retired_on = case when excluded.retired_on is not null then coalesce(r.retired_on, excluded.retired_on) end
		returning * into saved;
	perform app.record_event('penalty', app.list_subject('penalty', id), 'penalty_saved',
		jsonb_build_object('before', to_jsonb(before), 'after', to_jsonb(saved)));
	return saved;
end $$;

create function public.save_category(
	dimension text, id text, code text, name_zh text, name_en text, parent text default null, "position" int default 0, retired boolean default false
) returns public.categories
language sql security invoker set search_path = ''
begin atomic select * from app.save_category(dimension, id, code, name_zh, name_en, parent, "position", retired); end;

create function public.save_root_cause(
	id text, name_zh text, name_en text, "position" int default 0, retired boolean default false
) returns public.root_causes
language sql security invoker set search_path = ''
begin atomic select * from app.save_root_cause(id, name_zh, name_en, "position", retired); end;

create function public.save_penalty(
	id text, kind text, name_zh text, name_en text, most text default null, "position" int default 0, retired boolean default false
) returns public.penalties
language sql security invoker set search_path = ''
begin atomic select * from app.save_penalty(id, kind, name_zh, name_en, most, "position", retired); end;

grant execute on function
	app.save_category(text, text, text, text, text, text, int, boolean), app.save_root_cause(text, text, text, int, boolean),
	app.save_penalty(text, text, text, text, text, int, boolean),
	public.save_category(text, text, text, text, text, text, int, boolean), public.save_root_cause(text, text, text, int, boolean),
	public.save_penalty(text, text, text, text, text, int, boolean)
to authenticated, service_role;
