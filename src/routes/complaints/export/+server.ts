import { askedQueue } from '$lib/complaints/askedQueue';
import { columnsCookie, readColumns } from '$lib/complaints/columns';
import { byteOrderMark, csvRow } from '$lib/complaints/csv';
import { readQueue, type QueuePage } from '$lib/complaints/queue';
import { queryOf } from '$lib/complaints/queueFilters';
import { createRowWords } from '$lib/complaints/rowWords';
import { createI18n } from '$lib/i18n';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** A spreadsheet opens no more in comfort; the file says so when there was more. */
const mostRows = 20_000;
const pageRows = 500;

export const GET: RequestHandler = async ({ locals, url, cookies }) => {
	const { db, me, lang } = locals;
	const { tab, filters, counts, question } = await askedQueue(db, me!, url.searchParams);
	const i18n = await createI18n(lang, () => question.now);
	await i18n.learn('work');
	const columns = readColumns(cookies.get(columnsCookie));
	const words = createRowWords(i18n, counts.categories);
	unwrap(
		await db.rpc('log_export', { query: queryOf(tab, filters, { columns: columns.join('.') }) })
	);

	async function* lines() {
		yield (
			byteOrderMark + csvRow(columns.map((column) => i18n.t(`complaints.queue.column.${column}`)))
		);
		let after: string | null = null;
		for (let count = 0; count < mostRows; count += pageRows) {
			const page: QueuePage = unwrap(await readQueue(db, { ...question, after, limit: pageRows }));
			yield page.rows
				.map((row) => csvRow(columns.map((column) => words.inFile(row, column, question.now))))
				.join('');
			after = page.next;
			if (!after) return;
		}
	}

	const name = i18n.t('complaints.queue.csvName', {
		tab: i18n.t(`complaints.queue.tab.${tab}`),
		day: new Date(question.now.getTime() + 8 * 3600_000).toISOString().slice(0, 10)
	});
	return new Response(streamOf(lines()), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="complaints.csv"; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
};

/** Sends each piece when the one before has been taken. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await texts.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await texts.return(undefined);
		}
	});
}
