import { text } from '@sveltejs/kit';
import { config } from '$lib/server/config';

/** This server can answer people: the backend answers it within two seconds. */
export const GET = async () => {
	try {
		const response = await fetch(`${config.url}/auth/v1/health`, {
			headers: { apikey: config.publishableKey },
			signal: AbortSignal.timeout(2000)
		});
		if (response.status < 500) return text('ready');
	} catch {
		// Not reachable: the answer below says so.
	}
	return text('not ready', { status: 503 });
};
