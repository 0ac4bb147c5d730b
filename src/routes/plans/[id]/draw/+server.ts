import { error } from '@sveltejs/kit';
import { refusalOf } from '$lib/server/refusal';
import { drawProposal } from '$lib/server/planning/proposals';
import type { RequestHandler } from './$types';

/**
 * Draws a proposal and tells how far it is, a line of JSON at a time: `progress`, then `done` or `refusal`.
 * Whoever stops reading cancels the draw; the plan is then as it was.
 */
export const POST: RequestHandler = ({ locals, params, request }) => {
	if (!locals.me) error(401, { message: 'session_expired', code: 'session_expired' });
	const cancel = new AbortController();
	request.signal.addEventListener('abort', () => cancel.abort(), { once: true });
	const encoder = new TextEncoder();
	const stream = new ReadableStream({
		async start(controller) {
			const tell = (line: object) => {
				if (!cancel.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
			};
			try {
				const saved = await drawProposal(locals.db, params.id, cancel.signal, (progress) =>
					tell({ progress })
				);
				const refusal = saved.error && refusalOf(saved.error, saved.status);
				if (saved.error && !refusal) throw new Error(saved.error.code);
				tell(refusal ? { refusal } : { done: true });
				controller.close();
			} catch (fault) {
				if (!cancel.signal.aborted) controller.error(fault);
			}
		},
		cancel: () => cancel.abort()
	});
	return new Response(stream, {
		headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' }
	});
};
