/** What may be attached to a case, as `add_attachment` admits it. */
export const fileTypes = [
	'image/jpeg',
	'image/png',
	'image/webp',
	'image/heic',
	'application/pdf',
	'audio/mpeg',
	'audio/mp4',
	'audio/wav',
	'audio/amr',
	'video/mp4',
	'text/plain',
	'application/msword',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'application/vnd.ms-excel',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
];
