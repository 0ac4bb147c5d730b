import type { HandleClientError } from '@sveltejs/kit';

export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: 'not_found', code: 'not_found' };
	// The browser's own console is the log here; the sentence on the page stays general.
	console.error(error);
	return { message: 'unknown', code: navigator.onLine ? 'unknown' : 'unavailable' };
};
