import { fileResponse } from '$lib/server/promisedFiles';
import { readProof } from '$lib/server/taskProofs';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, ...proof } = await readProof(locals.db, params.id, params.proof);
	return fileResponse(proof, bytes);
};
