import { requireAuditor } from '$lib/audit/access';
import * as events from '$lib/audit/events';
import { byteOrderMark, csvRow } from '$lib/complaints/csv';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

const most = 100_000;
const size = 1000;
const heading = [
	'at',
	'subject_kind',
	'subject_id',
	'seq',
	'action',
	'actor_id',
	'actor',
	'payload'
];

/** The event log as it is filtered, for a spreadsheet; read in pages, so that memory stays small. */
export const GET: RequestHandler = async ({ locals, url }) => {
	requireAuditor(locals.me);
	const filters = events.readFilters(url.searchParams);
	const { db } = locals;
	// The first page is asked for before anything is sent, so that a refusal is still an error page.
	let page = unwrap(await events.page(db, filters, { limit: size }));
	let sent = 0;
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		start: (to) => to.enqueue(encoder.encode(byteOrderMark + csvRow(heading))),
		async pull(to) {
			const lines = page.rows.map((row) =>
				csvRow([
					...[row.at, row.subject_kind, row.subject_id, row.seq, row.action],
					...[row.actor_id, row.actor?.name, JSON.stringify(row.payload)]
				])
			);
			to.enqueue(encoder.encode(lines.join('')));
			sent += lines.length;
			if (!page.next || sent >= most) return to.close();
			page = unwrap(await events.page(db, filters, { limit: size, after: page.next }));
		}
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="events.csv"'
		}
	});
};
