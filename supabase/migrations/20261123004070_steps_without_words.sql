-- A form sends an empty note where nobody wrote one: there is then nothing to keep.
do $$
declare
	body text := pg_get_functiondef('app.move_notice(uuid, text, text, int, uuid)'::regprocedure);
	old text := E'\tif note is not null then\n\t\tinsert into public.notice_notes';
begin
	if strpos(body, old) = 0 then
		raise exception 'app.move_notice has another shape';
	end if;
	execute replace(body, old, E'\tif app.optional_text(''note'', note, 500) is not null then\n\t\tinsert into public.notice_notes');
end $$;
