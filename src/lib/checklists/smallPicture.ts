/** A JPEG of at most 960 px and 300 KB, drawn anew, so that nothing of the camera's data is left in it. */
export async function smallPicture(file: Blob): Promise<Blob> {
	const picture = await createImageBitmap(file);
	const scale = Math.min(1, 960 / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(picture.width * scale);
	canvas.height = Math.round(picture.height * scale);
	canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
	for (const quality of [0.8, 0.6, 0.4]) {
		const blob = await new Promise<Blob | null>((done) =>
			canvas.toBlob(done, 'image/jpeg', quality)
		);
		if (blob && blob.size <= 300 * 1024) return blob;
	}
	throw new Error('The picture cannot be made small enough');
}
