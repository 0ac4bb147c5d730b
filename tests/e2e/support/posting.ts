import { expect, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';

type Fields = Record<string, string>;

/** Sends a form without opening its page, as a browser without scripts would; gives where it led. */
async function post(page: Page, path: string, form: Fields): Promise<string> {
	const answer = await page.request.post(path, {
		form: { idempotency_key: randomUUID(), ...form },
		headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(answer.status(), `${path}: ${answer.status() === 303 ? '' : await answer.text()}`).toBe(
		303
	);
	return answer.headers().location!;
}

/** Logs an entry about the branch of the demo's head and takes it over; gives its id. */
export async function logged(page: Page, entry: Fields): Promise<string> {
	const place = await post(page, '/complaints/new', {
		kind: 'complaint',
		unit_id_text: '江州滨江路支行',
		complainant_name: '钱多多',
		complainant_phone: '13900001234',
		narrative: '客户反映如题。',
		channel: 'counter',
		business: 'deposits',
		cause: 'service_attitude_quality',
		take: 'on',
		...entry
	});
	return place.split('/').at(-1)!;
}

/** Takes a step of a case that another journey takes by its form. */
export async function taken(page: Page, id: string, move: string, form: Fields = {}) {
	expect(await post(page, `/complaints/${id}/${move}`, form)).toBe(`/complaints/${id}`);
}
