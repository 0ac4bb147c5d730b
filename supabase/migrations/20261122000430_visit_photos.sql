-- Photos come in numbered, hashed parts, so that a lost network costs one part at most.
create function covert.own_photo(photo uuid) returns covert.photos
language plpgsql security definer set search_path = ''
as $$
declare
	f covert.photos;
	v covert.visits;
begin
	perform app.require_me();
	select p.* into f from covert.photos p join covert.visits o on o.id = p.visit_id
		where p.id = photo and o.inspector_id = app.me() for update of p;
	if f.id is null then perform app.refuse('MC003', 404); end if;
	select * into v from covert.visits o where o.id = f.visit_id;
	if not covert.is_own(v) then perform app.refuse('MC003', 404); end if;
	return f;
end $$;

create function covert.missing_chunks(f covert.photos) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select case when f.stored_at is not null or f.removed_at is not null then '[]' else coalesce(jsonb_agg(part order by part), '[]') end
	from generate_series(0, f.chunks - 1) part
	where not exists (select from covert.photo_chunks c where c.photo_id = f.id and c.n = part)
$$;

create function covert.photo_answer(f covert.photos) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', f.id, 'stored', f.stored_at is not null, 'removed', f.removed_at is not null, 'missing', covert.missing_chunks(f))
$$;

create function covert.store_chunk(photo uuid, n int, sha256 text, body text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	f covert.photos := covert.own_photo(photo);
	bytes bytea;
begin
	if f.stored_at is not null or f.removed_at is not null then
		return covert.photo_answer(f);
	end if;
	begin
		bytes := decode(body, 'base64');
	exception when others then
		bytes := null;
	end;
	if n is null or n not between 0 and f.chunks - 1 then
		perform app.refuse('MC010', 422, '{"field": "n"}');
	elsif bytes is null or octet_length(bytes) <> least(262144, f.bytes - n * 262144)
		or encode(pg_catalog.sha256(bytes), 'hex') is distinct from sha256 then
		perform app.refuse('MC547', 422, jsonb_build_object('field', 'body', 'n', n));
	end if;
	insert into covert.photo_chunks (photo_id, n, sha256, body) values (f.id, store_chunk.n, store_chunk.sha256, bytes)
		on conflict on constraint photo_chunks_pkey do nothing;
	return covert.photo_answer(f);
end $$;

create function covert.join_photo(photo uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	f covert.photos := covert.own_photo(photo);
	whole bytea;
begin
	if f.stored_at is not null or f.removed_at is not null then
		return covert.photo_answer(f);
	elsif covert.missing_chunks(f) <> '[]' then
		perform app.refuse('MC546', 409, jsonb_build_object('missing', covert.missing_chunks(f)));
	end if;
	select string_agg(c.body, ''::bytea order by c.n) into whole from covert.photo_chunks c where c.photo_id = f.id;
	if encode(sha256(whole), 'hex') <> f.sha256 or octet_length(whole) <> f.bytes then
		delete from covert.photo_chunks c where c.photo_id = f.id;
		return covert.photo_answer(f) || '{"spoilt": true}';
	end if;
	return covert.photo_answer(f) || jsonb_build_object('path', f.path, 'media_type', f.media_type, 'body', encode(whole, 'base64'));
end $$;
comment on function covert.join_photo is 'The whole photo, once its hash is the promised one, and where it goes. `spoilt`: its parts did not make it and have to come again.';

create function covert.confirm_photo(photo uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	f covert.photos := covert.own_photo(photo);
begin
	if f.stored_at is null and f.removed_at is null then
		update covert.photos p set stored_at = app.now() where p.id = f.id
			and exists (select from storage.objects s where s.bucket_id = 'visit-photos' and s.name = p.path)
			returning * into f;
		if f.id is null then perform app.refuse('MC548', 409); end if;
		delete from covert.photo_chunks c where c.photo_id = f.id;
		perform covert.record_event('visit', f.visit_id, 'add_photo', jsonb_build_object('photo', f.id, 'sha256', f.sha256));
	end if;
	return covert.photo_answer(f);
end $$;
comment on function covert.confirm_photo is 'After the upload: the parts go, the photo counts as stored.';

create function covert.may_add_photo(path text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from covert.photos p join covert.visits v on v.id = p.visit_id
		where p.path = may_add_photo.path and p.stored_at is null and p.removed_at is null and v.inspector_id = app.me() and covert.is_own(v)
			-- Nothing is put in its place before all of it has come in by its parts.
			and (select count(*) from covert.photo_chunks c where c.photo_id = p.id) = p.chunks);
end $$;

create function covert.may_see_photo(path text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from covert.photos p join covert.visits v on v.id = p.visit_id
		where p.path = may_see_photo.path and (covert.reads(v.branch_id) or covert.is_own(v)));
end $$;

create function covert.own_photo_path(visit uuid, photo uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	f covert.photos := covert.own_photo(photo);
begin
	if f.visit_id <> visit or f.stored_at is null or f.removed_at is not null then perform app.refuse('MC003', 404); end if;
	return jsonb_build_object('path', f.path, 'media_type', f.media_type);
end $$;

insert into storage.buckets (id, name, public) values ('visit-photos', 'visit-photos', false) on conflict (id) do nothing;

create policy visit_photos_read on storage.objects for select to authenticated using (
	bucket_id = 'visit-photos' and covert.may_see_photo(name)
);
create policy visit_photos_add on storage.objects for insert to authenticated with check (
	bucket_id = 'visit-photos' and covert.may_add_photo(name)
);
