/**
 * Sends one file as multipart field `file` and tells how far it is, in whole
 * percent. `done` is the answer's JSON (`{ id }`); it rejects on a refusal, a lost
 * connection or `stop()`. XMLHttpRequest, for fetch tells no progress of sending.
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
				: reject(new Error(`Refused with ${request.status}`));
		request.onerror = request.onabort = () => reject(new Error('Not sent'));
	});
	const form = new FormData();
	form.append('file', file);
	request.open('POST', url);
	request.setRequestHeader('accept', 'application/json');
	request.send(form);
	return { done, stop: () => request.abort() };
}
