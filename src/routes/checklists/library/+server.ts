import { json } from '@sveltejs/kit';
import { library } from '$lib/domain/checklist/library';
import type { RequestHandler } from './$types';

/** The built-in library, for the builder's picker; it changes only with the program. */
export const GET: RequestHandler = () =>
	json(library, { headers: { 'cache-control': 'private, max-age=3600' } });
