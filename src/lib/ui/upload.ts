import type { Refusal } from '$lib/i18n/errorText';

/** The server's answer to a file it did not take. */
export class UploadRefused extends Error {
	constructor(
		readonly status: number,
		readonly refusal: Refusal
	) {
		super(`Refused with ${status}`);
	}
}

function refusalIn(answer: string): Refusal {
	try {
		return JSON.parse(answer);
	} catch {
		return {};
	}
}

/**
 * Sends one file as multipart field `file` and tells how far it is, in whole
 * percent. `done` is the answer's JSON (`{ id }`); it rejects with `UploadRefused`, or
 * on a lost connection or `stop()`. XMLHttpRequest, for fetch tells no progress of sending.
 */
export function upload(
	url: string,
	file: File,
	onprogress: (percent: number) => void
): { done: Promise<{ id: string }>; stop: () => void } {
	const request = new XMLHttpRequest();
	const done = new Promise<{ id: string }>((resolve, reject) => {
		request.upload.onprogress = ({ loaded, total }) =>
			onprogress(total > 0 ? Math.floor((loaded / total) * 100) : 0);
		request.onload = () =>
			request.status < 300
				? resolve(JSON.parse(request.responseText))
				: reject(new UploadRefused(request.status, refusalIn(request.responseText)));
		request.onerror = request.onabort = () => reject(new Error('Not sent'));
	});
	const form = new FormData();
	form.append('file', file);
	request.open('POST', url);
	request.setRequestHeader('accept', 'application/json');
	request.send(form);
	return { done, stop: () => request.abort() };
}
