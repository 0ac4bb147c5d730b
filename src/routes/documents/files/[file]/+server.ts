import { readDocumentFile } from '$lib/server/documentFiles';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => readDocumentFile(locals.db, params.file);
