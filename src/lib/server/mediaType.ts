import { fileTypeFromBuffer } from 'file-type';

/** What the content is called elsewhere, by what we call it. */
const aliases: Record<string, string> = {
	'audio/x-m4a': 'audio/mp4',
	'audio/vnd.wave': 'audio/wav',
	'audio/x-wav': 'audio/wav',
	'image/heif': 'image/heic'
};
/** Older Office files share one container; their name must tell them apart. */
const olderOffice: Record<string, string> = {
	doc: 'application/msword',
	xls: 'application/vnd.ms-excel'
};

function isText(bytes: Uint8Array): boolean {
	// Control characters other than tab and line ends do not occur in text of any encoding used here.
	return !bytes
		.subarray(0, 65536)
		.some((b) => b < 9 || (b > 13 && b < 32 && b !== 27) || b === 127);
}

/**
 * What a file is by its content; its name and what the browser said count only where
 * content cannot tell. Empty when it is nothing known.
 */
export async function mediaTypeOf(bytes: Uint8Array, name: string): Promise<string> {
	const ending = name.toLowerCase().split('.').pop() ?? '';
	const found = (await fileTypeFromBuffer(bytes))?.mime;
	if (found === 'application/x-cfb') return olderOffice[ending] ?? found;
	if (found) return aliases[found] ?? found;
	return ['txt', 'csv', 'log'].includes(ending) && isText(bytes) ? 'text/plain' : '';
}
