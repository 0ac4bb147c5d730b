type Answer = { status: number; headers: [string, string][]; body: string };

const keptFor = 10_000;
const refreshes = new Map<string, Promise<Answer>>();

async function read(response: Response): Promise<Answer> {
	return {
		status: response.status,
		headers: [...response.headers].filter(
			([name]) => name !== 'content-encoding' && name !== 'content-length'
		),
		body: await response.text()
	};
}

/**
 * A `fetch` that sends one refresh token once. Several tabs come back with the
 * same expired session at the same moment; a token used twice may end the session
 * for all of them, so for ten seconds they share one answer.
 */
export const refreshOnce: typeof fetch = async (input, init) => {
	const url = String(input instanceof Request ? input.url : input);
	if (!url.includes('/auth/v1/token?grant_type=refresh_token') || typeof init?.body !== 'string')
		return fetch(input, init);

	const key = init.body;
	let answer = refreshes.get(key);
	if (!answer) {
		// The request must outlive a tab that is closed while others wait.
		answer = fetch(url, { ...init, signal: undefined }).then(read);
		refreshes.set(key, answer);
		answer.catch(() => refreshes.delete(key));
		setTimeout(() => refreshes.delete(key), keptFor).unref();
	}
	const { status, headers, body } = await answer;
	return new Response(body, { status, headers });
};
