-- Parts of photos that were never finished go: the phone keeps what the server has not confirmed, and sends it again.
-- Hidden work: nothing tells administrators, or anybody, that there was something to clear away.
create function covert.drop_unfinished_parts(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	dropped int;
begin
	with idle as (
		select c.photo_id, c.n from covert.photo_chunks c
		join covert.photos f on f.id = c.photo_id
		join covert.visits v on v.id = f.visit_id
		where f.added_at < app.now() - interval '14 days' or not covert.is_open(v)
		limit batch
	)
	delete from covert.photo_chunks c using idle i where c.photo_id = i.photo_id and c.n = i.n;
	get diagnostics dropped = row_count;
	return dropped;
end $$;
comment on function covert.drop_unfinished_parts is
	'Deletes parts of photos fourteen days after the photo was announced, and at once where the visit takes nothing more.';
insert into app.periodic_jobs (job, position, is_hidden) values ('covert.drop_unfinished_parts', 91, true);
