import type { Session } from '../embedded/session.ts';

/** The owner's session, inside a transaction. */
export type Owner = Pick<Session, 'query'>;

/** One call of a public function by a person at a moment. */
export interface Call {
	/** Milliseconds since 1970, UTC. */
	at: number;
	/** Null for somebody who is not signed in, `service` for the server's own work. */
	userId: string | null;
	verb: string;
	args: Record<string, unknown>;
	/** The case it is about, by the number the story gives it; `log_complaint` makes that case. */
	story?: number;
}

/** The case of another story, as an argument. */
export const caseOf = (story: number) => ({ $story: story });

// Role and claims change between calls as they do between requests; the claims are set in both
// ways that auth.uid() reads. A temporary function saves a round trip for each of them.
const stories =
	'create temporary table demo_stories (story int primary key, id uuid not null) on commit drop';
const storedAs = `
create function pg_temp.stored_as(bytes bigint, media_type text, sha256 text) returns jsonb language sql immutable as $meta$
	select jsonb_build_object('size', bytes, 'mimetype', media_type, 'cacheControl', 'no-cache',
		'contentLength', bytes, 'httpStatusCode', 200, 'eTag', '"' || left(sha256, 32) || '"')
$meta$`;
const stage = `
create function pg_temp.play_demo(calls jsonb) returns jsonb language plpgsql as $play$
declare
	call jsonb;
	args jsonb;
	subject text;
	caller text;
	person text;
	answer jsonb;
	answers jsonb[] := '{}';
	moved_to timestamptz;
begin
	for call in select * from jsonb_array_elements(calls) loop
		perform set_config('role', 'none', true);
		if moved_to is distinct from (call ->> 'at')::timestamptz then
			moved_to := (call ->> 'at')::timestamptz;
			perform app.set_now(moved_to);
		end if;
		args := call -> 'args';
		subject := call ->> 'subject';
		if subject = 'complaint_id' then
			args := args || jsonb_build_object(subject, (select s.id from demo_stories s where s.story = (call ->> 'story')::int));
		elsif subject = 'enquiry_id' then
			args := args || jsonb_build_object(subject, (select e.id from public.enquiries e join demo_stories s on s.id = e.complaint_id
				where s.story = (call ->> 'story')::int and e.is_pending order by e.asked_at limit 1));
		end if;
		if args -> 'target_id' ? '$story' then
			args := args || jsonb_build_object('target_id', (select s.id from demo_stories s where s.story = (args #>> '{target_id,$story}')::int));
		end if;
		if args -> 'attachment_id' ? '$name' then
			args := args || jsonb_build_object('attachment_id', (select a.id from public.attachments a join demo_stories s on s.id = a.complaint_id
				where s.story = (call ->> 'story')::int and a.name = args #>> '{attachment_id,$name}'));
		end if;
		if call ->> 'verb' = 'confirm_photo' then
			-- What the server has put in its place by then.
			insert into storage.objects (bucket_id, name, owner, owner_id, metadata)
				select 'visit-photos', f.path, (call ->> 'user')::uuid, call ->> 'user', pg_temp.stored_as(f.bytes, f.media_type, f.sha256)
				from covert.photos f where f.id = (args ->> 'photo_id')::uuid;
		end if;
		person := nullif(call ->> 'user', 'service');
		caller := case when person is not null then 'authenticated' when call ->> 'user' = 'service' then 'service_role' else 'anon' end;
		perform set_config('request.jwt.claim.sub', coalesce(person, ''), true),
			set_config('request.jwt.claim.role', caller, true),
			set_config('request.jwt.claims', jsonb_strip_nulls(jsonb_build_object('sub', person, 'role', caller))::text, true);
		perform set_config('role', caller, true);
		execute call ->> 'statement' into answer using args;
		if call ? 'story' and call ->> 'verb' = 'log_complaint' then
			perform set_config('role', 'none', true);
			insert into demo_stories values ((call ->> 'story')::int, (answer ->> 'id')::uuid);
		elsif call ->> 'verb' in ('add_attachment', 'add_task_proof') then
			-- What an upload would leave behind; its bytes follow when the story is told.
			perform set_config('role', 'none', true);
			insert into storage.objects (bucket_id, name, owner, owner_id, metadata)
				values (case call ->> 'verb' when 'add_attachment' then 'case-files' else 'task-proofs' end,
				answer ->> 'path', (call ->> 'user')::uuid, call ->> 'user',
				pg_temp.stored_as((answer ->> 'bytes')::bigint, answer ->> 'media_type', answer ->> 'sha256'));
			perform set_config('role', 'authenticated', true);
			if call ->> 'verb' = 'add_attachment' then
				perform public.confirm_attachment((answer ->> 'id')::uuid);
			else
				perform public.confirm_task_proof((answer ->> 'id')::uuid);
			end if;
		elsif call -> 'keep' = 'true' then
			answers := answers || answer;
		end if;
	end loop;
	perform set_config('role', 'none', true), set_config('request.jwt.claim.sub', '', true),
		set_config('request.jwt.claim.role', '', true), set_config('request.jwt.claims', '', true);
	return to_jsonb(answers);
exception when others then
	raise exception 'The demo cannot go on: % as % at %, story %: %',
		call ->> 'verb', call ->> 'user', call ->> 'at', call ->> 'story', sqlerrm using errcode = sqlstate, detail = args::text;
end $play$;
`;

