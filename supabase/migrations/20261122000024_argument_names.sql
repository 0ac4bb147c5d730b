-- "position" is a word of SQL itself: a gateway that names arguments without quoting them cannot call these.
drop function public.save_category(text, text, text, text, text, text, int, boolean);
drop function public.save_root_cause(text, text, text, int, boolean);
drop function public.save_penalty(text, text, text, text, text, int, boolean);

create function public.save_category(
	dimension text, id text, code text, name_zh text, name_en text, parent text default null, list_position int default 0, retired boolean default false
) returns public.categories
language sql security invoker set search_path = ''
begin atomic select * from app.save_category(dimension, id, code, name_zh, name_en, parent, list_position, retired); end;

create function public.save_root_cause(
	id text, name_zh text, name_en text, list_position int default 0, retired boolean default false
) returns public.root_causes
language sql security invoker set search_path = ''
begin atomic select * from app.save_root_cause(id, name_zh, name_en, list_position, retired); end;

create function public.save_penalty(
	id text, kind text, name_zh text, name_en text, most text default null, list_position int default 0, retired boolean default false
) returns public.penalties
language sql security invoker set search_path = ''
begin atomic select * from app.save_penalty(id, kind, name_zh, name_en, most, list_position, retired); end;

grant execute on function
	public.save_category(text, text, text, text, text, text, int, boolean), public.save_root_cause(text, text, text, int, boolean),
	public.save_penalty(text, text, text, text, text, int, boolean)
to authenticated, service_role;
