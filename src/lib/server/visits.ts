import { json, type RequestEvent } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database, Json } from '$lib/database.types';
import { chunkSize, type PhotoAnswer } from '$lib/visits/visit';
import { log } from './log';
import { mediaTypeOf } from './mediaType';
import { refusalOf, type BackendResult } from './refusal';

// The phone's side speaks JSON alone: what was asked, or {code, details} with its status.

type Db = SupabaseClient<Database>;
const bucket = 'visit-photos';
const id = z.uuid();

const refuse = (status: number, code: string, details: object = {}) =>
	json({ code, details }, { status });

/** Answers with what the database said, in a form the phone acts on. */
function told<T>(result: BackendResult<T>, event: RequestEvent): Response {
	if (!result.error) return json(result.data);
	const refusal = refusalOf(result.error, result.status);
	if (refusal) return refuse(refusal.status, refusal.code, refusal.details);
	log('error', 'request_failed', {
		request: event.locals.requestId,
		route: event.route.id,
		code: result.error.code || String(result.status)
	});
	return refuse(503, 'unavailable');
}

/**
 * What one person's phone entered is not sent as somebody else who has signed in on it since.
 * Null when it is the same person.
 */
function another(event: RequestEvent): Response | null {
	const person = event.request.headers.get('x-person');
	return person && person !== event.locals.me?.person_id ? refuse(409, 'MC550') : null;
}

const operations = z.object({
	device: id,
	now: z.string().max(40),
	operations: z.array(z.record(z.string(), z.unknown())).max(500)
});
const daysOff = z.object({ from_date: z.iso.date(), to_date: z.iso.date() });
const withdrawal = z.object({ ground: z.string().max(40) });
const submission = z.object({
	device: id,
	digest: z.string().max(64),
	photos: z.array(z.string().max(64)).max(200)
});

async function read<T>(event: RequestEvent, schema: z.ZodType<T>): Promise<T | null> {
	return schema.safeParse(await event.request.json().catch(() => null)).data ?? null;
}

export async function pull(event: RequestEvent): Promise<Response> {
	const { db, lang } = event.locals;
	const result = await db.rpc('my_visits');
	return told(
		result.error ? result : { ...result, data: { ...(result.data as object), lang } },
		event
	);
}

export async function save(event: RequestEvent): Promise<Response> {
	const body = await read(event, operations);
	if (!body || !id.safeParse(event.params.id).success) return refuse(422, 'MC010');
	const result = await event.locals.db.rpc('save_visit_operations', {
		visit_id: event.params.id!,
		device_id: body.device,
		device_now: body.now,
		operations: body.operations as Json
	});
	return told(result, event);
}

export async function submit(event: RequestEvent): Promise<Response> {
	const body = await read(event, submission);
	if (!body || !id.safeParse(event.params.id).success) return refuse(422, 'MC010');
	const result = await event.locals.db.rpc('submit_visit', {
		visit_id: event.params.id!,
		device_id: body.device,
		digest: body.digest,
		expected_photo_hashes: body.photos
	});
	return told(result, event);
}

/** Somebody at the branch is known to the inspector: told to the planner before the visit begins. */
export async function withdraw(event: RequestEvent): Promise<Response> {
	const body = await read(event, withdrawal);
	if (!body || !id.safeParse(event.params.id).success) return refuse(422, 'MC010');
	const said = await event.locals.db.rpc('withdraw_from_visit', {
		visit_id: event.params.id!,
		ground: body.ground
	});
	return said.error ? told(said, event) : json({ told: true });
}

/** Days on which the caller cannot be sent anywhere, and branches they must not be sent to. */
export async function readDaysOff(event: RequestEvent): Promise<Response> {
	return told(await event.locals.db.rpc('my_availability'), event);
}

export async function addDaysOff(event: RequestEvent): Promise<Response> {
	const body = await read(event, daysOff);
	if (!body) return refuse(422, 'MC010');
	const { db, me } = event.locals;
	const added = await db.rpc('add_absence', { person_id: me?.person_id ?? '', ...body });
	return added.error ? told(added, event) : readDaysOff(event);
}

export async function removeDaysOff(event: RequestEvent): Promise<Response> {
	const absence_id = event.url.searchParams.get('id') ?? '';
	if (!id.safeParse(absence_id).success) return refuse(404, 'MC003');
	const removed = await event.locals.db.rpc('remove_absence', { absence_id });
	return removed.error ? told(removed, event) : readDaysOff(event);
}

/** One part of a photo: its raw bytes, hashed here as they arrived. */
export async function storePart(event: RequestEvent): Promise<Response> {
	const n = Number(event.params.n);
	if (!id.safeParse(event.params.photo).success || !Number.isInteger(n))
		return refuse(422, 'MC010');
	if (Number(event.request.headers.get('content-length')) > chunkSize) return refuse(413, 'MC547');
	const body = Buffer.from(await event.request.arrayBuffer());
	const result = await event.locals.db.rpc('store_photo_chunk', {
		photo_id: event.params.photo!,
		n,
		sha256: createHash('sha256').update(body).digest('hex'),
		body: body.toString('base64')
	});
	return told(result, event);
}

/** Joins the parts, looks at what they are, puts the whole in its place as the caller, and confirms it. */
export async function finish(event: RequestEvent): Promise<Response> {
	const photo_id = event.params.photo!;
	if (!id.safeParse(photo_id).success) return refuse(422, 'MC010');
	const { db } = event.locals;
	const joined = await db.rpc('join_photo', { photo_id });
	const answer = joined.data as
		(PhotoAnswer & { path?: string; media_type?: string; body?: string }) | null;
	if (!answer?.path) return told(joined, event);
	const bytes = new Uint8Array(Buffer.from(answer.body!, 'base64'));
	if ((await mediaTypeOf(bytes, '')) !== answer.media_type) return refuse(422, 'MC549');
	// There already: an answer was lost on its way back, and confirming is what remains.
	await db.storage.from(bucket).upload(answer.path, bytes, { contentType: answer.media_type });
	return told(await db.rpc('confirm_photo', { photo_id }), event);
}

/** A stored photo for its own inspector; anybody else finds nothing. */
export async function readPhoto(event: RequestEvent): Promise<Response> {
	const { id: visit_id, photo: photo_id } = event.params;
	if (!id.safeParse(visit_id).success || !id.safeParse(photo_id).success)
		return refuse(404, 'MC003');
	const db: Db = event.locals.db;
	const found = await db.rpc('my_visit_photo', { visit_id: visit_id!, photo_id: photo_id! });
	if (found.error) return told(found, event);
	const { path, media_type } = found.data as { path: string; media_type: string };
	const { data, error } = await db.storage.from(bucket).download(path);
	if (error) return refuse(404, 'MC003');
	return new Response(await data.arrayBuffer(), {
		headers: {
			'content-type': media_type,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
}

/** Each of them asks first who is there. */
export const asSamePerson =
	(handle: (event: RequestEvent) => Promise<Response>) =>
	async (event: RequestEvent): Promise<Response> =>
		another(event) ?? handle(event);