interface Shape {
	names: string[];
	types: string[];
	isVoid: boolean;
}

/** Plays calls in one database session, moving the clock and becoming each caller in turn. */
export class Player {
	#session: Owner;
	#shapes: Map<string, Shape>;

	private constructor(session: Owner, shapes: Map<string, Shape>) {
		this.#session = session;
		this.#shapes = shapes;
	}

	static async open(session: Owner): Promise<Player> {
		await session.query(stories);
		await session.query(storedAs);
		await session.query(stage);
		const shapes = await session.query<Shape & { verb: string }>(
			`select p.proname::text as verb, p.proargnames[1:p.pronargs]::text[] as names, p.prorettype = 'void'::regtype as "isVoid",
				array(select format_type(t, null) from unnest(string_to_array(p.proargtypes::text, ' ')::oid[]) with ordinality a (t, n) order by n)::text[] as types
			from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace`
		);
		return new Player(session, new Map(shapes.map((shape) => [shape.verb, shape])));
	}

	/** Plays calls in the order given. */
	async play(calls: Call[]): Promise<void> {
		for (let i = 0; i < calls.length; i += 200) await this.#play(calls.slice(i, i + 200), false);
	}

	/** Plays calls and gives their answers. */
	ask<Answer>(calls: Call[]): Promise<Answer[]> {
		return this.#play(calls, true) as Promise<Answer[]>;
	}

	/** What Storage would keep beside the bytes of an object the server puts there with its own key. */
	async keepObject(bucket: string, path: string, bytes: number, mediaType: string, sha256: string) {
		await this.#session.query(
			`insert into storage.objects (bucket_id, name, metadata) values ($1, $2, pg_temp.stored_as($3, $4, $5))`,
			[bucket, path, bytes, mediaType, sha256]
		);
	}

	/** Lets the clock run again and leaves nothing behind. */
	async close(): Promise<void> {
		await this.#session.query('select app.set_now(null)');
		await this.#session.query('drop function pg_temp.play_demo(jsonb)');
		await this.#session.query('drop function pg_temp.stored_as(bigint, text, text)');
		await this.#session.query('drop table demo_stories');
	}

	async #play(calls: Call[], keep: boolean): Promise<unknown[]> {
		if (calls.length === 0) return [];
		const told = calls.map(({ at, userId, verb, args, story }) => ({
			at: new Date(at).toISOString(),
			user: userId,
			verb,
			args,
			...(story !== undefined && { story }),
			...(keep && { keep }),
			...this.#statement(verb, args, story)
		}));
		const [played] = await this.#session.query<{ answers: unknown[] }>(
			'select pg_temp.play_demo($1) as answers',
			[JSON.stringify(told)]
		);
		return played!.answers;
	}

	// The arguments are one JSON object; each is cast to what the function declares, and those not
	// given keep their defaults.
	#statement(verb: string, args: Record<string, unknown>, story: number | undefined) {
		const shape = this.#shapes.get(verb);
		if (!shape) throw new Error(`There is no function public.${verb}`);
		const subject = ['complaint_id', 'enquiry_id'].find(
			(name) => story !== undefined && shape.names?.includes(name)
		);
		const call = [...Object.keys(args), ...(subject ? [subject] : [])].map((name) => {
			const type = shape.types[shape.names.indexOf(name)];
			if (!type) throw new Error(`public.${verb} takes no ${name}`);
			return `"${name}" => ${read(name, type)}`;
		});
		const called = `public.${verb}(${call.join(', ')})`;
		const statement = shape.isVoid
			? `select to_jsonb(${called}::text)`
			: `select to_jsonb(answer) from ${called} as answer`;
		return { statement, subject };
	}
}

function read(name: string, type: string) {
	if (type.endsWith('[]'))
		return `array(select jsonb_array_elements_text($1 -> '${name}'))::${type}`;
	return type === 'jsonb' ? `$1 -> '${name}'` : `($1 ->> '${name}')::${type}`;
}
