import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

const typedSoFar = z.object({
	unit_id: z.uuid().optional(),
	phone: z.string().max(40).optional(),
	complainant_name: z.string().max(80).optional(),
	narrative: z.string().max(10_000).optional()
});

/** Earlier cases that may be the same matter or person, for what is typed so far. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const typed = typedSoFar.safeParse(await request.json().catch(() => null));
	if (!typed.success) return json([]);
	return json(unwrap(await locals.db.rpc('similar_complaints', typed.data)));
};
