-- A version of the rule says the whole of it: when, how long, and which figures.
alter table public.return_rules add column id uuid not null unique default gen_random_uuid(), add column asked text[];
comment on column public.return_rules.asked is 'Indicators branches file from this version on; null where a version left them as they were.';

drop function public.save_return_rule(int, int, int);
drop function app.save_return_rule(int, int, int);
create function app.save_return_rule(working_day int, open_days int, asked text[], expected_number int) returns public.return_rules
language plpgsql security definer set search_path = ''
as $$
declare
	last public.return_rules;
	made public.return_rules;
	wrong text;
begin
	perform app.require_role('administrator');
	lock table public.return_rules in share row exclusive mode;
	last := app.return_rule();
	if last.number is distinct from expected_number then
		perform app.refuse('MC004', 409, jsonb_build_object('version', last.number, 'at', last.saved_at,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	elsif coalesce(working_day not between 1 and 15, true) then
		perform app.refuse('MC720', 422, '{"field": "working_day", "least": 1, "most": 15}');
	elsif coalesce(open_days not between 10 and 92, true) then
		perform app.refuse('MC720', 422, '{"field": "open_days", "least": 10, "most": 92}');
	end if;
	if asked is not null then
		select coalesce(a, '') into wrong from unnest(asked) a where not exists (
			select from public.indicators i where i.code = a and i.retired_at is null and i.source in ('import', 'return')) limit 1;
		if wrong is not null then
			perform app.refuse('MC010', 422, jsonb_build_object('field', 'asked', 'value', left(wrong, 60)));
		end if;
		update public.indicators i set asks_branch = i.code = any (asked), version = i.version + 1
			where i.retired_at is null and i.source in ('import', 'return') and i.asks_branch <> (i.code = any (asked));
	end if;
	insert into public.return_rules (number, working_day, open_days, asked, saved_by, saved_at)
		values (last.number + 1, working_day, open_days,
			case when asked is not null then array(select distinct a from unnest(asked) a order by a) end, app.me(), app.now()) returning * into made;
	perform app.record_event('return_rule', made.id, 'save_return_rule',
		jsonb_build_object('number', made.number, 'working_day', working_day, 'open_days', open_days, 'asked', to_jsonb(made.asked)));
	return made;
end $$;
comment on function app.save_return_rule is
	'The next version of the rule, which holds at once; asked names every indicator branches file (null leaves them as they are). Returns already filed keep the time they were due.';

create function app.return_rule_page() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	month date := (date_trunc('month', app.today()) - interval '1 month')::date;
	bank uuid;
begin
	perform app.require_me();
	select u.id into bank from public.units u where u.kind = 'head_office' and u.closed_on is null order by u.code limit 1;
	return jsonb_build_object('month', month,
		'rules', (select jsonb_agg(to_jsonb(x)) from (select r.number, r.working_day, r.open_days, r.asked, r.saved_at, p.name as by
			from public.return_rules r left join public.people p on p.id = r.saved_by order by r.number desc limit 20) x),
		'due', (select jsonb_agg(app.add_working_days(bank, ((month + interval '1 month')::timestamp - interval '1 second') at time zone 'Asia/Shanghai', n) order by n)
			from generate_series(1, 15) n),
		'indicators', (select coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'name_zh', i.name_zh, 'name_en', i.name_en, 'source', i.source,
				'asks_branch', i.asks_branch, 'classic', i.classic, 'is_shipped', i.is_shipped) order by i.classic desc, i.created_at, i.code), '[]')
			from public.indicators i where i.retired_at is null and i.source in ('import', 'return')));
end $$;
comment on function app.return_rule_page is
	'{month, rules, due, indicators}: versions newest first; when the return of the last month is due by each of 15 working days at head office; what could be asked.';

create function public.save_return_rule(working_day int, open_days int, expected_number int, asked text[] default null) returns public.return_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_return_rule(working_day, open_days, asked, expected_number); end;
create function public.return_rule_page() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.return_rule_page(); end;
revoke execute on function app.save_return_rule(int, int, text[], int), app.return_rule_page(),
	public.save_return_rule(int, int, int, text[]), public.return_rule_page() from public;
grant execute on function app.save_return_rule(int, int, text[], int), app.return_rule_page(),
	public.save_return_rule(int, int, int, text[]), public.return_rule_page() to authenticated, service_role;
select app.hide_system_columns();
