import { proofResponse, readProof } from '$lib/server/taskProofs';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	proofResponse(await readProof(locals.db, params.id, params.proof));
