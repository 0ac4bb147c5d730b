import type { NewPhoto } from './book';
import { dHash, greyOf, hashHeight, hashWidth } from './dhash';
import { sha256 } from './digest';
import { chunkSize, type Place } from './visit';

/** Longest side of what is sent, and of what is shown in the list, in pixels. */
const longest = 1600;
const thumbnail = 160;
/** What a phone can be asked to open at once, in bytes. */
const largest = 32 * 1024 * 1024;

export class PhotoProblem extends Error {
	readonly reason: 'too_large' | 'not_a_picture';
	constructor(reason: PhotoProblem['reason']) {
		super(reason);
		this.name = 'PhotoProblem';
		this.reason = reason;
	}
}

/**
 * Makes of a picture what is sent: a JPEG drawn anew, so that it carries neither place nor camera,
 * at most 1600 pixels long, with a hash to find it again by.
 * @throws PhotoProblem for what is too large or no picture
 */
export async function takePhoto(file: File, place?: Place): Promise<NewPhoto> {
	if (file.size > largest) throw new PhotoProblem('too_large');
	const picture = await createImageBitmap(file).catch(() => {
		throw new PhotoProblem('not_a_picture');
	});
	try {
		const body = await drawn(picture, longest, 0.82);
		const [hash, thumb] = await Promise.all([sha256(body), drawn(picture, thumbnail, 0.7)]);
		return {
			body,
			thumb,
			sha256: hash,
			bytes: body.byteLength,
			chunks: Math.ceil(body.byteLength / chunkSize),
			mediaType: 'image/jpeg',
			dhash: perceived(picture),
			...(place && { place })
		};
	} finally {
		picture.close();
	}
}

async function drawn(picture: ImageBitmap, most: number, quality: number): Promise<ArrayBuffer> {
	const scale = Math.min(1, most / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) =>
		canvas.toBlob(resolve, 'image/jpeg', quality)
	);
	if (!blob) throw new PhotoProblem('too_large');
	return blob.arrayBuffer();
}

function perceived(picture: ImageBitmap): string {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [hashWidth, hashHeight];
	const context = canvas.getContext('2d')!;
	context.drawImage(picture, 0, 0, hashWidth, hashHeight);
	return dHash(greyOf(context.getImageData(0, 0, hashWidth, hashHeight).data));
}
