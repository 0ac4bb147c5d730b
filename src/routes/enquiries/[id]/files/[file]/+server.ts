import { readAttachment } from '$lib/server/attachments';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => readAttachment(locals.db, params.file);
